// LogRocket, r.logr-ingest.com/i: recordings and nothing else, in a format that is not published; the address is its scripts'.

import type { Vendor } from './vendor.ts';

export const logrocket: Vendor = {
  trackers: ['logrocket'],
  certainty: 'likely',
  // The recording, and the tab that it is of.
  fields: { r: 'session-id', t: 'session-id' },
  whole: ({ url, hasBody }) =>
    hasBody && /^https:\/\/r\.[\w-]+\.[a-z]+\/i(?:\?|$)/.test(url) ? [['session-replay', 'body']] : [],
};
