// New Relic’s browser agent, bam.nr-data.net.

import type { Vendor } from './vendor.ts';

export const newRelic: Vendor = {
  trackers: ['new_relic'],
  // The page that is measured; times until its server, its structure and all of it were ready.
  fields: { ref: 'page-url', be: 'performance', dc: 'performance', fe: 'performance' },
};
