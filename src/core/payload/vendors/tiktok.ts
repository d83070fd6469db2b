// TikTok's pixel, analytics.tiktok.com/api/v2/pixel. Names: TikTok's Events API, whose bodies are the same, and the pixel's requests
// as captured.

import type { Vendor } from './vendor.ts';

export const tiktok: Vendor = {
  trackers: ['tiktok*'],
  fields: {
    email: 'hashed-email',
    phone_number: 'hashed-phone',
    // Taken off the page by the pixel itself, though the site named no field.
    auto_email: 'hashed-email',
    auto_phone: 'hashed-phone',
    auto_phone_number: 'hashed-phone',
    eb_email: 'hashed-email',
    eb_phone_number: 'hashed-phone',
    callback: 'advertising-id',
    ttp: 'cookie-id',
    'properties.query': 'search-query',
  },
};
