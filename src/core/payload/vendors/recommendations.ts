// Taboola, Outbrain and Amazon's advertisements: which pages and shops a person visits.

import type { Vendor } from './vendor.ts';

export const taboola: Vendor = {
  trackers: ['taboola'],
  fields: { 'item-url': 'page-url', en: 'event' },
};

export const outbrain: Vendor = {
  trackers: ['outbrain*'],
  fields: { dl: 'page-url', name: 'event' },
};

export const amazonAds: Vendor = {
  trackers: ['amazon_adsystem'],
  fields: { u: 'page-url', pr: 'referrer' },
};
