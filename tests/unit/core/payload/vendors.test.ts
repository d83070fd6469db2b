import { directoryTables } from 'virtual:knowledge/directory';
import { expect, test } from 'vitest';
import { dataCategoryOf } from '../../../../src/core/payload/data-types.ts';
import { readRequest } from '../../../../src/core/payload/read.ts';
import { vendors } from '../../../../src/core/payload/vendors/index.ts';

const keys = directoryTables.trackers.lines.split('\n').map((line) => line.slice(0, line.indexOf('\t')));

test.each(vendors.flatMap(({ trackers }) => trackers).map((tracker) => [tracker]))(
  '%s is a tracker, or the beginning of one’s key, in trackerdb',
  (tracker) => {
    const is = (key: string) => (tracker.endsWith('*') ? key.startsWith(tracker.slice(0, -1)) : key === tracker);
    expect(keys.some(is)).toBe(true);
  },
);

test('a table is of one vendor, and none holds twice for a tracker', () => {
  expect(new Set(vendors).size).toBe(vendors.length);
  for (const { trackers } of vendors) expect(new Set(trackers).size).toBe(trackers.length);
});

test.each([...new Set(vendors.flatMap(({ fields }) => Object.values(fields)))].map((meaning) => [meaning]))(
  '%s is a data type, an event or nothing',
  (meaning) => {
    expect(meaning === null || meaning === 'event' || Object.hasOwn(dataCategoryOf, meaning)).toBe(true);
  },
);

/** What a request shows, as `type: field`. */
const shown = (tracker: string, url: string, text?: string) =>
  readRequest({ tracker, url, ...(text !== undefined && { body: { kind: 'text', text } }) }).data.map(
    ({ type, evidence }) => `${type}: ${evidence}`,
  );

