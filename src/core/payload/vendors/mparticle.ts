// mParticle: identity.mparticle.com/v1/identify with who somebody is, jssdks.mparticle.com/v3/JS/<key>/events in batches, and /v2/JS/<key>/Events
// with one event and short names. v3 as sent by @mparticle/web-sdk 2.68.0, v2 as its documentation and omnibug have it.

import { ofCodes } from './codes.ts';
import type { Vendor } from './vendor.ts';

export const mparticle: Vendor = {
  trackers: ['mparticle'],
  fields: {
    // Its own number for a profile, given at the first visit.
    mpid: 'client-id',
    previous_mpid: 'client-id',
    mp_deviceid: 'client-id',
    device_application_stamp: 'client-id',
    das: 'client-id',
    cgid: 'client-id',
    session_uuid: 'session-id',
    sid: 'session-id',
    // The address of the page, for browsers.
    launch_referral: 'page-url',
    lr: 'page-url',
    n: 'event',
    screen_name: 'page-title',
    // The kind of message, not what the person did.
    event_type: null,
    custom_event_type: null,
    // Of an identity that changed; the identities stand in user_identities.
    identity: null,
    $Address: 'postal-address',
    $State: 'coarse-location',
    $Country: 'coarse-location',
    $Age: 'birth-date',
  },
  whole: ({ fields }) =>
    ofCodes(fields, 'product_action.action', {
      view_detail: 'product-view',
      click: 'product-view',
      add_to_cart: 'cart',
      remove_from_cart: 'cart',
      checkout: 'cart',
      checkout_option: 'cart',
      purchase: 'purchase',
      refund: 'purchase',
    }),
};
