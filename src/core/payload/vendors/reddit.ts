// Reddit's pixel, alb.reddit.com/rp.gif. Names: Reddit's pixel documents, and requests as captured.

import type { DataType } from '../../model.ts';
import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

/** Reddit's events; PageVisit is no act, and a custom one is named in m.customEventName. */
const events: Record<string, DataType> = {
  ViewContent: 'product-view',
  Search: 'search-query',
  AddToCart: 'cart',
  AddToWishlist: 'cart',
  Purchase: 'purchase',
  Lead: 'custom-event',
  SignUp: 'custom-event',
};

export const reddit: Vendor = {
  trackers: ['reddit'],
  fields: {
    event: null,
    'm.customEventName': 'event',
    'm.transactionId': 'purchase',
    uuid: 'cookie-id',
    aaid: 'advertising-id',
    em: 'hashed-email',
    // As a hash too it is the site's number of the person.
    external_id: 'user-id',
    sw: 'screen',
    sh: 'screen',
  },
  whole: ({ fields }) => ofCodes(fields, 'event', events),
};
