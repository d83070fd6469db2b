// X’s (Twitter’s) pixel, analytics.twitter.com and t.co.

import type { Vendor } from './vendor.ts';

export const x: Vendor = {
  trackers: ['twitter*'],
  fields: {
    tw_document_href: 'page-url',
    email_address: 'hashed-email',
    phone_number: 'hashed-phone',
    twclid: 'advertising-id',
  },
};
