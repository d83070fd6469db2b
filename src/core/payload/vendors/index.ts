// Which vendors' tables hold for a tracker. A new one is one file and one word here.

import type { TrackerKey } from '../../model.ts';
import { adform } from './adform.ts';
import { adobe } from './adobe.ts';
import { adobeAudience } from './adobe-audience-manager.ts';
import { adobeTarget } from './adobe-target.ts';
import { amazonAds } from './amazon-ads.ts';
import { amplitude } from './amplitude.ts';
import { appnexus } from './appnexus.ts';
import { brevo } from './brevo.ts';
import { chartbeat } from './chartbeat.ts';
import { clarity } from './clarity.ts';
import { comscore } from './comscore.ts';
import { contentsquare } from './contentsquare.ts';
import { criteo } from './criteo.ts';
import { datadog } from './datadog.ts';
import { fullstory } from './fullstory.ts';
import { glassbox } from './glassbox.ts';
import { googleAds } from './google-ads.ts';
import { googleAnalytics } from './google-analytics.ts';
import { heap } from './heap.ts';
import { hotjar } from './hotjar.ts';
import { hubspot } from './hubspot.ts';
import { idExchange } from './id-exchange.ts';
import { id5 } from './id5.ts';
import { indexExchange } from './index-exchange.ts';
import { klaviyo } from './klaviyo.ts';
import { linkedin } from './linkedin.ts';
import { liveramp } from './liveramp.ts';
import { lytics } from './lytics.ts';
import { marin } from './marin.ts';
import { matomo } from './matomo.ts';
import { mediaNet } from './media-net.ts';
import { mediamath } from './mediamath.ts';
import { meta } from './meta.ts';
import { microsoftAds } from './microsoft-ads.ts';
import { mixpanel } from './mixpanel.ts';
import { newRelic } from './new-relic.ts';
import { openRtb } from './open-rtb.ts';
import { openx } from './openx.ts';
import { optimizely } from './optimizely.ts';
import { outbrain } from './outbrain.ts';
import { pinterest } from './pinterest.ts';
import { posthog } from './posthog.ts';
import { pubmatic } from './pubmatic.ts';
import { quora } from './quora.ts';
import { reddit } from './reddit.ts';
import { rtbHouse } from './rtb-house.ts';
import { rubicon } from './rubicon.ts';
import { segment } from './segment.ts';
import { sentry } from './sentry.ts';
import { seznam } from './seznam.ts';
import { smartAdserver } from './smart-adserver.ts';
import { snapchat } from './snapchat.ts';
import { snowplow } from './snowplow.ts';
import { taboola, taboolaRecommendations } from './taboola.ts';
import { tiktok } from './tiktok.ts';
import { tradeDesk, tradeDeskUniversal } from './trade-desk.ts';
import { triplelift } from './triplelift.ts';
import type { Vendor } from './vendor.ts';
import { x } from './x.ts';
import { yandexMetrica } from './yandex.ts';

/** Every vendor's table. */
export const vendors: readonly Vendor[] = [
  adform,
  adobe,
  adobeAudience,
  adobeTarget,
  amazonAds,
  amplitude,
  appnexus,
  brevo,
  chartbeat,
  clarity,
  comscore,
  contentsquare,
  criteo,
  datadog,
  fullstory,
  glassbox,
  googleAds,
  googleAnalytics,
  heap,
  hotjar,
  hubspot,
  id5,
  idExchange,
  indexExchange,
  klaviyo,
  linkedin,
  liveramp,
  lytics,
  marin,
  matomo,
  mediamath,
  mediaNet,
  meta,
  microsoftAds,
  mixpanel,
  newRelic,
  openRtb,
  openx,
  optimizely,
  outbrain,
  pinterest,
  posthog,
  pubmatic,
  quora,
  reddit,
  rtbHouse,
  rubicon,
  segment,
  sentry,
  seznam,
  smartAdserver,
  snapchat,
  snowplow,
  taboola,
  taboolaRecommendations,
  tiktok,
  tradeDesk,
  tradeDeskUniversal,
  triplelift,
  x,
  yandexMetrica,
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
