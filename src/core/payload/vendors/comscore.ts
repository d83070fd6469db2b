// Comscore, sb.scorecardresearch.com: who reads what. Names: Comscore's tag documents, and requests as captured.

import type { Vendor } from './vendor.ts';

export const comscore: Vendor = {
  trackers: ['scorecard_research_beacon', 'comscore'],
  fields: { c4: 'page-url', c7: 'page-url', c8: 'page-title', c9: 'referrer', cs_fpid: 'client-id' },
};
