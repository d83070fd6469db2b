// Media.net's auctions by prebid's adapter, prebid.media.net/rtb/prebid: OpenRTB inside a body of its own. Names: prebid's adapter.

import type { Vendor } from './vendor.ts';

export const mediaNet: Vendor = {
  trackers: ['media.net'],
  // The customer is the publisher.
  fields: { 'ext.gdpr_consent_string': 'consent-string', customer_id: null },
  patterns: [
    [/^ext\.user_id\./, 'advertising-id'],
    [/\.screen\.[wh]$/, 'screen'],
  ],
};
