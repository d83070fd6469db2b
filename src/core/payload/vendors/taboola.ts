// Taboola, trc.taboola.com: which pages and shops a person visits.

import type { Vendor } from './vendor.ts';

export const taboola: Vendor = {
  trackers: ['taboola'],
  fields: { 'item-url': 'page-url', en: 'event' },
};
