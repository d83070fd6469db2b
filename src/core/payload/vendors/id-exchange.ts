// Names under which advertising systems hand each other their ids of a browser.

import type { Vendor } from './vendor.ts';

export const idExchange: Vendor = {
  trackers: ['tradedesk', 'liveramp', 'doubleclick', 'appnexus*'],
  fields: { ttd_tpi: null, ttd_puid: 'cookie-id', partner_uid: 'cookie-id', google_gid: 'cookie-id' },
};
