// Adagio: auctions by prebid's adapter (mp.4dex.io/prebid), in JSON of its own with parts of OpenRTB; what became of them
// (c.4dex.io/pba.gif); and the matching of ids by its Prebid Server (u.4dex.io/setuid). Names: prebid's modules, TrackHAR (CC0).

import type { Vendor } from './vendor.ts';

export const adagio: Vendor = {
  trackers: ['adagio'],
  fields: { 'data.session.id': 'session-id', s_id: 'session-id', uspConsent: 'consent-string' },
  // A partner's id of the browser; inside of an auction `uid` would be an advertising system's.
  patterns: [[/^uid$/, 'cookie-id']],
};
