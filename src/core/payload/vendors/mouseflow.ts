// Mouseflow: its documentation says that its script sends what visitors do in small compressed packages, every few seconds, to hosts such as
// o2.mouseflow.com; their format is not published.

import type { Vendor } from './vendor.ts';

export const mouseflow: Vendor = {
  trackers: ['mouseflow'],
  certainty: 'likely',
  fields: {},
  whole: ({ url, hasBody }) =>
    hasBody && /^https:\/\/[a-z]{1,3}\d{0,2}\.mouseflow\.com\//.test(url) ? [['session-replay', 'body']] : [],
};
