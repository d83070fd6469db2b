// The pixels of LinkedIn, TikTok, Pinterest, X and Snapchat.

import type { Vendor } from './vendor.ts';

export const linkedin: Vendor = {
  trackers: ['linkedin*'],
  fields: { liFatId: 'advertising-id', hem: 'hashed-email', pageTitle: 'page-title', redirect: null },
};

export const tiktok: Vendor = {
  trackers: ['tiktok*'],
  fields: {
    email: 'hashed-email',
    phone_number: 'hashed-phone',
    auto_email: 'hashed-email',
    callback: 'advertising-id',
  },
};

export const pinterest: Vendor = {
  trackers: ['pinterest*'],
  fields: {
    'ad.loc': 'page-url',
    'ad.ref': 'referrer',
    'ad.sh': 'screen',
    'ad.sw': 'screen',
    'pd.em': 'hashed-email',
    'pd.ph': 'hashed-phone',
    'ed.order_id': 'purchase',
  },
};

export const x: Vendor = {
  trackers: ['twitter*'],
  fields: {
    tw_document_href: 'page-url',
    email_address: 'hashed-email',
    phone_number: 'hashed-phone',
    twclid: 'advertising-id',
  },
};

export const snapchat: Vendor = {
  trackers: ['snap', 'snapchat'],
  fields: {
    pl: 'page-url',
    rf: 'referrer',
    ev: 'event',
    u_hem: 'hashed-email',
    u_hpn: 'hashed-phone',
    u_c1: 'cookie-id',
  },
};
