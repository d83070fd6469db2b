// Hotjar: content.hotjar.io takes nothing but recordings.

import type { Vendor } from './vendor.ts';

export const hotjar: Vendor = {
  trackers: ['hotjar'],
  // Hotjar's user is a browser: it is given its id at the first visit.
  fields: { user_id: 'client-id', user: 'client-id' },
  whole: ({ url, hasBody }) =>
    hasBody && /^https:\/\/content\.hotjar\.io\//.test(url) ? [['session-replay', 'body']] : [],
};
