// Amazon’s advertisements, *.amazon-adsystem.com.

import type { Vendor } from './vendor.ts';

export const amazonAds: Vendor = {
  trackers: ['amazon_adsystem'],
  fields: { u: 'page-url', pr: 'referrer' },
};
