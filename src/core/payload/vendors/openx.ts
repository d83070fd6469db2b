// OpenX's matching of ids, *.openx.net/w/1.0/sd. Its auctions are OpenRTB. Names as captured.

import type { Vendor } from './vendor.ts';

export const openx: Vendor = {
  trackers: ['openx'],
  // A partner's name for the browser.
  fields: {},
  patterns: [[/^val$/, 'cookie-id']],
};
