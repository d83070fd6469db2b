// Glassbox, …/cls_report: recordings. Names as a public decoder has them, without a document.

import type { Vendor } from './vendor.ts';

export const glassbox: Vendor = {
  trackers: ['glassbox'],
  certainty: 'likely',
  fields: { r: 'referrer', _cls_s: 'session-id', _cls_v: 'client-id' },
  whole: ({ url, hasBody }) => (hasBody && /\/cls_report(?:\/|\?|$)/.test(url) ? [['session-replay', 'body']] : []),
};
