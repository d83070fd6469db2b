// Attentive, events.attentivemobile.com/e: the visitor in `u`, the event in `t`, details as JSON in `m` and the person's numbers elsewhere in `evs`, as
// in its published code for apps; its tag for pages is not documented.

import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const attentive: Vendor = {
  trackers: ['attentive'],
  certainty: 'likely',
  fields: { u: 'client-id', attn_vid: 'client-id', pd: 'page-url', 'evs[].id': 'user-id' },
  whole: ({ fields }) => ofCodes(fields, 't', { c: 'cart', d: 'product-view', p: 'purchase', oc: 'purchase' }),
};
