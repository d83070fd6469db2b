// RTB House, creativecdn.com/tags: what a person does in a shop stands inside `id`, pr_<shop>_<what>_<product>. Names: the tags that
// shops embed, and requests as captured.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

/** What is done with products, and with the shop's pages. */
const acts: Record<string, DataType> = {
  offer: 'product-view',
  basketadd: 'cart',
  basketstatus: 'cart',
  startorder: 'cart',
  orderstatus: 'purchase',
  orderstatus2: 'purchase',
};
/** The shop's number of the person, and what it keeps in the browser. */
const ids: Record<string, DataType> = { uid: 'user-id', lid: 'client-id' };

export const rtbHouse: Vendor = {
  trackers: ['rtb_house'],
  fields: { su: 'page-url', sr: 'referrer', eventType: null },
  // The newer tag's body has the same words in fields of their own.
  whole: ({ fields }) => [...fields.flatMap(ofTag), ...ofCodes(fields, 'eventType', acts)],
};

function ofTag({ name, value }: Field): [DataType, string][] {
  const [, what = '', which] = (name === 'id' && /^pr_[A-Za-z\d]{1,40}_([a-z\d]{1,20})_(.+)$/.exec(value)) || [];
  const type = [acts, ids].find((table) => Object.hasOwn(table, what))?.[what];
  return type && which !== 'unknown' ? [[type, name]] : [];
}
