// Braze, sdk.<region>.braze.com/api/v3/data/, as sent by @braze/web-sdk 6.13.0: the names of events are codes, what is known of a person
// stands in `attributes`.

import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const braze: Vendor = {
  trackers: ['braze'],
  fields: { home_city: 'coarse-location', country: 'coarse-location', os_version: 'hardware', browser: null },
  patterns: [[/^events\[\]\.data\.n$/, 'event']],
  whole: ({ fields }) => ofCodes(fields, 'events[].name', { p: 'purchase' }),
};
