// Chartbeat, ping.chartbeat.net: who reads what, how far and for how long, every quarter of a minute. Names as captured.

import type { Vendor } from './vendor.ts';

export const chartbeat: Vendor = {
  trackers: ['chartbeat'],
  fields: {
    i: 'page-title',
    r: 'referrer',
    u: 'client-id',
    tz: 'timezone',
    w: 'screen',
    // How far down the page is, in pixels; not sent or 0 at its top.
    x: 'scroll',
  },
  // The page is split: host in h, path in p.
  whole: ({ fields }) =>
    fields.some(({ name }) => name === 'h') && fields.some(({ name }) => name === 'p') ? [['page-url', 'p']] : [],
};
