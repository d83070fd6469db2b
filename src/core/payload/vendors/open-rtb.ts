// Exchanges whose bodies are OpenRTB. Its own names are general rules.

import type { Vendor } from './vendor.ts';

/** Those whose bodies are OpenRTB: there the user is a browser, known by the exchange's own cookie. */
export const openRtb: Vendor = {
  trackers: [
    'pubmatic',
    'index_exchange',
    'openx',
    'smart_adserver',
    'adform',
    'criteo',
    'appnexus*',
    'rubicon',
    'taboola',
  ],
  fields: { 'user.id': 'cookie-id' },
};
