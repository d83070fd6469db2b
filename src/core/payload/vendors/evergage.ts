// Salesforce Personalization, once Interaction Studio and Evergage: <account>.evergage.com/api2/event/<data set> with JSON in base64, and the older
// /twreceiver with a query, as its documentation and public integrations have them.

import type { Vendor } from './vendor.ts';

export const evergage: Vendor = {
  trackers: ['evergage.com'],
  fields: {
    'user.id': 'user-id',
    encryptedId: 'client-id',
    _anon: 'client-id',
    urlReferrer: 'referrer',
    action: 'event',
  },
  patterns: [
    [/(?:^|\.)user\.id$/, 'user-id'],
    [/(?:^|\.)user\.identities\.email\w*$/i, 'email'],
    // The same person's numbers in other services of the shop's.
    [/(?:^|\.)user\.identities\.\w+$/, 'user-id'],
    [/(?:^|\.)interaction\.name$/, 'event'],
  ],
};
