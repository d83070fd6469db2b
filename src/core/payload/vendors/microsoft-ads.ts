// Microsoft Advertising (UET), bat.bing.com/action.

import type { Vendor } from './vendor.ts';

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
    gv: 'purchase',
    em: 'hashed-email',
    MXFR: 'cookie-id',
    CtsSyncId: 'cookie-id',
  },
};
