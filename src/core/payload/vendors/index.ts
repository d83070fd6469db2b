// Which vendors' tables hold for a tracker. A new one is one file and one word here.

import type { TrackerKey } from '../../model.ts';
import { appnexus, idExchange, rubicon, triplelift } from './auctions.ts';
import { chartbeat, comscore } from './audience.ts';
import { clarity } from './clarity.ts';
import { google } from './google.ts';
import { matomo } from './matomo.ts';
import { meta } from './meta.ts';
import { microsoftAds } from './microsoft-ads.ts';
import { mixpanel, posthog, segment } from './product-analytics.ts';
import { sentry } from './sentry.ts';
import { hotjar } from './session-replay.ts';
import { snowplow } from './snowplow.ts';
import { linkedin, tiktok } from './social.ts';
import type { Vendor } from './vendor.ts';

const vendors: Vendor[] = [
  appnexus,
  chartbeat,
  clarity,
  comscore,
  google,
  hotjar,
  idExchange,
  linkedin,
  matomo,
  meta,
  microsoftAds,
  mixpanel,
  posthog,
  rubicon,
  segment,
  sentry,
  snowplow,
  tiktok,
  triplelift,
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
