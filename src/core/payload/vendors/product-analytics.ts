// PostHog, Mixpanel, Segment and the services that speak its protocol: their names say what they are; these are the exceptions.

import type { Vendor } from './vendor.ts';

export const posthog: Vendor = {
  trackers: ['posthog'],
  fields: { $screen_dpr: null, $lib: null, $host: null },
  whole: ({ url, hasBody }) => (hasBody && /\/s\/?(?:\?|$)/.test(url) ? [['session-replay', 'body']] : []),
};

export const mixpanel: Vendor = {
  trackers: ['mixpanel'],
  fields: {},
  whole: ({ url, hasBody }) => (hasBody && /mixpanel\.com\/record/.test(url) ? [['session-replay', 'body']] : []),
};

export const segment: Vendor = {
  trackers: ['segment', 'rudderstack'],
  // The type of a call, not of an event; what was tracked is in `event`.
  fields: { type: null },
};
