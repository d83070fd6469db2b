// Smartlook: manager.*.smartlook.com/rec/ asks whether to record, *writer*.smartlook.com/rec/ takes recordings (hosts and paths of trackerdb's
// filters and of Smartlook's documentation); their format is not published.

import type { Vendor } from './vendor.ts';

export const smartlook: Vendor = {
  trackers: ['smartlook'],
  certainty: 'likely',
  fields: { vid: 'client-id', sid: 'session-id' },
  whole: ({ url, hasBody }) =>
    hasBody && /^https:\/\/[a-z]*-?writer[\w.-]*\.smartlook\.(?:com|cloud)\/rec\//.test(url)
      ? [['session-replay', 'body']]
      : [],
};
