// Names under which advertising systems hand each other their ids of a browser. Each is sent by one system and arrives at many.

import { exchanges } from './open-rtb.ts';
import type { Vendor } from './vendor.ts';

export const idExchange: Vendor = {
  trackers: [...exchanges, 'tradedesk', 'liveramp', 'doubleclick', 'outbrain*', 'id5_sync', 'mediamath', 'media.net'],
  fields: {
    google_gid: 'cookie-id',
    ttd_puid: 'cookie-id',
    partner_uid: 'cookie-id',
    obUid: 'cookie-id',
    taboola_hm: 'cookie-id',
  },
};
