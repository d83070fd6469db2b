// Naver Analytics, wcs.naver.com/m with one query (and /b, which takes the same as a body), as recorded in public automation of Naver's shops.

import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const naver: Vendor = {
  trackers: ['naver.com'],
  fields: {
    u: 'page-url',
    e: 'referrer',
    tl: 'page-title',
    ln: 'language',
    sr: 'screen',
    bw: 'screen',
    bh: 'screen',
  },
  // What kind of page it is: DET of a product.
  whole: ({ fields }) => ofCodes(fields, 'vtyp', { DET: 'product-view' }),
};
