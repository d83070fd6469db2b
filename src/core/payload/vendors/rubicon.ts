// Rubicon (Magnite): auctions by prebid's adapter (fastlane.rubiconproject.com, whose bids are a query string) and the matching of ids
// (tap.php, token, exchange/sync.php). Names: prebid's adapter, and requests as captured.

import type { Vendor } from './vendor.ts';

export const rubicon: Vendor = {
  trackers: ['rubicon'],
  fields: {
    rf: 'page-url',
    'tg_i.page': 'page-url',
    p_screen_res: 'screen',
    m_ch_platform: 'hardware',
    m_ch_full_ver: 'user-agent',
    ppuid: 'cookie-id',
  },
  patterns: [
    [/^eid_/, 'advertising-id'],
    // Partners' names for the browser, and Rubicon's own.
    [/^(?:put|puid|uid|khaos)$/, 'cookie-id'],
  ],
};
