// Names under which advertising systems hand each other their ids of a browser. Each is sent by one system and arrives at many.

import type { Vendor } from './vendor.ts';

export const idExchange: Vendor = {
  trackers: [
    'tradedesk',
    'liveramp',
    'doubleclick',
    'appnexus*',
    'rubicon',
    'pubmatic',
    'index_exchange',
    'openx',
    'smart_adserver',
    'adform',
    'criteo',
    'taboola',
    'outbrain*',
    'id5_sync',
    'mediamath',
    'media.net',
  ],
  fields: {
    google_gid: 'cookie-id',
    ttd_puid: 'cookie-id',
    partner_uid: 'cookie-id',
    obUid: 'cookie-id',
    taboola_hm: 'cookie-id',
  },
};
