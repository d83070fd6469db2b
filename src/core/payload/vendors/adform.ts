// Adform: pixels of advertisers (track.adform.net/Serving/TrackPoint) and the matching of ids (…/serving/cookie/match). Its auctions are
// OpenRTB. Names: Adform's help on tracking points, and requests as captured.

import type { Vendor } from './vendor.ts';

export const adform: Vendor = {
  trackers: ['adform'],
  fields: { loc: 'page-url', ADFPageName: 'page-title' },
  patterns: [
    // A partner's name for the browser; inside of an auction it is an advertisement's.
    [/^cid$/, 'cookie-id'],
    // Ids of the browser, of the device and of the person, by the number at the end.
    [/^eid_.{0,80}_[12]$/i, 'cookie-id'],
    [/^eid_.{0,80}_3$/i, 'user-id'],
  ],
};
