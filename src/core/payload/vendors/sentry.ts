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
    // The pages of a replay.
    'urls[]': 'page-url',
    // Of the SDK: `javascript`.
    platform: null,
  },
  patterns: [
    // Spans: what is known stands in attributes, named as in OpenTelemetry.
    [/\.attributes\.user\.email\.value$/, 'email'],
    [/\.attributes\.user\.id\.value$/, 'user-id'],
    [/\.attributes\.user\.name\.value$/, 'name'],
    [/\.attributes\.user_agent\.original\.value$/, 'user-agent'],
    [/\.attributes\.url\.full\.value$/, 'page-url'],
    [/\.attributes\.culture\.locale\.value$/, 'language'],
    [/\.attributes\.culture\.timezone\.value$/, 'timezone'],
    [/\.attributes\.device\.[\w.]+\.value$/, 'hardware'],
    [/\.attributes\.browser\.(?:web_vital|performance)\.[\w.]+\.value$/, 'performance'],
    [/\.attributes\./, null],
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
