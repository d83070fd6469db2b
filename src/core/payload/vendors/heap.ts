// Heap: heapanalytics.com/h, one picture for each page and each click, whether or not the site asked; its newer addresses
// (heap-api.com) take what cannot be read. Names as captured.

import type { Vendor } from './vendor.ts';

export const heap: Vendor = {
  trackers: ['heap'],
  fields: { u: 'client-id', s: 'session-id', t: 'page-title', r: 'referrer' },
  // The page is split: domain in d, path in h.
  whole: ({ fields }) =>
    fields.some(({ name, value }) => name === 'd' && value !== '') && fields.some(({ name }) => name === 'h')
      ? [['page-url', 'h']]
      : [],
};
