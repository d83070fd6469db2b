// Exchanges whose bodies are OpenRTB. Its own names are general rules.

import type { Vendor } from './vendor.ts';

export const exchanges = [
  'pubmatic',
  'index_exchange',
  'openx',
  'smart_adserver',
  'adform',
  'criteo',
  'appnexus*',
  'rubicon',
  'taboola',
];

/** There the user is a browser, known by the exchange's own cookie. */
export const openRtb: Vendor = {
  trackers: exchanges,
  fields: { 'user.id': 'cookie-id' },
};
