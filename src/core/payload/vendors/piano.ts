// Piano Analytics, once AT Internet: /event with JSON, as sent by piano-analytics-js 6.17.0, and /hit.xiti with one query, as in omnibug.

import { ofCodes, ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const piano: Vendor = {
  trackers: ['piano'],
  fields: {
    idclient: 'client-id',
    event_url_full: 'page-url',
    previous_url: 'referrer',
    page_title_html: 'page-title',
    page: 'page-title',
    device_screen_width: 'screen',
    device_screen_height: 'screen',
    device_display_width: 'screen',
    device_display_height: 'screen',
    ch_ua_platform: 'hardware',
    ch_ua_model: 'hardware',
    // The hour of the person's machine.
    device_hour: 'timezone',
    // Of hit.xiti: the page, its window, the language, what was searched for and clicked, and the site's own number for the person.
    p: 'page-title',
    re: 'screen',
    lng: 'language',
    mc: 'search-query',
    pclick: 'click',
    an: 'user-id',
    at: 'user-id',
  },
  whole: ({ fields }) => [
    ...ofEvents(fields, 'events[].name', /^page\.display$|^product\./),
    ...ofCodes(fields, 'events[].name', {
      'product.display': 'product-view',
      'product.page_display': 'product-view',
      'product.add_to_cart': 'cart',
      'product.remove_from_cart': 'cart',
      'product.purchased': 'purchase',
    }),
  ],
};
