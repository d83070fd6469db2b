// Salesforce Account Engagement, once Pardot: pi.pardot.com/analytics, as recorded in public pages, and Segment's integration for `pi_email`.

import type { Vendor } from './vendor.ts';

export const pardot: Vendor = {
  trackers: ['pardot'],
  fields: { pi_email: 'email', visitor_id_sign: null },
};
