// The services whose requests Candor sets out to understand: each is recognised where it collects, has a table of its own, and recorded
// requests that show what the table says.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFixtures, typesOf } from '../../../../scripts/accuracy/fixtures.ts';
import { createReader } from '../../../../scripts/accuracy/reader.ts';
import { root } from '../../../../src/auditor/extension.ts';
import { type Field, fieldsOf } from '../../../../src/core/payload/fields.ts';
import { leafOf } from '../../../../src/core/payload/rules.ts';
import { vendors, vendorsOf } from '../../../../src/core/payload/vendors/index.ts';
import type { Vendor } from '../../../../src/core/payload/vendors/vendor.ts';

const fixtures = readFixtures();
const reader = createReader();

const fixturesOf = (vendor: Vendor) => fixtures.filter(([, { tracker }]) => vendorsOf(tracker).includes(vendor));

/** Where each collects: addresses as in its documentation, or as they were seen. */
const services: [service: string, ...addresses: string[]][] = [
  [
    'Google Analytics 4',
    'https://www.google-analytics.com/g/collect?v=2&tid=G-ABCD123456',
    'https://region1.google-analytics.com/g/collect?v=2&tid=G-ABCD123456',
    'https://analytics.google.com/g/s/collect?v=2&tid=G-ABCD123456',
    'https://shop.example/data/g/collect?v=2&tid=G-ABCD123456',
    'https://shop.example/metrics/ag/g/c?v=2&tid=G-ABCD123456',
  ],
  [
    'Google Analytics with signals',
    'https://stats.g.doubleclick.net/g/collect?v=2&tid=G-ABCD123456',
    'https://www.google.com/ads/ga-audiences?v=1',
    'https://www.google.de/ads/ga-audiences?v=1',
    'https://td.doubleclick.net/td/ga/rul?tid=G-ABCD123456',
  ],
  [
    'Universal Analytics',
    'https://www.google-analytics.com/j/collect?v=1&tid=UA-1234-1',
    'https://shop.example/collect?v=1&tid=UA-1234-1',
  ],
  [
    'Google Ads',
    'https://www.googleadservices.com/pagead/conversion/123456789/',
    'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/123456789/',
    'https://www.google.com/pagead/1p-conversion/123456789/',
    'https://www.google.com/pagead/1p-user-list/123456789/',
    'https://www.google.com/rmkt/collect/123456789/',
    'https://www.google.com/ccm/collect?en=page_view',
    'https://www.google.com/ccm/form-data/123456789',
    'https://td.doubleclick.net/td/rul/123456789',
  ],
  [
    'Floodlight',
    'https://1234567.fls.doubleclick.net/activityi;src=1234567',
    'https://ad.doubleclick.net/activity;src=1234567',
  ],
  ['Google cookie matching', 'https://cm.g.doubleclick.net/pixel?google_nid=a'],
  [
    'Meta Pixel',
    'https://www.facebook.com/tr/?id=1',
    'https://www.facebook.com/privacy_sandbox/pixel/register/trigger/?id=1',
  ],
  [
    'TikTok',
    'https://analytics.tiktok.com/api/v2/pixel',
    'https://analytics.tiktok.com/api/v2/pixel/act',
    'https://analytics.us.tiktok.com/api/v2/pixel',
  ],
  ['Pinterest', 'https://ct.pinterest.com/v3/?tid=1', 'https://ct.pinterest.com/user/?tid=1'],
  [
    'LinkedIn',
    'https://px.ads.linkedin.com/collect?pid=1',
    'https://px.ads.linkedin.com/wa/',
    'https://px.ads.linkedin.com/attribution_trigger?pid=1',
  ],
  ['Microsoft Ads', 'https://bat.bing.com/action/0?ti=1', 'https://bat.bing.net/actionp/0?ti=1'],
  ['Snap', 'https://tr.snapchat.com/p', 'https://tr6.snapchat.com/p', 'https://tr.snapchat.com/cm/i?pid=a'],
  [
    'X',
    'https://analytics.twitter.com/1/i/adsct?p_id=Twitter',
    'https://t.co/i/adsct?p_id=Twitter',
    'https://analytics.x.com/i/adsct?p_id=Twitter',
  ],
  ['Reddit', 'https://alb.reddit.com/rp.gif?id=t2_a'],
  ['Quora', 'https://q.quora.com/_/ad/a1/pixel?tag=ViewContent'],
  [
    'Criteo',
    'https://sslwidget.criteo.com/event?a=1',
    'https://gum.criteo.com/sid/json',
    'https://gum.criteo.com/sync?c=1',
    'https://bidder.criteo.com/cdb',
    'https://dis.criteo.com/dis/usersync.aspx',
  ],
  ['Taboola', 'https://trc.taboola.com/1234/log/3/unip?en=page_view', 'https://trc.taboola.com/shop/trc/3/json'],
  ['Outbrain', 'https://tr.outbrain.com/unifiedPixel?marketerId=a'],
  [
    'Amazon Ads',
    'https://s.amazon-adsystem.com/iu3?pid=a',
    'https://aax-eu.amazon-adsystem.com/s/iu3?pid=a',
    'https://c.amazon-adsystem.com/e/dtb/bid?u=a',
  ],
  [
    'The Trade Desk',
    'https://insight.adsrvr.org/track/pxl/?adv=a',
    'https://insight.adsrvr.org/track/up?adv=a',
    'https://match.adsrvr.org/track/cmf/generic?ttd_pid=a',
  ],
  [
    'Adobe Analytics',
    'https://harbour.sc.omtrdc.net/b/ss/harbour/1/JS-2.22.0/s123456789012',
    'https://harbour.112.2o7.net/b/ss/harbour/1/H.27.5/s123456789012',
    'https://metrics.shop.example/b/ss/harbour/1/JS-2.22.0/s123456789012',
  ],
  [
    'Adobe Web SDK',
    'https://edge.adobedc.net/ee/v1/interact?configId=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    'https://data.shop.example/ee/irl1/v1/collect?configId=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  ],
  ['Adobe Target', 'https://harbour.tt.omtrdc.net/rest/v1/delivery?client=harbour'],
  ['Adobe Audience Manager', 'https://dpm.demdex.net/id?d_orgid=a', 'https://dpm.demdex.net/ibs:dpid=1&dpuuid=a'],
  ['Matomo', 'https://harbour.matomo.cloud/matomo.php?idsite=1&rec=1', 'https://shop.example/piwik.php?idsite=1&rec=1'],
  ['Piwik PRO', 'https://harbour.piwik.pro/ppms.php?idsite=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d&rec=1'],
  ['Segment', 'https://api.segment.io/v1/p', 'https://events.eu1.segmentapis.com/v1/t'],
  ['RudderStack', 'https://harbour.dataplane.rudderstack.com/v1/page', 'https://api.rudderlabs.com/sourceConfig'],
  [
    'Mixpanel',
    'https://api-js.mixpanel.com/track/',
    'https://api-eu.mixpanel.com/engage/',
    'https://api-js.mixpanel.com/record/',
  ],
  [
    'Amplitude',
    'https://api2.amplitude.com/2/httpapi',
    'https://api.eu.amplitude.com/2/httpapi',
    'https://api-sr.amplitude.com/sessions/v2/track',
  ],
  ['PostHog', 'https://eu.i.posthog.com/i/v0/e/', 'https://us.i.posthog.com/s/', 'https://us.i.posthog.com/flags/'],
  ['Heap', 'https://heapanalytics.com/h?a=1', 'https://c.us.heap-api.com/api/capture/v2/track'],
  [
    'Hotjar',
    'https://static.hotjar.com/c/hotjar-1.js',
    'https://in.hotjar.com/api/v2/client/sites/1/visit-data',
    'https://vc.hotjar.io/views/1',
    'https://content.hotjar.io/',
    'wss://ws.hotjar.com/api/v2/client/ws',
  ],
  ['Contentsquare', 'https://c.contentsquare.net/pageview?uu=a', 'https://k-eu1.contentsquare.net/v2/recording?uu=a'],
  [
    'FullStory',
    'https://edge.fullstory.com/s/fs.js',
    'https://rs.fullstory.com/rec/page',
    'https://rs.fullstory.com/rec/bundle',
    'https://rs.fullstory.com/rec/integrations',
  ],
  ['Microsoft Clarity', 'https://www.clarity.ms/tag/abc', 'https://k.clarity.ms/collect'],
  ['Mouseflow', 'https://o2.mouseflow.com/data'],
  ['LogRocket', 'https://r.logr-ingest.com/i', 'https://r.lr-in-prod.com/i', 'https://r.lr-ingest.io/i'],
  [
    'Yandex Metrica',
    'https://mc.yandex.ru/watch/1',
    'https://mc.yandex.com/watch/1',
    'https://mc.yandex.com/webvisor/1',
    'https://mc.yandex.ru/clmap/1',
  ],
  ['Comscore', 'https://sb.scorecardresearch.com/b?c1=2', 'https://sb.scorecardresearch.com/p?c1=2'],
  ['Chartbeat', 'https://ping.chartbeat.net/ping?h=a'],
  [
    'HubSpot',
    'https://track.hubspot.com/__ptq.gif?a=1',
    'https://track-eu1.hubspot.com/__ptq.gif?a=1',
    'https://forms.hscollectedforms.net/collected-forms/submit/form',
  ],
  ['Klaviyo', 'https://a.klaviyo.com/client/events?company_id=a', 'https://a.klaviyo.com/api/track?data=a'],
  ['Braze', 'https://sdk.iad-01.braze.com/api/v3/data/', 'https://sdk.fra-02.braze.eu/api/v3/data/'],
  ['Optimizely', 'https://logx.optimizely.com/v1/events', 'https://1234.log.optimizely.com/event'],
  [
    'New Relic',
    'https://bam.nr-data.net/events/1/a',
    'https://bam-cell.nr-data.net/1/a',
    'https://bam.eu01.nr-data.net/browser/blobs',
  ],
  [
    'Sentry',
    'https://o1.ingest.sentry.io/api/1/envelope/?sentry_key=a',
    'https://shop.example/api/1/envelope/?sentry_key=0123456789abcdef0123456789abcdef&sentry_version=7',
  ],
  [
    'Datadog',
    'https://browser-intake-datadoghq.com/api/v2/rum',
    'https://browser-intake-datadoghq.eu/api/v2/replay',
    'https://browser-intake-us5-datadoghq.com/api/v2/rum',
  ],
  ['Piano (AT Internet)', 'https://logs1412.xiti.com/hit.xiti?s=1', 'https://harbour.pa-cd.com/event?s=1'],
  ['Brevo', 'https://in-automate.brevo.com/p', 'https://in-automate.sendinblue.com/p'],
  ['Crazy Egg', 'https://tracking.crazyegg.com/actions'],
  ['Dynamic Yield', 'https://async-px.dynamicyield.com/uia', 'https://direct-collect.dy-api.com/v2/collect/user/event'],
  ['Glassbox', 'https://report.glassboxdigital.io/cls_report', 'https://report.harbour.gbqofs.io/cls_report'],
  ['Parse.ly', 'https://p1.parsely.com/plogger/?idsite=a'],
  ['Lytics', 'https://c.lytics.io/c/1'],
  ['mParticle', 'https://jssdks.mparticle.com/v3/JS/a/events', 'https://identity.mparticle.com/v1/identify'],
  ['Tealium', 'https://collect.tealiumiq.com/event'],
  ['Seznam', 'https://c.imedia.cz/retargeting?id=1', 'https://c.seznam.cz/retargeting?id=1'],
  ['RTB House', 'https://creativecdn.com/tags?id=pr_a'],
  ['Marketo', 'https://123-abc-456.mktoresp.com/webevents/visitWebPage'],
  ['Marin', 'https://tracker.marinsm.com/tp?cid=a'],
  ['Snowplow', 'https://shop.example/com.snowplowanalytics.snowplow/tp2'],
  ['Plausible', 'https://plausible.io/api/event'],
  ['Countly', 'https://harbour.count.ly/i?app_key=a'],
  ['OpenReplay', 'https://api.openreplay.com/ingest/v1/web/start'],
  ['Smartlook', 'https://writer-us.smartlook.com/rec/write', 'https://web-writer.eu.smartlook.cloud/rec/write'],
  [
    'Salesforce Personalization (Evergage)',
    'https://harbour.evergage.com/api2/event/prod',
    'https://cdn.evgnet.com/beacon/harbour/prod/scripts/evergage.min.js',
  ],
  ['Salesforce DMP (Krux)', 'https://beacon.krxd.net/pixel.gif', 'https://usermatch.krxd.net/um/v2'],
  ['Pardot', 'https://pi.pardot.com/analytics?ver=3'],
  ['Intercom', 'https://api-iam.intercom.io/messenger/web/ping'],
  ['Drift', 'https://event.api.drift.com/track'],
  [
    'Zendesk',
    'https://harbour.zendesk.com/embeddable_identify?type=user',
    'https://harbour.zendesk.com/embeddable_blip?type=pageView',
  ],
  ['Attentive', 'https://events.attentivemobile.com/e'],
  ['Bazaarvoice', 'https://network.bazaarvoice.com/a.gif?cl=PageView'],
  ['Nosto', 'https://connect.nosto.com/ev1?c=a'],
  ['VK', 'https://vk.com/rtrg?p=VK-RTRG-1'],
  ['Naver', 'https://wcs.naver.com/m?u=a'],
  ['Baidu', 'https://hm.baidu.com/hm.gif?si=a'],
  ['LINE', 'https://tr.line.me/tag.gif?t_id=a'],
  [
    'Kakao',
    'https://stat.tiara.kakao.com/track?d=a',
    'https://bc.ad.daum.net/bc?d=a',
    'https://bc.ds.kakao.com/bc?d=a',
  ],
  [
    'Xandr (AppNexus)',
    'https://ib.adnxs.com/ut/v3/prebid',
    'https://ib.adnxs.com/openrtb2/prebid',
    'https://ib.adnxs.com/getuid?a',
    'https://ib.adnxs.com/setuid?a=1',
    'https://ib.adnxs.com/bounce?a',
    'https://ib.adnxs.com/prebid/setuid?a=1',
    'https://secure.adnxs.com/getuidnb?a',
  ],
  [
    'Magnite (Rubicon)',
    'https://fastlane.rubiconproject.com/a/api/fastlane.json',
    'https://prebid-server.rubiconproject.com/openrtb2/auction',
    'https://pixel.rubiconproject.com/tap.php?v=1',
    'https://pixel-sync.rubiconproject.com/exchange/sync.php?p=a',
    'https://pixel.rubiconproject.com/token?pid=1',
  ],
  [
    'PubMatic',
    'https://hbopenbid.pubmatic.com/translator?source=prebid-client',
    'https://image2.pubmatic.com/AdServer/Pug?vcode=a',
    'https://image6.pubmatic.com/AdServer/UCookieSetPug?a=1',
    'https://image8.pubmatic.com/AdServer/ImgSync?a=1',
    'https://image4.pubmatic.com/AdServer/SPug?a=1',
    'https://ads.pubmatic.com/AdServer/js/user_sync.html',
  ],
  [
    'Index Exchange',
    'https://htlb.casalemedia.com/openrtb/pbjs',
    'https://ssum-sec.casalemedia.com/usermatch?a=1',
    'https://ssum.casalemedia.com/usermatchredir?a=1',
    'https://dsum-sec.casalemedia.com/rum?a=1',
    'https://dsum-sec.casalemedia.com/crum?a=1',
  ],
  [
    'OpenX',
    'https://rtb.openx.net/openrtbb/prebidjs',
    'https://us-u.openx.net/w/1.0/sd?id=1',
    'https://eu-u.openx.net/w/1.0/cm?id=1',
    'https://u.openx.net/w/1.0/pd?a=1',
  ],
  [
    'Equativ (Smart AdServer)',
    'https://prg.smartadserver.com/prebid/v1',
    'https://rtb-csync.smartadserver.com/redir/?a=1',
  ],
  [
    'Adform',
    'https://adx.adform.net/adx/openrtb',
    'https://c1.adform.net/serving/cookie/match?a=1',
    'https://cm.adform.net/cookie?a=1',
  ],
  ['Taboola’s auctions', 'https://display.bidder.taboola.com/OpenRTB/TaboolaHB/auction/a'],
  ['Media.net', 'https://prebid.media.net/rtb/prebid?cid=a'],
  ['Adagio', 'https://mp.4dex.io/prebid?orgid=1', 'https://u.4dex.io/setuid?bidder=a'],
  ['ID5', 'https://id5-sync.com/g/v2/1.json', 'https://id5-sync.com/gm/v3', 'https://id5-sync.com/s/1/1.gif'],
  ['LiveRamp', 'https://idsync.rlcdn.com/1.gif?partner_uid=a'],
  ['MediaMath', 'https://sync.mathtag.com/sync/img?a=1'],
];

const addresses = services.flatMap(([service, ...urls]) => urls.map((url): [string, string] => [service, url]));

test.each(addresses)('%s is recognised at %s, and has a table', async (_, url) => {
  const { tracker } = await reader.readUnpacked(
    { url, method: 'GET', type: 'xmlhttprequest', initiator: 'https://shop.example/' },
    undefined,
  );
  expect(vendorsOf(tracker ?? '')).not.toEqual([]);
});

test('every file of a vendor’s is in the list', () => {
  const helpers = ['codes.ts', 'google-tag.ts', 'index.ts', 'of-fields.ts', 'vendor.ts'];
  const files = readdirSync(join(root, 'src/core/payload/vendors')).filter((name) => !helpers.includes(name));
  // kakao.ts, taboola.ts, trade-desk.ts and vk.ts hold two.
  expect(vendors.length).toBe(files.length + 4);
});

describe.each(vendors.map((vendor) => ({ name: vendor.trackers.join(', '), vendor })))('$name', ({ vendor }) => {
  const own = fixturesOf(vendor);

  test('has at least two recorded requests that show data types, each with its evidence', () => {
    expect(own.filter(([, fixture]) => typesOf(fixture).length > 0).length).toBeGreaterThanOrEqual(2);
    for (const [name, { expected }] of own)
      for (const line of expected.data) expect(line, name).toMatch(/^[a-z-]+: \S/);
  });

  test('has at least one in which its own table says something', () => {
    expect(own.some(([, { url, body }]) => speaks(vendor, { url, ...(body && { body }) }))).toBe(true);
  });
});

test.each(fixtures)('%s states its origin and its date', (_, { origin, date, tracker }) => {
  expect(origin.length).toBeGreaterThan(20);
  expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
  expect(vendorsOf(tracker)).not.toEqual([]);
});

/** Whether a vendor's table names a field of a request, or finds something in it as a whole. */
function speaks({ fields: meanings, patterns = [], whole }: Vendor, request: Parameters<typeof fieldsOf>[0]): boolean {
  const { fields } = fieldsOf(request);
  const isNamed = ({ name }: Field) =>
    Object.hasOwn(meanings, name) || Object.hasOwn(meanings, leafOf(name)) || patterns.some(([one]) => one.test(name));
  const found = whole?.({ url: request.url, fields, hasBody: request.body !== undefined }) ?? [];
  return fields.some(isNamed) || found.length > 0;
}
