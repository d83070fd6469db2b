// Trackers that trackerdb does not have, for formats that Candor knows by themselves. Names and links only: no address is recognised by them. An
// addition is void once trackerdb has its key.

import type { RawOrganization, RawPattern } from './trackerdb.node.ts';

/** RudderStack: its calls name its library; see core/recognition/protocols/segment.ts. */
export const addedTrackers: Record<string, RawPattern> = {
  rudderstack: {
    name: 'RudderStack',
    category: 'site_analytics',
    organization: 'rudderstack',
    website_url: 'https://www.rudderstack.com/',
    domains: [],
    filters: [],
  },
};

export const addedOrganizations: Record<string, RawOrganization> = {
  rudderstack: {
    name: 'RudderStack',
    country: 'US',
    website_url: 'https://www.rudderstack.com/',
    privacy_policy_url: 'https://www.rudderstack.com/privacy-policy/',
    privacy_contact: null,
  },
};
