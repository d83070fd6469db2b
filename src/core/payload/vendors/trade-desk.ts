// The Trade Desk: pixels of advertisers (insight.adsrvr.org/track/pxl, up, evnt) and the matching of ids (match.adsrvr.org/track/cmf).
// Names: The Trade Desk's tag documents, and requests as captured.

import type { Vendor } from './vendor.ts';

export const tradeDesk: Vendor = {
  trackers: ['tradedesk'],
  fields: { orderid: 'purchase', ttd_tpi: null },
  // `v` is what an order was worth, in the currency of `vf`.
  whole: ({ url, fields }) =>
    /^https?:\/\/insight\.adsrvr\.org\/track\//.test(url)
      ? fields.flatMap(({ name, value }) => (name === 'v' && Number(value) > 0 ? [['purchase', name]] : []))
      : [],
};

/** The universal pixel tells the page in `ref`, as is seen; its documents name the other fields only. */
export const tradeDeskUniversal: Vendor = {
  trackers: ['tradedesk'],
  certainty: 'likely',
  fields: { ref: 'page-url' },
};
