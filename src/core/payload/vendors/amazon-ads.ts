// Amazon's advertisements, *.amazon-adsystem.com: pixels of advertisers (iu3) and auctions (e/dtb/bid). Names: Amazon's pixel as sites
// embed it, AMP's configuration of Amazon's auctions, and requests as captured.

import type { Vendor } from './vendor.ts';

export const amazonAds: Vendor = {
  trackers: ['amazon_adsystem'],
  fields: { u: 'page-url', pr: 'referrer', 'ex-src': 'page-url' },
};
