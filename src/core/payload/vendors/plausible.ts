// Plausible, /api/event: one event of one letter per field, as sent by @plausible-analytics/tracker 0.4.6 (`w` by older scripts).

import { ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const plausible: Vendor = {
  trackers: ['plausible_analytics'],
  fields: {
    u: 'page-url',
    r: 'referrer',
    w: 'screen',
    // How far down the page, in percent.
    sd: 'scroll',
    // The revenue of an event.
    '$.amount': 'purchase',
  },
  // `engagement` tells for how long the page was looked at.
  whole: ({ fields }) => ofEvents(fields, 'n', /^(?:pageview|engagement)$/),
};
