// Adobe Audience Manager: dpm.demdex.net/id for the site's visitors, …/ibs: for the ids that partners know them by. Names: Adobe's
// documents on declared ids and on the exchange of ids.

import type { Vendor } from './vendor.ts';

export const adobeAudience: Vendor = {
  trackers: ['adobe_audience_manager'],
  fields: {
    d_mid: 'cookie-id',
    d_uuid: 'cookie-id',
    dpuuid: 'cookie-id',
    ddsuuid: 'cookie-id',
    // The site's own number of the person, or a hash of an address, with a code of what it is before it.
    d_cid: 'user-id',
    d_cid_ic: 'user-id',
  },
  // A partner's id stands in the path: /ibs:dpid=411&dpuuid=….
  whole: ({ url }) =>
    /^https?:\/\/[\w.-]{1,80}\/(?:demconf\.jpg\?et:)?ibs:dpid=\d{1,10}&dpuuid=[\w.~%-]{6}/.test(url)
      ? [['cookie-id', 'dpuuid']]
      : [],
};
