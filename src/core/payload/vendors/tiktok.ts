// TikTok’s pixel, analytics.tiktok.com/api/v2/pixel.

import type { Vendor } from './vendor.ts';

export const tiktok: Vendor = {
  trackers: ['tiktok*'],
  fields: {
    email: 'hashed-email',
    phone_number: 'hashed-phone',
    auto_email: 'hashed-email',
    callback: 'advertising-id',
  },
};
