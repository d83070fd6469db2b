// LinkedIn’s Insight tag, px.ads.linkedin.com.

import type { Vendor } from './vendor.ts';

export const linkedin: Vendor = {
  trackers: ['linkedin*'],
  fields: { liFatId: 'advertising-id', hem: 'hashed-email', pageTitle: 'page-title', redirect: null },
};
