// Criteo: its tag (sslwidget.criteo.com/event, whose p0, p1 … are query strings of their own) and gum.criteo.com.

import type { Vendor } from './vendor.ts';

export const criteo: Vendor = {
  trackers: ['criteo'],
  fields: {
    fu: 'page-url',
    pr: 'referrer',
    topUrl: 'page-url',
    m: 'hashed-email',
    sc: null,
  },
  patterns: [
    [/^p\d{1,2}\.e$/, 'event'],
    [/^p\d{1,2}\.p$/, 'product-view'],
    // Ids that other collectors gave the browser.
    [/(?:^|\.)sc\.(?:fbp|ttp)$/, 'cookie-id'],
  ],
};
