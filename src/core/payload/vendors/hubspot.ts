// HubSpot: its beacon (track.hubspot.com/__ptq.gif), and collected forms (forms.hscollectedforms.net), which take what is in any form
// of a page, HubSpot's or not. Names as captured.

import type { DataType } from '../../model.ts';
import { isEmail } from '../contact.ts';
import type { Field } from '../fields.ts';
import type { Vendor } from './vendor.ts';

export const hubspot: Vendor = {
  trackers: ['hubspot*'],
  fields: {
    pu: 'page-url',
    t: 'page-title',
    r: 'referrer',
    vi: 'client-id',
    // The cookies of the browser and of the visit: hubspotutk with its times, __hssc.
    u: 'cookie-id',
    b: 'session-id',
    sd: 'screen',
    ln: 'language',
    utk: 'cookie-id',
    // Colours, in bits.
    cd: null,
  },
  // Every field of a form, by what stands beside it on the page, and the page's own names of them.
  patterns: [
    [/(?:^|\.)formValues\./, 'form-input'],
    [/(?:^|\.)labelToNameMap\./, null],
  ],
  whole: ({ fields }) => fields.flatMap(ofIdentity),
};

/** `i`: who the person is, once they said so in a form; their address alone, or among other things. */
function ofIdentity({ name, value }: Field): [DataType, string][] {
  if (name !== 'i' || value.length > 500) return [];
  return value.split(/[=:&;,"{}\s]+/).some(isEmail) ? [['email', name]] : [];
}
