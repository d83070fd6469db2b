// Marin Software, tracker.marinsm.com/tp: which advertisement led to which order. Names: the tags that shops embed.

import type { Vendor } from './vendor.ts';

export const marin: Vendor = {
  trackers: ['marin_search_marketer'],
  // `trans` is an order in a list parted by bars; `cid` is the shop's account.
  fields: { trans: 'purchase', cid: null },
};
