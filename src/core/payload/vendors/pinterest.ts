// Pinterest’s tag, ct.pinterest.com.

import type { Vendor } from './vendor.ts';

export const pinterest: Vendor = {
  trackers: ['pinterest*'],
  fields: {
    'ad.loc': 'page-url',
    'ad.ref': 'referrer',
    'ad.sh': 'screen',
    'ad.sw': 'screen',
    'pd.em': 'hashed-email',
    'pd.ph': 'hashed-phone',
    'ed.order_id': 'purchase',
  },
};
