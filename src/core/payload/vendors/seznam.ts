// Seznam's Sklik: retargeting and conversions. Names: Sklik's help on its measuring scripts, and requests as captured. Sites hand over
// contacts of their visitors hashed, in `ids`.

import type { Vendor } from './vendor.ts';

export const seznam: Vendor = {
  trackers: ['seznam'],
  fields: { 'ids.eid': 'hashed-email', 'ids.tid.t2': 'hashed-phone', itemId: 'product-view' },
  // Street, house, town, postcode and country, each by itself.
  patterns: [[/^ids\.aid\.a\d$/, 'postal-address']],
  // `v` or `value` is what an order was worth.
  whole: ({ url, fields }) =>
    /\/(?:checkConversion|conv)\?/.test(url)
      ? fields.flatMap(({ name, value }) =>
          /^v(?:alue)?$/.test(name) && Number(value) > 0 ? [['purchase', name]] : [],
        )
      : [],
};
