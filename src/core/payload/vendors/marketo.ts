// Adobe Marketo Engage: <account>.mktoresp.com/webevents/visitWebPage and clickLink, as recorded in public load tests, forms at
// /index.php/leadCapture, and Bizible, cdn.bizible.com/ipv.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import type { Vendor } from './vendor.ts';

export const marketo: Vendor = {
  trackers: ['marketo'],
  fields: {
    _mchTk: 'client-id',
    // Adobe's number for the browser, where both are used.
    _mchEcid: 'client-id',
    _mchRe: 'referrer',
    _mchHr: 'click',
    _biz_u: 'client-id',
    _biz_l: 'page-url',
    _biz_r: 'referrer',
    _biz_i: 'page-title',
    lpurl: 'page-url',
  },
  whole: ({ fields }) => {
    const hasHost = fields.some(({ name }) => name === '_mchHo');
    return fields.flatMap((field) => ofField(field, hasHost));
  },
};

/** The page is split: host in _mchHo, path in _mchRu. Forms hold Munchkin's cookie, `id:<account>&token:<number>`. */
function ofField({ name, value }: Field, hasHost: boolean): [DataType, string][] {
  if (name === '_mkt_trk' && value.includes('token:_mch')) return [['client-id', name]];
  if (name === '_mchRu' && hasHost) return [['page-url', name]];
  return [];
}
