// ID5, id5-sync.com: an id of the browser for many advertisers at once. Names: prebid's ID5 module, and ID5's documents on partners'
// data.

import type { Vendor } from './vendor.ts';

export const id5: Vendor = {
  trackers: ['id5_sync'],
  fields: {
    // The page as its outermost frame, and as its author has it.
    tml: 'page-url',
    cu: 'page-url',
    // What a partner calls the browser.
    puid: 'cookie-id',
    gpp_string: 'consent-string',
  },
  // The page again, and what ID5 gave the browser before; of several requests in one too.
  patterns: [
    [/^(?:requests\[\]\.)?u$/, 'page-url'],
    [/^(?:requests\[\]\.)?s$/, 'cookie-id'],
  ],
};
