// Piwik PRO, ppms.php: what it has beyond Matomo's parameters, from which it comes (names as in omnibug, for Piwik PRO's tracking API).

import type { Vendor } from './vendor.ts';

export const piwikPro: Vendor = {
  trackers: ['piwik_pro_analytics_suite'],
  fields: {
    cid: 'client-id',
    link: 'click',
    download: 'click',
    exit: 'click',
    // A cart, or with an order's number what was bought.
    ec_items: 'cart',
    c_i: 'custom-event',
    region: 'coarse-location',
    country: 'coarse-location',
    r: null,
  },
  // When each stage of loading the page began and ended.
  patterns: [[/^t_[a-z]{2}$/, 'performance']],
};
