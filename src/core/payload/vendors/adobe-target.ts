// Adobe Target, *.tt.omtrdc.net: /m2/<client>/mbox/… with parameters, /rest/v1/delivery with JSON. Names: Adobe's documents on mboxes
// and on the Delivery API.

import type { Vendor } from './vendor.ts';

export const adobeTarget: Vendor = {
  trackers: ['adobe_experience_cloud', 'adobe_test_and_target'],
  fields: {
    mboxURL: 'page-url',
    mboxReferrer: 'referrer',
    mboxSession: 'session-id',
    mboxPC: 'cookie-id',
    mboxMCGVID: 'client-id',
    mbox3rdPartyId: 'user-id',
    browserWidth: 'screen',
    browserHeight: 'screen',
    browserTimeOffset: 'timezone',
    webGLRenderer: 'hardware',
    referringUrl: 'referrer',
    timeOffsetInMinutes: 'timezone',
    tntId: 'cookie-id',
    marketingCloudVisitorId: 'client-id',
    thirdPartyId: 'user-id',
  },
  patterns: [
    [/(?:^|\.)context\.(?:screen|window)\.(?:width|height)$/, 'screen'],
    [/(?:^|\.)customerIds\[\]\.id$/, 'user-id'],
    [/(?:^|\.)order\.(?:id|total)$/, 'purchase'],
    // What the site knows of the person, for choosing what to show.
    [/^profile\.|(?:^|\.)profileParameters\./, 'segments'],
  ],
};
