// Brevo (Sendinblue), in-automate.brevo.com/p. Names: Brevo's tracker documents, and an extension of a shop's that speaks to it.

import { ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const brevo: Vendor = {
  trackers: ['sendinblue'],
  fields: {
    ma_url: 'page-url',
    ma_title: 'page-title',
    ma_referrer: 'referrer',
    cuid: 'cookie-id',
    email_id: 'email',
    first_name: 'name',
    last_name: 'name',
  },
  // The name of a page is sent in the same field, with another type.
  whole: ({ fields }) =>
    fields.some(({ name, value }) => name === 'sib_type' && value === 'track')
      ? ofEvents(fields, 'sib_name', /^$/)
      : [],
};
