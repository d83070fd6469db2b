// Intercom, api-iam.intercom.io/messenger/web/ping and its like: a form, with what is known of the person as JSON in `user_data`, as recorded in
// public load tests. Its `referer` is the page itself; where the person came from is `r`.

import type { Vendor } from './vendor.ts';

export const intercom: Vendor = {
  trackers: ['intercom'],
  fields: {
    referer: 'page-url',
    r: 'referrer',
    s: 'session-id',
    anonymous_session: 'session-id',
    device_identifier: 'client-id',
    'user_data.name': 'name',
    // Proves to Intercom that the site said who it is.
    user_hash: null,
  },
};
