// Microsoft Clarity through a site's address, at any path. Certain by how its contents begin: an envelope of the library's version, three
// numbers, and three names, for project, user and session.

import type { Protocol } from './protocol.ts';

const ENVELOPE =
  /^\{"e":\["\d{1,3}\.\d{1,3}\.\d{1,3}[\w.-]{0,20}",\d{1,9},\d{1,16},\d{1,16},"\w{4,40}","\w{4,40}","\w{4,40}",\d/;

export const clarity: Protocol = { tracker: 'microsoft_clarity', inText: (text) => ENVELOPE.test(text) };
