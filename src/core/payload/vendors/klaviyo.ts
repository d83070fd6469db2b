// Klaviyo: a.klaviyo.com/client/events and /client/profiles (JSON), and the older /api/track and /api/identify (base64 in data). Names:
// Klaviyo's client API. Contacts are sent as they are, not hashed.

import { ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const klaviyo: Vendor = {
  trackers: ['klaviyo*'],
  fields: {
    // Klaviyo's ids of a person it has written to, and of a browser.
    _kx: 'cookie-id',
    $exchange_id: 'cookie-id',
    exchange_id: 'cookie-id',
    'data.event': null,
  },
  patterns: [[/(?:^|\.)profile\.data\.attributes\.location\.(?:city|region|country)$/, 'coarse-location']],
  // “Active on Site” is sent of every page.
  whole: ({ fields }) =>
    ['metric.data.attributes.name', 'data.event'].flatMap((name) => ofEvents(fields, name, /^Active on Site$/)),
};
