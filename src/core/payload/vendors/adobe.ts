// Adobe Analytics, /b/ss/<report suite>/ on any host. Names: Adobe's table of its query parameters, and requests as captured. The
// site's own variables (c1 … c75, v1 … v250) can hold anything: what they are told by is their values.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import type { Vendor } from './vendor.ts';

export const adobe: Vendor = {
  trackers: ['adobe_experience_cloud'],
  fields: {
    g: 'page-url',
    r: 'referrer',
    pageName: 'page-title',
    mid: 'client-id',
    fid: 'client-id',
    aid: 'client-id',
    vid: 'user-id',
    s: 'screen',
    bw: 'screen',
    bh: 'screen',
    purchaseID: 'purchase',
    zip: 'postal-address',
    state: 'coarse-location',
    // What was clicked: its address, and its text. `link` is Activity Map's.
    pev1: 'click',
    pev2: 'click',
    link: 'click',
  },
  whole: ({ fields }) => fields.flatMap(ofListed),
};

/** Adobe's own names of events; `event1` and on are the site's. */
const events: [RegExp, DataType][] = [
  [/^purchase$/, 'purchase'],
  [/^sc(?:Open|Add|Remove|View|Checkout)$/, 'cart'],
  [/^prodView$/, 'product-view'],
  [/^event\d{1,4}$/, 'custom-event'],
];

/** `events` is a list (`event1=2:k7,scAdd`); in `t`, the clock of the person's machine, the last number is the time zone. */
function ofListed({ name, value }: Field): [DataType, string][] {
  if (name === 't' && /^\d{1,2}\/\d{1,2}\/\d{4} [\d:]{5,8} \d -?\d{1,4}$/.test(value)) return [['timezone', name]];
  if (name !== 'events') return [];
  const named = value.split(',', 50).map((event) => event.split(/[=:]/, 1)[0] ?? '');
  return events.filter(([event]) => named.some((one) => event.test(one))).map(([, type]) => [type, name]);
}
