// Tealium, collect.tealiumiq.com/event and /<account>/<profile>/2/i.gif: everything that the tag manager knows of the page and the browser, by
// the part that it comes from (Tealium's documentation of its data layer, and a request of its own site in omnibug).

import { ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const tealium: Vendor = {
  trackers: ['tealium'],
  fields: {
    tealium_visitor_id: 'client-id',
    tealium_alt_id: 'client-id',
    ga_client_id: 'client-id',
    tealium_session_id: 'session-id',
    'browser.webgl_vendor': 'hardware',
    customer_email: 'email',
    customer_phone: 'phone',
    customer_first_name: 'name',
    customer_last_name: 'name',
    customer_city: 'coarse-location',
    customer_state: 'coarse-location',
    customer_country: 'coarse-location',
    customer_zip: 'postal-address',
    customer_postal_code: 'postal-address',
  },
  patterns: [
    // Cookies of the page that other services know the browser by, and Tealium's own.
    [/(?:^|\.)cp\.(?:utag_main_v_id|utag_main|_ga|_fbp|_gcl_au|_uetvid|_scid|_ttp|_pin_unauth)$/, 'cookie-id'],
    [/(?:^|\.)_mouse_(?:move|click)(?:_events)?\[\]$/, 'mouse'],
    // Variables of other scripts, and what the page's author wrote about it.
    [/(?:^|\.)(?:js_page|meta)\./, null],
  ],
  whole: ({ fields }) => ofEvents(fields, 'tealium_event', /^(?:view|page_?view|remote_api)$/),
};
