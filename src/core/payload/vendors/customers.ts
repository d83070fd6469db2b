// HubSpot, Heap and New Relic, whose beacons have short names of their own.

import type { Vendor } from './vendor.ts';

export const hubspot: Vendor = {
  trackers: ['hubspot*'],
  fields: { pu: 'page-url', t: 'page-title', r: 'referrer', vi: 'client-id' },
};

export const heap: Vendor = {
  trackers: ['heap'],
  fields: { u: 'client-id', s: 'session-id', t: 'page-title', r: 'referrer' },
  // The page is split: domain in d, path in h.
  whole: ({ fields }) =>
    fields.some(({ name }) => name === 'd') && fields.some(({ name }) => name === 'h') ? [['page-url', 'h']] : [],
};

export const newRelic: Vendor = {
  trackers: ['new_relic'],
  // The page that is measured; times until its server, its structure and all of it were ready.
  fields: { ref: 'page-url', be: 'performance', dc: 'performance', fe: 'performance' },
};
