// Mixpanel: its names say what they are; /record takes nothing but recordings.

import type { Vendor } from './vendor.ts';

export const mixpanel: Vendor = {
  trackers: ['mixpanel'],
  fields: {},
  whole: ({ url, hasBody }) => (hasBody && /\/record\/?(?:\?|$)/.test(url) ? [['session-replay', 'body']] : []),
};
