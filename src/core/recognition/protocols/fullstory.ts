// FullStory's recordings through a site's address. Certain by the recorder's path with its own names for organization, user and session, in the
// address or in the contents.

import type { Protocol } from './protocol.ts';

export const fullstory: Protocol = {
  tracker: 'fullstory',
  path: 'rec/(?:page|bundle|integrations)(?:/|$)',
  inAddress: ({ param }) => param('OrgId') !== '' && param('UserId') !== '' && param('SessionId') !== '',
  inText: (text) => text.includes('"OrgId":"') && /"(?:UserId|SessionId|Url)":"/.test(text),
};
