// Dynamic Yield, async-px.dynamicyield.com: /uia, /var, /imp, /dpx and /id. What events are called is documented (dy.dev, "Tracking Events"), how
// its script sends them is not.

import type { Vendor } from './vendor.ts';

export const dynamicYield: Vendor = {
  trackers: ['dynamic_yield', 'dynamic_yield_analytics'],
  certainty: 'likely',
  fields: {
    dyid: 'client-id',
    dyid_server: 'client-id',
    uid: 'client-id',
    ses: 'session-id',
    'session.dy': 'session-id',
    location: 'page-url',
    // The shop's own number for its customer.
    cuid: 'user-id',
    dyType: 'event',
    uniqueTransactionId: 'purchase',
  },
};
