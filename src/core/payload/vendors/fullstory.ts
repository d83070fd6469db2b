// FullStory, rs.fullstory.com/rec: recordings, in lists of events.

import type { Vendor } from './vendor.ts';

export const fullstory: Vendor = {
  trackers: ['fullstory'],
  // As at Hotjar, the user is a browser; somebody's own id is the uid of `identify`.
  fields: { UserId: 'client-id', SessionId: 'session-id', Url: 'page-url' },
  patterns: [[/^Evts\[\]\.Kind$/, 'session-replay']],
};
