// The kinds of things that Candor holds, as its page on them lists them. A test holds them together with the database's tables, with docs/data.md
// and with the page's words.

/** The database's tables, by what they are for. */
export const heldTables = {
  seen: [
    'sites',
    'visits',
    'requests',
    'visitTrackers',
    'visitSummaries',
    'visitIdentifiers',
    'visitEvidence',
    'visitHosts',
    'siteOrganizations',
    'siteTrackers',
    'siteLinks',
    'siteCookies',
    'trackerTotals',
    'dayOrganizations',
    'organizationTotals',
    'unattributed',
  ],
  noted: ['letters', 'optOuts', 'optOutGuides'],
  needed: ['saved', 'incoming'],
} as const;

export type TableGroup = keyof typeof heldTables;
export type TableName = (typeof heldTables)[TableGroup][number];

export const tableNames: readonly TableName[] = Object.values(heldTables).flat();

/** What is never kept, one by one as in docs/data.md. */
export const neverKept = [
  'addresses',
  'values',
  'bodies',
  'cookies',
  'typed',
  'consentStrings',
  'letterTexts',
  'private',
] as const;
