// Crazy Egg: assets-tracking and pagestates-tracking.crazyegg.com keep what a page looked like, tracking.crazyegg.com what was done on it. The hosts
// are those that its customers allow in their content security policies; the format is not published.

import type { Vendor } from './vendor.ts';

export const crazyEgg: Vendor = {
  trackers: ['crazy_egg'],
  certainty: 'likely',
  fields: {},
  whole: ({ url, hasBody }) =>
    hasBody && /^https:\/\/(?:assets-|pagestates-)?tracking\.crazyegg\.com\//.test(url)
      ? [['session-replay', 'body']]
      : [],
};
