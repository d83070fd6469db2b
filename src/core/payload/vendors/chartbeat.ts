// Chartbeat, ping.chartbeat.net: who reads what, for how long.

import type { Vendor } from './vendor.ts';

export const chartbeat: Vendor = {
  trackers: ['chartbeat'],
  fields: { i: 'page-title', r: 'referrer', u: 'client-id', tz: 'timezone', w: 'screen' },
  // The page is split: host in h, path in p.
  whole: ({ fields }) =>
    fields.some(({ name }) => name === 'h') && fields.some(({ name }) => name === 'p') ? [['page-url', 'p']] : [],
};
