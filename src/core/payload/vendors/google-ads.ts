// Google Ads: conversions and remarketing (…/pagead/…, /ccm/collect), Floodlight (activity;src=…), the matching of cookies
// (cm.g.doubleclick.net/pixel), and what Analytics sends to them on the side (“Signals”: stats.g.doubleclick.net). Names: gtag's requests as captured, Campaign Manager's help on Floodlight, Google's cookie matching
// guide for buyers.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import { googleTagFields, ofGoogleTag } from './google-tag.ts';
import { ofFields } from './of-fields.ts';
import type { Vendor } from './vendor.ts';

/** As sites are told to hash what they put into Floodlight's own variables: MD5, SHA-1 or SHA-256. */
const HASH = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i;

export const googleAds: Vendor = {
  trackers: ['google*', 'doubleclick*'],
  fields: {
    ...googleTagFields,
    url: 'page-url',
    '~oref': 'page-url',
    tiba: 'page-title',
    ref: 'referrer',
    auid: 'advertising-id',
    auiddc: 'advertising-id',
    u_w: 'screen',
    u_h: 'screen',
    u_tz: 'timezone',
    oid: 'purchase',
    cost: 'purchase',
    // The buyer's own name for the browser, Google's, and the list that the browser is put on.
    google_hm: 'cookie-id',
    google_gid: 'advertising-id',
    google_ula: 'segments',
    // An ad slot's client is the publisher's account.
    client: null,
  },
  whole: ({ url, fields }) => [
    ...ofFields(fields, ofGoogleTag),
    ...ofFields(fields, ofOwnLists),
    ...ofFields(fields, (field) => ofCollect(url, field)),
  ],
};

/** In the address of an ad `dt` is a time, and `cid` may be anything; not so where a page, or Analytics on the side, is told. */
function ofCollect(url: string, { name, value }: Field): [DataType, string][] {
  if (name === 'dt' && value !== '' && /\/ccm\/collect\?/.test(url)) return [['page-title', name]];
  return name === 'cid' && value !== '' && /^https:\/\/stats\.g\.doubleclick\.net\/(?:[grj]\/)?collect\?/.test(url)
    ? [['client-id', name]]
    : [];
}

function ofOwnLists({ name, value }: Field): [DataType, string][] {
  // `data` is a list of its own: event=view_item;ecomm_prodid=7. Of an order, the event says so.
  if (name === 'data' && /(?:^|;)ecomm_prodid=[^;]/.test(value) && !/(?:^|;)event=purchase(?:;|$)/.test(value))
    return [['product-view', name]];
  // The site's own variables; what is hashed in one is somebody's number or address.
  return name.startsWith('u') && HASH.test(value) && /^u\d{1,3}$/.test(name) ? [['user-id', name]] : [];
}
