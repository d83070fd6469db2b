// Salesforce DMP, once Krux: beacon.krxd.net/pixel.gif, as recorded in public load tests, and usermatch.krxd.net, which ties its numbers to those of
// others. `_kua_` begins what a site or Krux says of the person, `_kpa_` of the page.

import type { Vendor } from './vendor.ts';

export const krux: Vendor = {
  trackers: ['krux_digital'],
  fields: {
    _kuid: 'cookie-id',
    kuid: 'cookie-id',
    store_user: 'cookie-id',
    partner_uid: 'cookie-id',
    _kpref_: 'referrer',
    _kua_kx_lang: 'language',
    _kua_kx_tech_browser_language: 'language',
    tech_browser_lang: 'language',
    _kua_kx_tz: 'timezone',
    _kpa_cb_title: 'page-title',
    _kpa_title: 'page-title',
    t_window_load: 'performance',
    segs: 'segments',
  },
  patterns: [
    [/^(?:_kua_kx_)?geo_(?:country|region|city|zip|dma)$/, 'coarse-location'],
    [/^_kua_kx_tech_(?:os|device|manufacturer|browser)$/, 'hardware'],
    [/^_kua_(?!kx_)/, 'segments'],
  ],
};
