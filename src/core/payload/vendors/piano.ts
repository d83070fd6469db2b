// Piano Analytics, once AT Internet: /event with JSON, as sent by piano-analytics-js 6.17.0, and /hit.xiti with one query, as in omnibug.

import type { DataType } from '../../model.ts';
import type { Field } from '../fields.ts';
import { ofCodes, ofEvents } from './codes.ts';
import type { Vendor } from './vendor.ts';

/** Of hit.xiti; names as short as these mean other things elsewhere. */
const hit: Readonly<Record<string, DataType>> = {
  p: 'page-title',
  mc: 'search-query',
  pclick: 'click',
  // The site's own number or name for the person.
  an: 'user-id',
  at: 'user-id',
};

export const piano: Vendor = {
  trackers: ['piano'],
  fields: {
    idclient: 'client-id',
    event_url_full: 'page-url',
    previous_url: 'referrer',
    page_title_html: 'page-title',
    'events[].data.page': 'page-title',
    device_screen_width: 'screen',
    device_screen_height: 'screen',
    device_display_width: 'screen',
    device_display_height: 'screen',
    ch_ua_platform: 'hardware',
    ch_ua_model: 'hardware',
    // The hour of the person's machine.
    device_hour: 'timezone',
    // Of hit.xiti: the window, and the language.
    re: 'screen',
    lng: 'language',
  },
  whole: ({ url, fields }) => [
    ...(/^[^?#]*\/hit\.xiti(?:\?|$)/.test(url) ? fields.flatMap(ofHit) : []),
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

function ofHit({ name, value }: Field): [DataType, string][] {
  return value !== '' && Object.hasOwn(hit, name) ? [[hit[name]!, name]] : [];
}
