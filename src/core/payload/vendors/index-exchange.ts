// Index Exchange's matching of ids, *.casalemedia.com/rum and /crum. Its auctions are OpenRTB. Names as captured.

import type { Vendor } from './vendor.ts';

export const indexExchange: Vendor = {
  trackers: ['index_exchange'],
  // A partner's name for the browser.
  fields: { external_user_id: 'cookie-id' },
};
