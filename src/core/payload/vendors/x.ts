// X's (Twitter's) pixel, analytics.twitter.com and t.co, /i/adsct. Names: X's pixel documents, and requests as captured.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import type { Vendor } from './vendor.ts';

export const x: Vendor = {
  trackers: ['twitter*'],
  fields: {
    tw_document_href: 'page-url',
    pt: 'page-title',
    // [["purchase", {…}]]
    'events[][]': 'event',
    email_address: 'hashed-email',
    phone_number: 'hashed-phone',
    tw_sale_amount: 'purchase',
    twpid: 'cookie-id',
    twclid: 'advertising-id',
    tw_session_id: 'session-id',
    tw_ch_fvl: 'user-agent',
    p_user_id: 'user-id',
  },
  whole: ({ fields }) => ofDevice(fields.find(({ name }) => name === 'dv')),
};

/**
 * `dv`, which no site asks for: time zone, languages, maker of the browser, system, …, width and height of the screen, number of
 * processors and so on, parted by `&`.
 */
const device: [at: number, shape: RegExp, type: DataType][] = [
  [0, /^(?:UTC|[A-Z]\w+\/)/, 'timezone'],
  [1, /^[a-z]{2}/, 'language'],
  [3, /^\w/, 'hardware'],
  [5, /^\d{3,5}$/, 'screen'],
];

function ofDevice(field: Field | undefined): [DataType, string][] {
  const parts = field?.value.split('&', 13) ?? [];
  return device.filter(([at, shape]) => shape.test(parts[at] ?? '')).map(([, , type]) => [type, 'dv']);
}
