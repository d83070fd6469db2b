// Segment: its names say what they are; these are the exceptions.

import type { Vendor } from './vendor.ts';

export const segment: Vendor = {
  trackers: ['segment'],
  // The type of a call, not of an event; what was tracked is in `event`.
  fields: { type: null },
};
