// Adobe Audience Manager, dpm.demdex.net: ids that its customers and partners match.

import type { Vendor } from './vendor.ts';

export const adobeAudience: Vendor = {
  trackers: ['adobe_audience_manager'],
  fields: { d_mid: 'cookie-id', d_uuid: 'cookie-id', dpuuid: 'cookie-id' },
};
