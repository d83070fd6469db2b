// Snapchat’s pixel, tr.snapchat.com.

import type { Vendor } from './vendor.ts';

export const snapchat: Vendor = {
  trackers: ['snap', 'snapchat'],
  fields: {
    pl: 'page-url',
    rf: 'referrer',
    ev: 'event',
    u_hem: 'hashed-email',
    u_hpn: 'hashed-phone',
    u_c1: 'cookie-id',
  },
};
