// Pinterest's tag, ct.pinterest.com: JSON in ed (event), pd (person) and ad (page). Names: Pinterest's tag documents, and requests as
// captured.

import type { DataType } from '../../model.ts';
import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

/** Of Pinterest's events `checkout` is the order itself; `pagevisit` and `init` are no acts. */
const events: Record<string, DataType> = {
  checkout: 'purchase',
  addtocart: 'cart',
  viewcategory: 'product-view',
  search: 'search-query',
  signup: 'custom-event',
  lead: 'custom-event',
  watchvideo: 'custom-event',
  custom: 'custom-event',
};

export const pinterest: Vendor = {
  trackers: ['pinterest*'],
  fields: {
    event: null,
    'ad.loc': 'page-url',
    'ad.ref': 'referrer',
    'ad.sh': 'screen',
    'ad.sw': 'screen',
    'pd.em': 'hashed-email',
    'pd.ph': 'hashed-phone',
    'pd.external_id': 'user-id',
    'ed.order_id': 'purchase',
  },
  whole: ({ fields }) => ofCodes(fields, 'event', events),
};
