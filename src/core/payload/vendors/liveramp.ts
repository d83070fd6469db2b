// LiveRamp, idsync.rlcdn.com and api.rlcdn.com: ids that hold across browsers, made of people's addresses. Names: LiveRamp's ATS
// documents, and requests as captured.

import type { Vendor } from './vendor.ts';

export const liveramp: Vendor = {
  trackers: ['liveramp'],
  fields: { partner_uid: 'cookie-id' },
  // iv is what the envelope is asked for, by the kind in it: a hash of an e-mail address (it=4) or a phone number (it=11).
  whole: ({ url, fields }) => {
    const kind = fields.find(({ name }) => name === 'it')?.value;
    const hasHash = fields.some(({ name, value }) => name === 'iv' && /^[\da-f]{32,64}$/i.test(value));
    if (!hasHash || !/\/identity(?:\/v\d)?\/envelope/.test(url)) return [];
    return kind === '4' ? [['hashed-email', 'iv']] : kind === '11' ? [['hashed-phone', 'iv']] : [];
  },
};
