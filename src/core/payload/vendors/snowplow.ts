// Snowplow's tracker protocol, version 2.

import type { Vendor } from './vendor.ts';

/** Codes of `e` that are no opening of a page: a structured event, one of the site's own, a transaction. */
const events: Record<string, 'custom-event' | 'purchase'> = { se: 'custom-event', tr: 'purchase', ti: 'purchase' };

export const snowplow: Vendor = {
  trackers: ['snowplow*'],
  fields: {
    url: 'page-url',
    page: 'page-title',
    refr: 'referrer',
    duid: 'client-id',
    nuid: 'cookie-id',
    sid: 'session-id',
    uid: 'user-id',
    lang: 'language',
    res: 'screen',
    vp: 'screen',
    tz: 'timezone',
    // In the client_session context Snowplow's user is a browser.
    userId: 'client-id',
    sessionId: 'session-id',
    previousSessionId: 'session-id',
    ua: 'user-agent',
  },
  whole: ({ fields }) =>
    fields.flatMap(({ name, value }) => {
      const type = /(?:^|\.)e$/.test(name) && Object.hasOwn(events, value) ? events[value] : undefined;
      return type ? [[type, 'e']] : [];
    }),
};
