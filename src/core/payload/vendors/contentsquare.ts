// Contentsquare: /v2/recording takes nothing but recordings.

import type { Vendor } from './vendor.ts';

export const contentsquare: Vendor = {
  trackers: ['contentsquare.net'],
  fields: {},
  whole: ({ url, hasBody }) =>
    hasBody && /^https:\/\/[\w.-]+\.contentsquare\.net\/v2\/recording/.test(url) ? [['session-replay', 'body']] : [],
};
