// PostHog: its names say what they are; these are the exceptions.

import type { Vendor } from './vendor.ts';

export const posthog: Vendor = {
  trackers: ['posthog'],
  fields: { $screen_dpr: null, $lib: null, $host: null },
  whole: ({ url, hasBody }) => (hasBody && /\/s\/?(?:\?|$)/.test(url) ? [['session-replay', 'body']] : []),
};
