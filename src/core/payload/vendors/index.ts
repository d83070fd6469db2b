// Which vendors' tables hold for a tracker. A new one is one file and one word here.

import type { TrackerKey } from '../../model.ts';
import { adobe } from './adobe.ts';
import { adobeAudience } from './adobe-audience-manager.ts';
import { adobeWebSdk } from './adobe-web-sdk.ts';
import { amazonAds } from './amazon-ads.ts';
import { appnexus } from './appnexus.ts';
import { baidu } from './baidu.ts';
import { bazaarvoice } from './bazaarvoice.ts';
import { braze } from './braze.ts';
import { chartbeat } from './chartbeat.ts';
import { clarity } from './clarity.ts';
import { comscore } from './comscore.ts';
import { contentsquare } from './contentsquare.ts';
import { crazyEgg } from './crazy-egg.ts';
import { criteo } from './criteo.ts';
import { cxense } from './cxense.ts';
import { datadog } from './datadog.ts';
import { drift } from './drift.ts';
import { dynamicYield } from './dynamic-yield.ts';
import { evergage } from './evergage.ts';
import { fullstory } from './fullstory.ts';
import { google } from './google.ts';
import { heap } from './heap.ts';
import { hotjar } from './hotjar.ts';
import { hubspot } from './hubspot.ts';
import { idExchange } from './id-exchange.ts';
import { igodigital } from './igodigital.ts';
import { intercom } from './intercom.ts';
import { kakaoPixel, kakaoTiara } from './kakao.ts';
import { krux } from './krux.ts';
import { line } from './line.ts';
import { linkedin } from './linkedin.ts';
import { logrocket } from './logrocket.ts';
import { marketo } from './marketo.ts';
import { matomo } from './matomo.ts';
import { meta } from './meta.ts';
import { microsoftAds } from './microsoft-ads.ts';
import { mixpanel } from './mixpanel.ts';
import { mouseflow } from './mouseflow.ts';
import { mparticle } from './mparticle.ts';
import { naver } from './naver.ts';
import { newRelic } from './new-relic.ts';
import { nosto } from './nosto.ts';
import { openRtb } from './open-rtb.ts';
import { outbrain } from './outbrain.ts';
import { pardot } from './pardot.ts';
import { parsely } from './parsely.ts';
import { piano } from './piano.ts';
import { pinterest } from './pinterest.ts';
import { piwikPro } from './piwik-pro.ts';
import { plausible } from './plausible.ts';
import { posthog } from './posthog.ts';
import { rubicon } from './rubicon.ts';
import { segment } from './segment.ts';
import { sentry } from './sentry.ts';
import { smartlook } from './smartlook.ts';
import { snapchat } from './snapchat.ts';
import { snowplow } from './snowplow.ts';
import { taboola } from './taboola.ts';
import { tealium } from './tealium.ts';
import { tiktok } from './tiktok.ts';
import { triplelift } from './triplelift.ts';
import type { Vendor } from './vendor.ts';
import { mailRu, vk } from './vk.ts';
import { x } from './x.ts';
import { yandexMetrica } from './yandex.ts';
import { zendesk } from './zendesk.ts';

/** Every vendor's table. */
export const vendors: readonly Vendor[] = [
  adobe,
  adobeAudience,
  adobeWebSdk,
  amazonAds,
  appnexus,
  baidu,
  bazaarvoice,
  braze,
  chartbeat,
  clarity,
  comscore,
  contentsquare,
  crazyEgg,
  criteo,
  cxense,
  datadog,
  drift,
  dynamicYield,
  evergage,
  fullstory,
  google,
  heap,
  hotjar,
  hubspot,
  idExchange,
  igodigital,
  intercom,
  kakaoPixel,
  kakaoTiara,
  krux,
  line,
  linkedin,
  logrocket,
  mailRu,
  marketo,
  matomo,
  meta,
  microsoftAds,
  mixpanel,
  mouseflow,
  mparticle,
  naver,
  newRelic,
  nosto,
  openRtb,
  outbrain,
  pardot,
  parsely,
  piano,
  pinterest,
  piwikPro,
  plausible,
  posthog,
  rubicon,
  segment,
  sentry,
  smartlook,
  snapchat,
  snowplow,
  taboola,
  tealium,
  tiktok,
  triplelift,
  vk,
  x,
  yandexMetrica,
  zendesk,
];

const found = new Map<TrackerKey, Vendor[]>();

export function vendorsOf(tracker: TrackerKey): readonly Vendor[] {
  let known = found.get(tracker);
  if (!known) {
    known = vendors.filter(({ trackers }) => trackers.some((key) => isKey(key, tracker)));
    found.set(tracker, known);
  }
  return known;
}

function isKey(pattern: string, tracker: TrackerKey): boolean {
  return pattern.endsWith('*') ? tracker.startsWith(pattern.slice(0, -1)) : pattern === tracker;
}
