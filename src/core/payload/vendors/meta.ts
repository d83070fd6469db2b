// Meta Pixel, www.facebook.com/tr, and the same as /privacy_sandbox/pixel/register/trigger. Names: Meta's documents on advanced
// matching (`ud`) and on parameters of events (`cd`), and the pixel's requests as captured.

import type { DataType } from '../../model.ts';
import { ofFields } from './of-fields.ts';
import type { Vendor } from './vendor.ts';

/** Contacts as sites hand them over (`ud`), and as the pixel takes them out of a form's fields by itself (`udff`). */
const contacts: Record<string, DataType> = {
  em: 'hashed-email',
  ph: 'hashed-phone',
  fn: 'name',
  ln: 'name',
  ge: 'gender',
  db: 'birth-date',
  ct: 'coarse-location',
  st: 'coarse-location',
  country: 'coarse-location',
  zp: 'postal-address',
  external_id: 'user-id',
};
const ofContacts = Object.entries(contacts).flatMap(([name, type]): [string, DataType][] => [
  [`ud[${name}]`, type],
  [`udff[${name}]`, type],
]);

export const meta: Vendor = {
  trackers: ['facebook*'],
  fields: {
    dl: 'page-url',
    rl: 'referrer',
    ev: 'event',
    sw: 'screen',
    sh: 'screen',
    fbp: 'cookie-id',
    fbc: 'advertising-id',
    ...Object.fromEntries(ofContacts),
    'cd[search_string]': 'search-query',
    'cd[order_id]': 'purchase',
    // Sent of every button without the site's doing (ev=SubscribedButtonClick).
    'cd[buttonText]': 'click',
    'cd[buttonFeatures]': 'click',
  },
  // The fields of the form around the button; of a button outside of one it is an empty list.
  whole: ({ fields }) =>
    ofFields(fields, ({ name, value }) =>
      name === 'cd[formFeatures]' && value !== '[]' && value !== '' ? [['click', name]] : [],
    ),
};
