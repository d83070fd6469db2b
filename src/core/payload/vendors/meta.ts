// Meta Pixel, www.facebook.com/tr.

import type { Vendor } from './vendor.ts';

export const meta: Vendor = {
  trackers: ['facebook*'],
  fields: {
    dl: 'page-url',
    rl: 'referrer',
    ev: 'event',
    sw: 'screen',
    sh: 'screen',
    fbp: 'cookie-id',
    fbc: 'advertising-id',
    'ud[em]': 'hashed-email',
    'ud[ph]': 'hashed-phone',
    'ud[external_id]': 'user-id',
    'cd[search_string]': 'search-query',
    'cd[order_id]': 'purchase',
  },
  patterns: [
    [/^udff\[em\]$/, 'hashed-email'],
    [/^udff\[ph\]$/, 'hashed-phone'],
    [/^cd\[(?:buttonText|formFeatures)\]$/, 'click'],
  ],
};