test.each<[string, string, string, string[]]>([
  ['the mail address of nobody', 'hubspot', 'https://track.hubspot.com/__ptq.gif?i=email%3Dunknown', []],
  ['a click on a button outside of a form', 'facebook', 'https://www.facebook.com/tr/?cd[formFeatures]=[]', []],
  ['an hour of the day', 'adobe_experience_cloud', 'https://a.example/b/ss/x/1/s1?t=10%3A11', []],
  [
    'a counter where a size could be',
    'twitter',
    'https://t.co/i/adsct?dv=0%260%26a%260%260%26-1%26-1',
    ['hardware: dv'],
  ],
  ['a variable that is no hash', 'doubleclick_spotlight', 'https://ad.doubleclick.net/activity;src=1;u1=gold', []],
  ['the price of nothing', 'tradedesk', 'https://insight.adsrvr.org/track/pxl/?adv=a&v=0&vf=EUR', []],
  ['a version where a price could be', 'tradedesk', 'https://match.adsrvr.org/track/cmf/generic?v=2', []],
  ['the first visit’s unknown person', 'rtb_house', 'https://creativecdn.com/tags?id=pr_Abc_uid_unknown', []],
  ['the home page of a shop', 'rtb_house', 'https://creativecdn.com/tags?id=pr_Abc_home', []],
  ['no id of a partner’s', 'adobe_audience_manager', 'https://dpm.demdex.net/ibs:dpid=575&dpuuid=', []],
  ['an address to come back to', 'appnexus', 'https://ib.adnxs.com/getuid?https%3A%2F%2Fa.example%2F%24UID', []],
  ['a refusal in place of an id', 'rubicon', 'https://pixel.rubiconproject.com/tap.php?v=1&put=OPTOUT', []],
  ['a job, not a page', 'lytics', 'https://c.lytics.io/c/1?title=Captain', []],
  ['an empty list of hashes', 'criteo', 'https://sslwidget.criteo.com/event?a=1&p0=e%3Dce%26m%3D%255B%255D', []],
  ['a sale without a price', 'seznam', 'https://c.imedia.cz/checkConversion?c=1&v=', []],
  ['the page of a shop’s, not the basket', 'bing_ads', 'https://bat.bing.com/action/0?pagetype=home', []],
  ['the maker of the browser alone', 'google_analytics', 'https://www.google-analytics.com/g/collect?em=tv.1', []],
])('%s is nothing: %s', (_, tracker, url, expected) => {
  expect(shown(tracker, url)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['en=view_item&pr1=idA', 'looked at', ['product-view: en', 'product-view: pr1']],
  ['en=add_to_cart&pr1=idA', 'taken', ['cart: en', 'cart: pr1']],
  ['en=purchase&pr1=idA', 'bought', ['purchase: en', 'purchase: pr1']],
])('an item in %s was %s', (query, _, expected) => {
  expect(shown('google_analytics', `https://www.google-analytics.com/g/collect?${query}`)).toEqual(expected);
});

test.each([
  ['event=purchase;ecomm_prodid=A', 'purchase: data.event'],
  ['event=page_view;ecomm_prodid=A', 'product-view: data'],
])('in Google’s remarketing, %s shows %s', (data, expected) => {
  const url = `https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/?data=${encodeURIComponent(data)}`;
  expect(shown('google_remarketing', url)).toContain(expected);
});

test.each([
  ['fullstory', 'https://rs.fullstory.com/rec/bundle/v2'],
  ['amplitude', 'https://api-sr.amplitude.com/sessions/v2/track'],
  ['mixpanel', 'https://api-js.mixpanel.com/record/'],
  ['mixpanel', 'https://shop.example/mp/record'],
  ['posthog', 'https://shop.example/ph/s/'],
  ['hotjar', 'https://content.hotjar.io/'],
  ['yandex', 'https://mc.yandex.com/webvisor/1'],
  ['glassbox', 'https://report.glassboxdigital.io/cls_report'],
])('%s: what goes to %s is a recording, and nothing is one where nothing is sent', (tracker, url) => {
  expect(shown(tracker, url)).toEqual([]);
  expect(shown(tracker, url, '\u0001\u0002')).toEqual(['session-replay: body']);
});

test.each<[string, string, object]>([
  ['appnexus', 'https://ib.adnxs.com/ut/v3/prebid', { tags: [{ code: 'front-page-top-1' }], member_id: 104242 }],
  ['criteo', 'https://grid-bidder.criteo.com/openrtb_2_5/pbjs/auction/request', { imp: [{ ext: { uid: 10424242 } }] }],
  ['rubicon', 'https://prebid-server.rubiconproject.com/openrtb2/auction', { ext: { uid: 'top-104242' } }],
  ['openx', 'https://rtb.openx.net/openrtbb/prebidjs', { imp: [{ ext: { val: 'top-104242' } }] }],
  ['adform', 'https://adx.adform.net/adx/openrtb', { imp: [{ cid: 'advert-104242' }] }],
  ['media.net', 'https://prebid.media.net/rtb/prebid', { ext: { customer_id: '8CU104242' } }],
])('%s: what is the publisher’s in an auction is no id of the person’s', (tracker, url, body) => {
  expect(shown(tracker, url, JSON.stringify(body))).toEqual([]);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'the code %s, where vendors have codes, is of no data type',
  (code) => {
    const text = JSON.stringify({
      e: code,
      a: [
        [0, code, ['x']],
        [0, [code, ['x']]],
      ],
      event: code,
    });
    for (const tracker of ['snowplow', 'microsoft_clarity', 'criteo']) {
      const { data } = readRequest({
        tracker,
        url: `https://t.example/?e=${code}&p0=e%3D${code}%26x%3D1`,
        body: { kind: 'text', text },
      });
      expect(data.filter(({ type }) => !Object.hasOwn(dataCategoryOf, type))).toEqual([]);
    }
  },
);

test('what a table says that was only inferred is likely, too', () => {
  const { data } = readRequest({
    tracker: 'smartlook',
    url: 'https://web-writer.eu.smartlook.cloud/?visitorId=a1b2c3d4e5f6',
  });
  expect(data).toMatchObject([{ type: 'client-id', evidence: 'visitorId', certainty: 'likely' }]);
});

test('of two tables of a tracker’s, what only the inferred one says is likely', () => {
  const certainties = (tracker: string, url: string) =>
    readRequest({ tracker, url }).data.map(({ type, evidence, certainty = 'certain' }) => [type, evidence, certainty]);
  expect(
    certainties('tradedesk', 'https://insight.adsrvr.org/track/up?ref=https%3A%2F%2Fshop.example%2Fa&orderid=T-20418'),
  ).toEqual([
    ['page-url', 'ref', 'likely'],
    ['purchase', 'orderid', 'certain'],
  ]);
});
