// Which vendors' tables hold for a tracker. A new one is one file and one word here.

import type { TrackerKey } from '../../model.ts';
import { adobe, adobeAudience } from './adobe.ts';
import { appnexus, idExchange, openRtb, rubicon, triplelift } from './auctions.ts';
import { chartbeat, comscore } from './audience.ts';
import { clarity } from './clarity.ts';
import { criteo } from './criteo.ts';
import { heap, hubspot, newRelic } from './customers.ts';
import { google } from './google.ts';
import { matomo } from './matomo.ts';
import { meta } from './meta.ts';
import { microsoftAds } from './microsoft-ads.ts';
import { mixpanel, posthog, segment } from './product-analytics.ts';
import { amazonAds, outbrain, taboola } from './recommendations.ts';
import { sentry } from './sentry.ts';
import { contentsquare, datadog, fullstory, hotjar } from './session-replay.ts';
import { snowplow } from './snowplow.ts';
import { linkedin, pinterest, snapchat, tiktok, x } from './social.ts';
import type { Vendor } from './vendor.ts';
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
