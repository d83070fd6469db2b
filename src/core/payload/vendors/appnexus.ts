// AppNexus (Xandr, now Microsoft), ib.adnxs.com: auctions by prebid’s adapter.

import type { Vendor } from './vendor.ts';

export const appnexus: Vendor = {
  trackers: ['appnexus*'],
  fields: { rd_ref: 'page-url', 'device.useragent': 'user-agent', 'eids[].id': 'advertising-id' },
};
