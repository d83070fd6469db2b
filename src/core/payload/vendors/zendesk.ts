// Zendesk's web widget, <site>.zendesk.com/embeddable_blip and embeddable_identify with JSON in base64, as recorded in public load tests, and
// /frontendevents/pv, which takes the same as a body.

import type { Vendor } from './vendor.ts';

export const zendesk: Vendor = {
  trackers: ['zendesk', 'zopim'],
  fields: { buid: 'client-id', suid: 'session-id', navigatorLanguage: 'language' },
  patterns: [
    [/(?:^|\.)userAction\.action$/, 'event'],
    // What the owner of the page said about it.
    [/(?:^|\.)pageView\.viewportMeta$/, null],
  ],
};
