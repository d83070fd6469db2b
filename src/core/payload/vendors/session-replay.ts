// Services whose recording endpoints take nothing but recordings.

import type { Vendor } from './vendor.ts';

export const hotjar: Vendor = {
  trackers: ['hotjar'],
  // Hotjar's user is a browser: it is given its id at the first visit.
  fields: { user_id: 'client-id', user: 'client-id' },
  whole: ({ url, hasBody }) =>
    hasBody && /^https:\/\/content\.hotjar\.io\//.test(url) ? [['session-replay', 'body']] : [],
};

export const fullstory: Vendor = {
  trackers: ['fullstory'],
  // As at Hotjar, the user is a browser; somebody's own id is the uid of `identify`.
  fields: { UserId: 'client-id', SessionId: 'session-id', Url: 'page-url' },
  patterns: [[/^Evts\[\]\.Kind$/, 'session-replay']],
};

export const contentsquare: Vendor = {
  trackers: ['contentsquare.net'],
  fields: {},
  whole: ({ url, hasBody }) =>
    hasBody && /^https:\/\/[\w.-]+\.contentsquare\.net\/v2\/recording/.test(url) ? [['session-replay', 'body']] : [],
};

export const datadog: Vendor = {
  trackers: ['datadog'],
  fields: {},
  whole: ({ url, hasBody }) => (hasBody && /\/api\/v2\/replay/.test(url) ? [['session-replay', 'body']] : []),
};
