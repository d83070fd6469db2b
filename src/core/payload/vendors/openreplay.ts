// OpenReplay, /ingest/v1/web/start with who is recorded, and /ingest/v1/web/i, which takes nothing but recordings, in bytes of its own, as sent by
// @openreplay/tracker 19.0.1.

import type { Vendor } from './vendor.ts';

export const openreplay: Vendor = {
  trackers: ['openreplay'],
  fields: { userUUID: 'client-id', width: 'screen', height: 'screen' },
  whole: ({ url, hasBody }) => (hasBody && /\/v1\/web\/i(?:\?|$)/.test(url) ? [['session-replay', 'body']] : []),
};
