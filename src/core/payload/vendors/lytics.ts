// Lytics, c.lytics.io/c/<account>: whatever a site says of its visitors, in the address. Names: Lytics' JavaScript documents, and
// requests as captured.

import type { Vendor } from './vendor.ts';

export const lytics: Vendor = {
  trackers: ['lytics'],
  fields: {
    _uid: 'client-id',
    _ul: 'language',
    _sz: 'screen',
    _tz: 'timezone',
    // Other collectors' names for the browser and the person.
    ga_cid: 'cookie-id',
    facebook_id: 'user-id',
    twitter_id: 'user-id',
    linkedin_id: 'user-id',
    name: 'name',
    cell: 'phone',
    country: 'coarse-location',
    state: 'coarse-location',
    // The person's, not the page's.
    title: null,
  },
  // The page stands without its protocol.
  whole: ({ fields }) =>
    fields.flatMap(({ name, value }) =>
      name === 'url' && /^[\w-]+\.[\w.-]+\//.test(value) ? [['page-url', name]] : [],
    ),
};
