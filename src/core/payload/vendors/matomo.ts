// Matomo and Piwik PRO, matomo.php (Matomo's Tracking HTTP API).

import type { Vendor } from './vendor.ts';

export const matomo: Vendor = {
  trackers: ['matomo*', 'piwik*'],
  fields: {
    url: 'page-url',
    action_name: 'page-title',
    urlref: 'referrer',
    _id: 'client-id',
    uid: 'user-id',
    res: 'screen',
    search: 'search-query',
    e_c: 'custom-event',
    idgoal: 'custom-event',
    // A link to another site, or to a file, that was clicked.
    link: 'click',
    download: 'click',
    ec_id: 'purchase',
    ec_items: 'cart',
    _pks: 'product-view',
    _pkn: 'product-view',
    uadata: 'hardware',
    // The clock of the person's machine: hours, minutes and seconds together tell the time zone.
    h: 'timezone',
    lat: 'coordinates',
    long: 'coordinates',
  },
  patterns: [[/^pf_(?:net|srv|tfr|dm1|dm2|onl)$/, 'performance']],
};
