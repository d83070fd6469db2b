// Drift, event.api.drift.com/identify and /track: the addresses are those of its published apps' code and of `drift.identify(id, attributes)` in its
// documentation; what else its script sends is not published.

import type { Vendor } from './vendor.ts';

export const drift: Vendor = {
  trackers: ['drift'],
  certainty: 'likely',
  fields: { externalId: 'user-id', distinctId: 'client-id' },
  patterns: [[/(?:^|\.)attributes\.name$/, 'name']],
};
