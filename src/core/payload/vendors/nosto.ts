// Nosto, connect.nosto.com/ev1: the browser's number in `c`, the rest as JSON in `message`. Fields and codes are those of the types of
// @nosto/nosto-js 2.11.3, the request that of its integrations for shops.

import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const nosto: Vendor = {
  trackers: ['nosto.com'],
  fields: {
    c: 'client-id',
    hcid: 'client-id',
    customer_reference: 'user-id',
    order_number: 'purchase',
    external_order_ref: 'purchase',
    'message.cart[].product_id': 'cart',
    'message.segment_codes[]': 'segments',
  },
  // Each event is a code, what it is about, and how the person came to it.
  whole: ({ fields }) =>
    ofCodes(fields, 'events[][]', {
      vp: 'product-view',
      lp: 'product-view',
      cp: 'cart',
      bp: 'purchase',
      or: 'purchase',
      is: 'search-query',
    }),
};
