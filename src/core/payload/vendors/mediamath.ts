// MediaMath, sync.mathtag.com and pixel.mathtag.com. Names as captured.

import type { Vendor } from './vendor.ts';

export const mediamath: Vendor = {
  trackers: ['mediamath'],
  // A partner's name for the browser, and MediaMath's own.
  fields: { mt_exuid: 'cookie-id', mt_uuid: 'cookie-id' },
};
