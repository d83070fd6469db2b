// Heap, heapanalytics.com/h.

import type { Vendor } from './vendor.ts';

export const heap: Vendor = {
  trackers: ['heap'],
  fields: { u: 'client-id', s: 'session-id', t: 'page-title', r: 'referrer' },
  // The page is split: domain in d, path in h.
  whole: ({ fields }) =>
    fields.some(({ name }) => name === 'd') && fields.some(({ name }) => name === 'h') ? [['page-url', 'h']] : [],
};
