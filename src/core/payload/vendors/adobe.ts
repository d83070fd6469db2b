// Adobe Analytics (/b/ss/<report suite>/) and Target.

import type { Vendor } from './vendor.ts';

export const adobe: Vendor = {
  trackers: ['adobe_experience_cloud', 'adobe_test_and_target'],
  fields: {
    g: 'page-url',
    r: 'referrer',
    pageName: 'page-title',
    mid: 'client-id',
    fid: 'client-id',
    aid: 'client-id',
    vid: 'user-id',
    s: 'screen',
    purchaseID: 'purchase',
    zip: 'postal-address',
    // What was clicked: its address, and its text.
    pev1: 'click',
    pev2: 'click',
    mboxURL: 'page-url',
    mboxReferrer: 'referrer',
    mboxSession: 'session-id',
    webGLRenderer: 'hardware',
  },
};
