// Snapchat's pixel, tr.snapchat.com/p: a form, or JSON with the same names; /cm/ matches ids. Names: Snap's pixel documents, and
// requests as captured.

import type { Vendor } from './vendor.ts';

export const snapchat: Vendor = {
  trackers: ['snap', 'snapchat'],
  fields: {
    pl: 'page-url',
    rf: 'referrer',
    ev: 'event',
    u_hem: 'hashed-email',
    u_hpn: 'hashed-phone',
    u_c1: 'cookie-id',
    u_scsid: 'session-id',
    u_sclid: 'advertising-id',
    // A partner's name for the browser.
    pcid: 'cookie-id',
    m_pl: 'performance',
    m_pi: 'performance',
  },
};
