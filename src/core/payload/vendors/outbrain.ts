// Outbrain, tr.outbrain.com/unifiedPixel: which pages and shops a person visits.

import type { Vendor } from './vendor.ts';

export const outbrain: Vendor = {
  trackers: ['outbrain*'],
  fields: { dl: 'page-url', name: 'event' },
};
