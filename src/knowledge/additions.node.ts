// Trackers that trackerdb does not have. An addition is void once trackerdb has its key.

import type { RawOrganization, RawPattern } from './trackerdb.node.ts';

/** Hosts as in each maker's own documentation; RudderStack's data planes and self-hosted ones are recognised by their format. */
export const addedTrackers: Record<string, RawPattern> = {
  // Hosts as in prebid.js 11.36.0's modules for it, and in TrackHAR's descriptions (CC0).
  adagio: {
    name: 'Adagio',
    category: 'advertising',
    organization: 'adagio',
    website_url: 'https://adagio.io/',
    domains: ['4dex.io'],
    filters: [],
  },
  attentive: {
    name: 'Attentive',
    category: 'advertising',
    organization: 'attentive',
    website_url: 'https://www.attentive.com/',
    domains: ['attn.tv', 'attentivemobile.com'],
    filters: [],
  },
  countly: {
    name: 'Countly',
    category: 'site_analytics',
    organization: 'countly',
    website_url: 'https://countly.com/',
    domains: ['count.ly'],
    filters: [],
  },
  openreplay: {
    name: 'OpenReplay',
    category: 'site_analytics',
    organization: 'openreplay',
    website_url: 'https://openreplay.com/',
    domains: ['openreplay.com'],
    filters: [],
  },
  rudderstack: {
    name: 'RudderStack',
    category: 'site_analytics',
    organization: 'rudderstack',
    website_url: 'https://www.rudderstack.com/',
    // Its SDK is loaded, and configured, from the second.
    domains: ['rudderstack.com', 'rudderlabs.com'],
    filters: [],
  },
};

export const addedOrganizations: Record<string, RawOrganization> = {
  adagio: {
    name: 'Onfocus (Adagio)',
    country: 'FR',
    website_url: 'https://adagio.io/',
    privacy_policy_url: 'https://adagio.io/privacy',
    privacy_contact: null,
  },
  attentive: {
    name: 'Attentive Mobile',
    country: 'US',
    website_url: 'https://www.attentive.com/',
    privacy_policy_url: 'https://www.attentive.com/legal/privacy',
    privacy_contact: null,
  },
  countly: {
    name: 'Countly',
    country: 'GB',
    website_url: 'https://countly.com/',
    privacy_policy_url: 'https://countly.com/privacy-policy',
    privacy_contact: null,
  },
  openreplay: {
    name: 'OpenReplay',
    country: null,
    website_url: 'https://openreplay.com/',
    privacy_policy_url: 'https://openreplay.com/privacy',
    privacy_contact: null,
  },
  rudderstack: {
    name: 'RudderStack',
    country: 'US',
    website_url: 'https://www.rudderstack.com/',
    privacy_policy_url: 'https://www.rudderstack.com/privacy-policy/',
    privacy_contact: null,
  },
};
