// LinkedIn Insight and TikTok Pixel.

import type { Vendor } from './vendor.ts';

export const linkedin: Vendor = {
  trackers: ['linkedin*'],
  fields: { liFatId: 'advertising-id', hem: 'hashed-email', pageTitle: 'page-title', redirect: null },
};

export const tiktok: Vendor = {
  trackers: ['tiktok*'],
  fields: {
    email: 'hashed-email',
    phone_number: 'hashed-phone',
    auto_email: 'hashed-email',
    callback: 'advertising-id',
  },
};
