// Outbrain, tr.outbrain.com/unifiedPixel: which pages and shops a person visits. Names: Outbrain's pixel documents, and requests as
// captured.

import type { Vendor } from './vendor.ts';

export const outbrain: Vendor = {
  trackers: ['outbrain*'],
  fields: { dl: 'page-url', name: 'event' },
};
