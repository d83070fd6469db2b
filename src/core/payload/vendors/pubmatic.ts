// PubMatic's matching of ids, image*.pubmatic.com/AdServer/. Its auctions are OpenRTB. Names as captured.

import type { Vendor } from './vendor.ts';

export const pubmatic: Vendor = {
  trackers: ['pubmatic'],
  // A partner's name for the browser.
  fields: { piggybackCookie: 'cookie-id' },
};
