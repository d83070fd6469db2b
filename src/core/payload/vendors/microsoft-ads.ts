// Microsoft Advertising (UET), bat.bing.com/action. Names: Microsoft's UET documents, and requests as captured.

import type { DataType } from '../../model.ts';
import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

/** The kind of page, which shops tell with the products on it. */
const pages: Record<string, DataType> = { product: 'product-view', cart: 'cart', purchase: 'purchase' };

export const microsoftAds: Vendor = {
  trackers: ['bing_ads'],
  fields: {
    p: 'page-url',
    tl: 'page-title',
    r: 'referrer',
    lg: 'language',
    sw: 'screen',
    sh: 'screen',
    sid: 'session-id',
    vid: 'client-id',
    lt: 'performance',
    ea: 'event',
    gv: 'purchase',
    em: 'hashed-email',
    ph: 'hashed-phone',
    // The system's version, as the browser's hints have it.
    uach: 'hardware',
    MXFR: 'cookie-id',
    CtsSyncId: 'cookie-id',
  },
  whole: ({ fields }) => ofCodes(fields, 'pagetype', pages),
};
