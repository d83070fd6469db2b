// HubSpot’s beacon, track.hubspot.com/__ptq.gif.

import type { Vendor } from './vendor.ts';

export const hubspot: Vendor = {
  trackers: ['hubspot*'],
  fields: { pu: 'page-url', t: 'page-title', r: 'referrer', vi: 'client-id' },
};
