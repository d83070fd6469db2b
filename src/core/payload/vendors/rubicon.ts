// Rubicon (Magnite), fastlane.rubiconproject.com: auctions by prebid’s adapter, whose bids are a query string.

import type { Vendor } from './vendor.ts';

export const rubicon: Vendor = {
  trackers: ['rubicon'],
  fields: { rf: 'page-url', 'tg_i.page': 'page-url', p_screen_res: 'screen', m_ch_platform: 'hardware' },
  patterns: [[/^eid_/, 'advertising-id']],
};
