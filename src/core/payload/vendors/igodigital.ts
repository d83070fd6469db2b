// Salesforce Marketing Cloud Einstein, once iGoDigital: <account>.collect.igodigital.com/c2/<account>/track_* (Salesforce's documentation of its
// collect code).

import type { DataType } from '../../model.ts';
import type { Vendor } from './vendor.ts';

const acts: [RegExp, DataType][] = [
  [/\/track_cart\b/, 'cart'],
  [/\/track_conversion\b/, 'purchase'],
];

export const igodigital: Vendor = {
  trackers: ['igodigital'],
  fields: {
    // Given by the service to a browser; somebody's e-mail address or number is in user_info.
    user_id: 'client-id',
    order_number: 'purchase',
    'payload.item': 'product-view',
  },
  whole: ({ url }) => acts.filter(([address]) => address.test(url)).map(([, type]) => [type, 'payload']),
};
