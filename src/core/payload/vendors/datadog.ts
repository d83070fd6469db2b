// Datadog: /api/v2/replay takes nothing but recordings.

import type { Vendor } from './vendor.ts';

export const datadog: Vendor = {
  trackers: ['datadog'],
  fields: {},
  whole: ({ url, hasBody }) => (hasBody && /\/api\/v2\/replay/.test(url) ? [['session-replay', 'body']] : []),
};
