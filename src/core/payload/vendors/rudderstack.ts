// RudderStack, <data plane>/v1/page, /track and /identify: Segment's protocol, as sent by @rudderstack/analytics-js 3.34.1, with what it adds.

import type { Vendor } from './vendor.ts';

export const rudderstack: Vendor = {
  trackers: ['rudderstack'],
  fields: { type: null, tab_url: 'page-url' },
  patterns: [[/(?:^|\.)context\.screen\.(?:width|height|innerWidth|innerHeight)$/, 'screen']],
};
