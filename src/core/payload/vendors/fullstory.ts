// FullStory, rs.fullstory.com/rec: /page when a page is opened, /bundle for recordings, in lists of events. Names as captured.

import type { Vendor } from './vendor.ts';

export const fullstory: Vendor = {
  trackers: ['fullstory'],
  // As at Hotjar, the user is a browser; somebody's own id is the uid of `identify`.
  fields: { UserId: 'client-id', SessionId: 'session-id', Url: 'page-url' },
  patterns: [[/^Evts\[\]\.Kind$/, 'session-replay']],
  // It takes nothing but recordings, so that what cannot be read is one too.
  whole: ({ url, fields, hasBody }) =>
    hasBody && /^https:\/\/[\w.-]+\/rec\/bundle/.test(url) && !fields.some(({ name }) => name === 'Evts[].Kind')
      ? [['session-replay', 'body']]
      : [],
};
