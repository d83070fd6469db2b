// Criteo: its tag (sslwidget.criteo.com/event, whose p0, p1 … are query strings of their own), gum.criteo.com, and the matching of ids
// (dis.criteo.com). Names: Criteo's OneTag documents, prebid's Criteo modules, and requests as captured.

import type { DataType } from '../../model.ts';
import { isEmail } from '../contact.ts';
import type { Field } from '../fields.ts';
import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

/** Codes of `e`: a product, the basket, a sale. Of the others, `vh` is the home page, `vl` a list, `ce` comes with an e-mail's hash. */
const events: Record<string, DataType> = { vp: 'product-view', vb: 'cart', vc: 'purchase' };

export const criteo: Vendor = {
  trackers: ['criteo'],
  fields: {
    fu: 'page-url',
    topUrl: 'page-url',
    pu: 'referrer',
    m: 'hashed-email',
    // Criteo's own id of the browser, as the site keeps it for Criteo.
    bundle: 'cookie-id',
    lwid: 'cookie-id',
    publisher_user_id: 'cookie-id',
  },
  patterns: [
    // Ids that other collectors gave the browser.
    [/(?:^|\.)sc\.(?:fbp|ttp)$/, 'cookie-id'],
    // Inside of an auction `uid` is the publisher's.
    [/^uid$/, 'cookie-id'],
  ],
  whole: ({ fields }) => [...ofCodes(fields, 'e', events), ...fields.flatMap(ofAddress)],
};

/** `m` is a list of hashes, or where a site leaves the hashing to Criteo of the addresses themselves: [jane%40mail.example]. */
function ofAddress({ name, value }: Field): [DataType, string][] {
  if (!/^p\d{1,2}\.m$/.test(name) || !value.startsWith('[')) return [];
  return isEmail(value.slice(1, -1).replace(/%40/, '@')) ? [['email', name]] : [];
}
