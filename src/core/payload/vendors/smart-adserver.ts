// Smart AdServer (Equativ): auctions by prebid's adapter (prg.smartadserver.com/prebid/v1) and the matching of ids
// (rtb-csync.smartadserver.com/redir). Names: prebid's adapter, and requests as captured.

import type { Vendor } from './vendor.ts';

export const smartAdserver: Vendor = {
  trackers: ['smart_adserver'],
  fields: {
    // In spite of its name, the address of the page.
    pageDomain: 'page-url',
    ckid: 'cookie-id',
    partneruserid: 'cookie-id',
    publisher_user_id: 'cookie-id',
  },
  patterns: [[/^sda\[\]\.segment/, 'segments']],
};
