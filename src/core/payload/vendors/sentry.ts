// Sentry, /api/<project>/envelope/: lines of JSON, headers and items in turn.

import type { Vendor } from './vendor.ts';

export const sentry: Vendor = {
  trackers: ['sentry'],
  fields: {
    sid: 'session-id',
    did: 'user-id',
    'user.id': 'user-id',
    'user.username': 'name',
    'User-Agent': 'user-agent',
  },
  patterns: [
    [/(?:^|\.)exception\.values\[\]\.type$/, 'error-report'],
    [/(?:^|\.)spans\[\]\.op$|(?:^|\.)measurements\./, 'performance'],
    // Addresses inside breadcrumbs and of SDK files are not the page's.
    [/stacktrace|breadcrumbs|debug_meta|(?:^|\.)sdk\./, null],
  ],
  whole: ({ fields }) =>
    fields.some(({ name, value }) => name === 'type' && value === 'replay_recording')
      ? [['session-replay', 'type']]
      : [],
};
