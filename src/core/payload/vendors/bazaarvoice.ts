// Bazaarvoice, network.bazaarvoice.com/st.gif, /a.gif and /event: `cl` and `type` say what happened, BVBRANDID and BVBRANDSID are its cookies. From
// its published kits for apps and shops; how its script for pages sends them is not documented.

import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const bazaarvoice: Vendor = {
  trackers: ['bazaarvoice'],
  certainty: 'likely',
  fields: {
    BVBRANDID: 'client-id',
    BVBRANDSID: 'session-id',
    BVID: 'cookie-id',
    UA: 'client-id',
    advertisingId: 'advertising-id',
    res: 'screen',
    nickname: 'name',
    state: 'coarse-location',
    country: 'coarse-location',
    type: null,
  },
  whole: ({ fields }) =>
    fields.some(({ name }) => name.endsWith('productId'))
      ? ofCodes(fields, 'cl', { PageView: 'product-view', Impression: 'product-view' })
      : [],
};
