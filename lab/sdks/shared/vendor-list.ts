// A Global Vendor List in the shape of version 3, with the vendors this lab's sites use under their real ids. Texts are the lab's own.

import type { VendorList } from '@iabtcf/core';

const PURPOSES = [
  'Store and/or access information on a device',
  'Use limited data to select advertising',
  'Create profiles for personalised advertising',
  'Use profiles to select personalised advertising',
  'Create profiles to personalise content',
  'Use profiles to select personalised content',
  'Measure advertising performance',
  'Measure content performance',
  'Understand audiences through statistics',
  'Develop and improve services',
  'Use limited data to select content',
];

const VENDORS: Record<number, string> = {
  10: 'Index Exchange',
  21: 'The Trade Desk',
  28: 'TripleLift',
  32: 'Xandr',
  52: 'Magnite',
  69: 'OpenX',
  76: 'PubMatic',
  77: 'Comscore',
  91: 'Criteo',
  97: 'LiveRamp',
  755: 'Google Advertising Products',
};

// TCF 2.2 and later allow no legitimate interest for purposes 3 to 6.
const LEGITIMATE_INTEREST = [2, 7, 8, 9, 10, 11];

const named = (names: string[]) =>
  Object.fromEntries(
    names.map((name, index) => [index + 1, { id: index + 1, name, description: name, illustrations: [] }]),
  );

const vendor = (id: number, name: string) => ({
  id,
  name,
  purposes: [1, 3, 4, 5, 6],
  legIntPurposes: LEGITIMATE_INTEREST,
  flexiblePurposes: [],
  specialPurposes: [1, 2],
  features: [1, 2, 3],
  specialFeatures: [],
  policyUrl: 'https://daily-herald.example/partners',
  usesCookies: true,
  cookieMaxAgeSeconds: 34_190_000,
  cookieRefresh: true,
  usesNonCookieAccess: false,
});

export const purposeNames = PURPOSES;
export const vendorNames = Object.values(VENDORS);

export const vendorList = {
  gvlSpecificationVersion: 3,
  vendorListVersion: 120,
  tcfPolicyVersion: 5,
  lastUpdated: '2026-01-15T16:00:00Z',
  purposes: named(PURPOSES),
  specialPurposes: named([
    'Ensure security, prevent and detect fraud, and fix errors',
    'Deliver and present advertising and content',
  ]),
  features: named([
    'Match and combine data',
    'Link different devices',
    'Identify devices based on information sent automatically',
  ]),
  specialFeatures: named(['Use precise geolocation data', 'Actively scan device characteristics']),
  stacks: {},
  dataCategories: {},
  vendors: Object.fromEntries(Object.entries(VENDORS).map(([id, name]) => [id, vendor(Number(id), name)])),
} as unknown as VendorList;
