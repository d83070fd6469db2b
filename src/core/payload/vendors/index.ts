// Which vendors' tables hold for a tracker. A new one is one file and one word here.

import type { TrackerKey } from '../../model.ts';
import { isAmong } from '../../tracker-keys.ts';
import { adagio } from './adagio.ts';
import { adform } from './adform.ts';
import { adobe } from './adobe.ts';
import { adobeAudience } from './adobe-audience-manager.ts';
import { adobeTarget } from './adobe-target.ts';
import { adobeWebSdk } from './adobe-web-sdk.ts';
import { amazonAds } from './amazon-ads.ts';
import { amplitude } from './amplitude.ts';
import { appnexus } from './appnexus.ts';
import { attentive } from './attentive.ts';
import { baidu } from './baidu.ts';
import { bazaarvoice } from './bazaarvoice.ts';
import { braze } from './braze.ts';
import { brevo } from './brevo.ts';
import { chartbeat } from './chartbeat.ts';
import { clarity } from './clarity.ts';
import { comscore } from './comscore.ts';
import { contentsquare } from './contentsquare.ts';
import { countly } from './countly.ts';
import { crazyEgg } from './crazy-egg.ts';
import { criteo } from './criteo.ts';
import { cxense } from './cxense.ts';
import { datadog } from './datadog.ts';
import { drift } from './drift.ts';
import { dynamicYield } from './dynamic-yield.ts';
import { evergage } from './evergage.ts';
import { fullstory } from './fullstory.ts';
import { glassbox } from './glassbox.ts';
import { googleAds } from './google-ads.ts';
import { googleAnalytics } from './google-analytics.ts';
import { heap } from './heap.ts';
import { hotjar } from './hotjar.ts';
import { hubspot } from './hubspot.ts';
import { idExchange } from './id-exchange.ts';
import { id5 } from './id5.ts';
import { igodigital } from './igodigital.ts';
import { indexExchange } from './index-exchange.ts';
import { intercom } from './intercom.ts';
import { kakaoPixel, kakaoTiara } from './kakao.ts';
import { klaviyo } from './klaviyo.ts';
import { krux } from './krux.ts';
import { line } from './line.ts';
import { linkedin } from './linkedin.ts';
import { liveramp } from './liveramp.ts';
import { logrocket } from './logrocket.ts';
import { lytics } from './lytics.ts';
import { marin } from './marin.ts';
import { marketo } from './marketo.ts';
import { matomo } from './matomo.ts';
import { mediaNet } from './media-net.ts';
import { mediamath } from './mediamath.ts';
import { meta } from './meta.ts';
import { microsoftAds } from './microsoft-ads.ts';
import { mixpanel } from './mixpanel.ts';
import { mouseflow } from './mouseflow.ts';
import { mparticle } from './mparticle.ts';
import { naver } from './naver.ts';
import { newRelic } from './new-relic.ts';
import { nosto } from './nosto.ts';
import { openRtb } from './open-rtb.ts';
import { openreplay } from './openreplay.ts';
import { openx } from './openx.ts';
import { optimizely } from './optimizely.ts';
import { outbrain } from './outbrain.ts';
import { pardot } from './pardot.ts';
import { parsely } from './parsely.ts';
import { piano } from './piano.ts';
import { pinterest } from './pinterest.ts';
import { piwikPro } from './piwik-pro.ts';
import { plausible } from './plausible.ts';
import { posthog } from './posthog.ts';
import { pubmatic } from './pubmatic.ts';
import { quora } from './quora.ts';
import { reddit } from './reddit.ts';
import { rtbHouse } from './rtb-house.ts';
import { rubicon } from './rubicon.ts';
import { rudderstack } from './rudderstack.ts';
import { segment } from './segment.ts';
import { sentry } from './sentry.ts';
import { seznam } from './seznam.ts';
import { smartAdserver } from './smart-adserver.ts';
import { smartlook } from './smartlook.ts';
import { snapchat } from './snapchat.ts';
import { snowplow } from './snowplow.ts';
import { taboola, taboolaRecommendations } from './taboola.ts';
import { tealium } from './tealium.ts';
import { tiktok } from './tiktok.ts';
import { tradeDesk, tradeDeskUniversal } from './trade-desk.ts';
import { triplelift } from './triplelift.ts';
import type { Vendor } from './vendor.ts';
import { mailRu, vk } from './vk.ts';
import { x } from './x.ts';
import { yandexMetrica } from './yandex.ts';
import { zendesk } from './zendesk.ts';

/** Every vendor's table. */
export const vendors: readonly Vendor[] = [
  adagio,
  adform,
  adobe,
  adobeAudience,
  adobeTarget,
  adobeWebSdk,
  amazonAds,
  amplitude,
  appnexus,
  attentive,
  baidu,
  bazaarvoice,
  braze,
  brevo,
  chartbeat,
  clarity,
  comscore,
  contentsquare,
  countly,
  crazyEgg,
  criteo,
  cxense,
  datadog,
  drift,
  dynamicYield,
  evergage,
  fullstory,
  glassbox,
  googleAds,
  googleAnalytics,
  heap,
  hotjar,
  hubspot,
  id5,
  idExchange,
  igodigital,
  indexExchange,
  intercom,
  kakaoPixel,
  kakaoTiara,
  klaviyo,
  krux,
  line,
  linkedin,
  liveramp,
  logrocket,
  lytics,
  mailRu,
  marin,
  marketo,
  matomo,
  mediamath,
  mediaNet,
  meta,
  microsoftAds,
  mixpanel,
  mouseflow,
  mparticle,
  naver,
  newRelic,
  nosto,
  openreplay,
  openRtb,
  openx,
  optimizely,
  outbrain,
  pardot,
  parsely,
  piano,
  pinterest,
  piwikPro,
  plausible,
  posthog,
  pubmatic,
  quora,
  reddit,
  rtbHouse,
  rubicon,
  rudderstack,
  segment,
  sentry,
  seznam,
  smartAdserver,
  smartlook,
  snapchat,
  snowplow,
  taboola,
  taboolaRecommendations,
  tealium,
  tiktok,
  tradeDesk,
  tradeDeskUniversal,
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
    known = vendors.filter(({ trackers }) => isAmong(tracker, trackers));
    found.set(tracker, known);
  }
  return known;
}
