// Comscore and Chartbeat: who reads what, for how long.

import type { Vendor } from './vendor.ts';

export const comscore: Vendor = {
  trackers: ['scorecard_research_beacon', 'comscore'],
  fields: { c7: 'page-url', c8: 'page-title', c9: 'referrer', cs_fpid: 'client-id' },
};

export const chartbeat: Vendor = {
  trackers: ['chartbeat'],
  fields: { i: 'page-title', r: 'referrer', u: 'client-id', tz: 'timezone', w: 'screen' },
  // The page is split: host in h, path in p.
  whole: ({ fields }) =>
    fields.some(({ name }) => name === 'h') && fields.some(({ name }) => name === 'p') ? [['page-url', 'p']] : [],
};
