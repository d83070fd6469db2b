// TripleLift, tlx.3lift.com: auctions by prebid’s adapter.

import type { Vendor } from './vendor.ts';

export const triplelift: Vendor = {
  trackers: ['triplelift'],
  // The page that holds the ad: the referrer of its frame.
  fields: { referrer: 'page-url', cmp_cs: 'consent-string' },
};
