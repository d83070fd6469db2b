// Which vendors' tables hold for a tracker. A new one is one file and one word here.

import type { TrackerKey } from '../../model.ts';
import { adobe } from './adobe.ts';
import { adobeAudience } from './adobe-audience-manager.ts';
import { amazonAds } from './amazon-ads.ts';
import { appnexus } from './appnexus.ts';
import { chartbeat } from './chartbeat.ts';
import { clarity } from './clarity.ts';
import { comscore } from './comscore.ts';
import { contentsquare } from './contentsquare.ts';
import { criteo } from './criteo.ts';
import { datadog } from './datadog.ts';
import { fullstory } from './fullstory.ts';
import { google } from './google.ts';
import { heap } from './heap.ts';
import { hotjar } from './hotjar.ts';
import { hubspot } from './hubspot.ts';
import { idExchange } from './id-exchange.ts';
import { linkedin } from './linkedin.ts';
import { matomo } from './matomo.ts';
import { meta } from './meta.ts';
import { microsoftAds } from './microsoft-ads.ts';
import { mixpanel } from './mixpanel.ts';
import { newRelic } from './new-relic.ts';
import { openRtb } from './open-rtb.ts';
import { outbrain } from './outbrain.ts';
import { pinterest } from './pinterest.ts';
import { posthog } from './posthog.ts';
import { rubicon } from './rubicon.ts';
import { segment } from './segment.ts';
import { sentry } from './sentry.ts';
import { snapchat } from './snapchat.ts';
import { snowplow } from './snowplow.ts';
import { taboola } from './taboola.ts';
import { tiktok } from './tiktok.ts';
import { triplelift } from './triplelift.ts';
import type { Vendor } from './vendor.ts';
import { x } from './x.ts';
import { yandexMetrica } from './yandex.ts';

/** Every vendor's table. */
export const vendors: readonly Vendor[] = [
  adobe,
  adobeAudience,
  amazonAds,
  appnexus,
  chartbeat,
  clarity,
  comscore,
  contentsquare,
  criteo,
  datadog,
  fullstory,
  google,
  heap,
  hotjar,
  hubspot,
  idExchange,
  linkedin,
  matomo,
  meta,
  microsoftAds,
  mixpanel,
  newRelic,
  openRtb,
  outbrain,
  pinterest,
  posthog,
  rubicon,
  segment,
  sentry,
  snapchat,
  snowplow,
  taboola,
  tiktok,
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
