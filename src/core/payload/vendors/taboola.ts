// Taboola: its pixel (trc.taboola.com/<account>/log/3/unip) and its recommendations (…/trc/3/json). Names: Taboola's pixel documents;
// those inside `data` of the recommendations as they are seen, without a document.

import type { Vendor } from './vendor.ts';

export const taboola: Vendor = {
  trackers: ['taboola'],
  fields: { 'item-url': 'page-url', en: 'event', revenue: 'purchase' },
};

export const taboolaRecommendations: Vendor = {
  trackers: ['taboola'],
  certainty: 'likely',
  fields: { 'data.u': 'page-url', 'data.e': 'referrer', 'data.ui': 'cookie-id', 'data.sd': 'session-id' },
};
