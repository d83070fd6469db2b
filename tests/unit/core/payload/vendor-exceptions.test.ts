// What looks like data in a vendor's format and is none; codes that are none of the vendor's.

import { expect, test } from 'vitest';
import { dataCategoryOf } from '../../../../src/core/payload/data-types.ts';
import { readRequest } from '../../../../src/core/payload/read.ts';
import { vendors } from '../../../../src/core/payload/vendors/index.ts';

/** What a request shows, as `type: field`. */
function shown(tracker: string, url: string, text?: string): string[] {
  const { data } = readRequest({ tracker, url, ...(text !== undefined && { body: { kind: 'text', text } }) });
  return data.map(({ type, evidence }) => `${type}: ${evidence}`);
}

test.each<[string, string, string, object?]>([
  ['a kind of message', 'mparticle', 'https://jssdks.mparticle.com/v3/JS/k/events', { events: [{ event_type: 'x' }] }],
  [
    'time spent on a page',
    'plausible_analytics',
    'https://plausible.io/api/event',
    { n: 'engagement', e: 4769, v: 36 },
  ],
  [
    'a click that is stirred up by a script',
    'new_relic',
    'https://bam.nr-data.net/ins/1/k',
    { ins: [{ action: 'load' }] },
  ],
  [
    'where a span began',
    'new_relic',
    'https://bam.nr-data.net/browser/blobs',
    [{ n: 'load', s: 1_061_061, t: 'event' }],
  ],
  [
    'a file that a page loads',
    'datadog',
    'https://browser-intake-datadoghq.com/api/v2/rum',
    { resource: { url: 'https://a.example/x' } },
  ],
  ['a part of a list', 'piano', 'https://api.piano.io/publisher/list?page=2&p=3&at=7'],
  ['how often somebody came', 'parsely', 'https://p1.parsely.com/plogger/?sid=1234567'],
  [
    'a cookie that is no number',
    'tealium',
    'https://collect.tealiumiq.com/event',
    { 'cp.theme': 'dark-2026', 'cp.lastseen': '1795502207818' },
  ],
  [
    'a page’s own words about itself',
    'tealium',
    'https://collect.tealiumiq.com/event',
    { 'meta.city': 'Cork', 'meta.language': 'en' },
  ],
  [
    'an offer that was shown',
    'adobe_experience_cloud',
    'https://edge.adobedc.net/ee/v1/interact',
    { events: [{ xdm: { eventType: 'decisioning.propositionDisplay' } }] },
  ],
  ['an event of the counter’s own', 'mail.ru_group', 'https://top-fwz1.mail.ru/tracker?js=13;id=1;e=RT/load;sid=;u='],
  ['a pixel’s number', 'vkontakte_widgets', 'https://vk.com/rtrg?p=VK-RTRG-204180-gSw6t'],
  [
    'a signature of a number',
    'pardot',
    'https://pi.pardot.com/analytics?visitor_id=&visitor_id_sign=03b8a5016aa462439ea4de63',
  ],
  ['a kind of page that is no product’s', 'naver.com', 'https://wcs.naver.com/m?vtyp=LST&wa=s_eec9ffd586ef'],
  [
    'leaving a page',
    'baidu_ads',
    'https://hm.baidu.com/hm.gif?et=3&ep=3931%2C1803&si=cdb524f42f0ce19b169a8071123a4797',
  ],
  ['half of a page’s address', 'marketo', 'https://a.mktoresp.com/webevents/visitWebPage?_mchRu=%2F'],
])('%s: %s', (_, tracker, url, body) => {
  expect(shown(tracker, url, body && JSON.stringify(body))).toEqual([]);
});

test.each([
  ['contentsquare.net', 'https://k-aeu1.contentsquare.net/v2/recording?rt=5'],
  ['crazy_egg', 'https://pagestates-tracking.crazyegg.com/states'],
  ['datadog', 'https://browser-intake-datadoghq.eu/api/v2/replay?ddsource=browser'],
  ['logrocket', 'https://r.logr-ingest.com/i?a=harbour%2Fshop'],
  ['mouseflow', 'https://o2.mouseflow.com/data'],
  ['smartlook', 'https://writer-us.smartlook.com/rec/write'],
])('%s: what goes to %s is a recording, and nothing is one where nothing is sent', (tracker, url) => {
  expect(shown(tracker, url)).toEqual([]);
  expect(shown(tracker, url, '\u0001\u0002')).toEqual(['session-replay: body']);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'the code %s is of no data type in any field that a vendor has codes in',
  (code) => {
    const text = JSON.stringify({
      events: [{ name: code, data: { product_action: { action: code } }, xdm: { commerce: { [code]: { value: 1 } } } }],
      message: { events: [[code]] },
      ins: [{ action: code }],
      cl: code,
      productId: 1,
      type: code,
      vtyp: code,
    });
    for (const tracker of vendors.flatMap(({ trackers }) => trackers)) {
      const { data } = readRequest({
        tracker,
        url: `https://bam.nr-data.net/browser/blobs?e=${code};${code}=https://shop.example/;e=${code}`,
        body: { kind: 'text', text },
      });
      expect(data.filter(({ type }) => !Object.hasOwn(dataCategoryOf, type))).toEqual([]);
    }
  },
);
