// Quora's pixel, q.quora.com/_/ad/<pixel>/pixel. Names: Quora's template for Google Tag Manager, and the picture that its snippet has
// for browsers without scripts; what else its script may send is not documented.

import type { DataType } from '../../model.ts';
import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

/** Quora's events. ViewContent is sent of every page, and is no act. */
const events: Record<string, DataType> = {
  Purchase: 'purchase',
  AddToCart: 'cart',
  AddToWishlist: 'cart',
  InitiateCheckout: 'cart',
  AddPaymentInfo: 'cart',
  Search: 'search-query',
  GenerateLead: 'custom-event',
  CompleteRegistration: 'custom-event',
  AppInstall: 'custom-event',
  Generic: 'custom-event',
};

export const quora: Vendor = {
  trackers: ['quora.com'],
  fields: { u: 'page-url' },
  whole: ({ fields }) => ofCodes(fields, 'tag', events),
};
