// LINE Tag, tr.line.me/tag.gif: only what pages without scripts send is published (c_t, t_id and e); the rest is inferred.

import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const line: Vendor = {
  trackers: ['line_apps'],
  certainty: 'likely',
  fields: { b_id: 'client-id', u: 'page-url', r: 'referrer' },
  // `pv` is a page, `cv` a conversion.
  whole: ({ fields }) => ofCodes(fields, 'e', { cv: 'custom-event' }),
};
