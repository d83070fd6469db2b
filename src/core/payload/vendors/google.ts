// Google Analytics 4 (Measurement Protocol, gtag), Google Ads, Floodlight, cookie matching. Names as seen in gtag's requests and
// read by public decoders; collected in the wire format tables that Candor's fixtures come from.

import type { Vendor } from './vendor.ts';

export const google: Vendor = {
  trackers: ['google*', 'doubleclick*'],
  fields: {
    dl: 'page-url',
    dt: 'page-title',
    dr: 'referrer',
    url: 'page-url',
    '~oref': 'page-url',
    tiba: 'page-title',
    ref: 'referrer',
    cid: 'client-id',
    sid: 'session-id',
    uid: 'user-id',
    auid: 'advertising-id',
    google_gid: 'advertising-id',
    google_hm: 'cookie-id',
    em: 'hashed-email',
    ul: 'language',
    sr: 'screen',
    vp: 'screen',
    u_w: 'screen',
    u_h: 'screen',
    u_tz: 'timezone',
    uap: 'hardware',
    uapv: 'hardware',
    uaa: 'hardware',
    uam: 'hardware',
    en: 'event',
    oid: 'purchase',
    cost: 'purchase',
    'ep.transaction_id': 'purchase',
    'ep.search_term': 'search-query',
    'epn.percent_scrolled': 'scroll',
    // An ad slot's client is the publisher's account.
    client: null,
  },
  patterns: [[/^pr\d+$/, 'cart']],
};
