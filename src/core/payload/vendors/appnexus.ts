// AppNexus (Xandr, now Microsoft), ib.adnxs.com: auctions by prebid's adapter, pixels, and the matching of ids (getuid, setuid, bounce).
// Names: prebid's adapter, and Xandr's documents on user ids.

import type { Vendor } from './vendor.ts';

export const appnexus: Vendor = {
  trackers: ['appnexus*'],
  fields: {
    rd_ref: 'page-url',
    'device.useragent': 'user-agent',
    'eids[].id': 'advertising-id',
    order_id: 'purchase',
    // The seller's account.
    member_id: null,
  },
  // A partner's name for the browser: setuid?entity=…&code=…, and with Prebid Server setuid?bidder=…&uid=…. Inside of an auction the
  // same words are the publisher's.
  patterns: [[/^(?:code|uid)$/, 'cookie-id']],
  // Sent back after a cookie was tried, with all of the first address as the name of a parameter.
  whole: ({ url }) =>
    /^https:\/\/[\w.]+\/bounce\?(?:%2F|\/)setuid(?:%3F|\?)[\w%.=&-]{0,200}code(?:%3D|=)[\w.-]{6}/i.test(url)
      ? [['cookie-id', 'code']]
      : [],
};
