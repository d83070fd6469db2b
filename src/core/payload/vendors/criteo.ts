// Criteo: its tag (sslwidget.criteo.com/event, whose p0, p1 … are query strings of their own) and gum.criteo.com.

import type { DataType } from '../../model.ts';
import type { Vendor } from './vendor.ts';

/** Codes of `e`: a product, the basket, a sale. Of the others, `vh` is the home page, `vl` a list, `ce` comes with an e-mail's hash. */
const events: Record<string, DataType> = { vp: 'product-view', vb: 'cart', vc: 'purchase' };

export const criteo: Vendor = {
  trackers: ['criteo'],
  fields: { fu: 'page-url', topUrl: 'page-url', m: 'hashed-email' },
  // Ids that other collectors gave the browser.
  patterns: [[/(?:^|\.)sc\.(?:fbp|ttp)$/, 'cookie-id']],
  whole: ({ fields }) =>
    fields.flatMap(({ name, value }) => {
      const type = /^p\d{1,2}\.e$/.test(name) && Object.hasOwn(events, value) ? events[value] : undefined;
      return type ? [[type, name]] : [];
    }),
};
