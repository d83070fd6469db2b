// Baidu Tongji, hm.baidu.com/hm.gif, as recorded in much public code: `et` is the kind of hit, 0 a page, 3 leaving it, 4 an event named in `ep`.

import type { Vendor } from './vendor.ts';

export const baidu: Vendor = {
  trackers: ['baidu_ads'],
  fields: {
    // HMACCOUNT, its cookie for the browser.
    hca: 'cookie-id',
    u: 'page-url',
    su: 'referrer',
    tt: 'page-title',
    ln: 'language',
    ds: 'screen',
    ww: 'screen',
    vl: 'screen',
  },
  whole: ({ fields }) =>
    fields.some(({ name, value }) => name === 'et' && value === '4') && fields.some(({ name }) => name === 'ep')
      ? [['custom-event', 'ep']]
      : [],
};
