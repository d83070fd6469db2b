// Ad auctions in prebid's adapters, and the exchanges of ids around them. OpenRTB's own names are general rules.

import type { Vendor } from './vendor.ts';

/** Those whose bodies are OpenRTB: there the user is a browser, known by the exchange's own cookie. */
export const openRtb: Vendor = {
  trackers: ['pubmatic', 'index_exchange', 'openx', 'smart_adserver', 'adform', 'criteo'],
  fields: { 'user.id': 'cookie-id' },
};

export const appnexus: Vendor = {
  trackers: ['appnexus*'],
  fields: { rd_ref: 'page-url', 'device.useragent': 'user-agent', 'eids[].id': 'advertising-id' },
};

export const rubicon: Vendor = {
  trackers: ['rubicon'],
  fields: { rf: 'page-url', 'tg_i.page': 'page-url', p_screen_res: 'screen', m_ch_platform: 'hardware' },
  patterns: [[/^eid_/, 'advertising-id']],
};

export const triplelift: Vendor = {
  trackers: ['triplelift'],
  // The page that holds the ad: the referrer of its frame.
  fields: { referrer: 'page-url', cmp_cs: 'consent-string' },
};

export const idExchange: Vendor = {
  trackers: ['tradedesk', 'liveramp', 'doubleclick', 'appnexus*'],
  fields: { ttd_tpi: null, ttd_puid: 'cookie-id', partner_uid: 'cookie-id', google_gid: 'cookie-id' },
};
