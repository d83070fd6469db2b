// Ways to refuse many organizations at once, run by an industry body, a state or a platform. What each covers, and what it does not do,
// stands in public/_locales. None of them replaces the refusal at a single organization, and none deletes what is held unless it says so.

import type { OrganizationKey } from '../model.ts';
import type { OptOutNeed } from '../report/rights-types.ts';
import type { Fact } from './rows.ts';

export type AggregatedKey =
  | 'gpc'
  | 'drop'
  | 'my-ad-center'
  | 'web-choices'
  | 'nai'
  | 'your-online-choices'
  | 'ad-choices-canada'
  | 'ddai';

/** For whom it is there. `us-states`: where a law makes the signal count, California first. */
export type Jurisdiction = 'everywhere' | 'us' | 'us-states' | 'california' | 'eu' | 'uk' | 'canada' | 'japan';

export interface AggregatedOptOut extends Omit<Fact, 'organization'> {
  key: AggregatedKey;
  url: string;
  jurisdictions: Jurisdiction[];
  /** Whose collecting makes it worth mentioning. */
  concerns: 'every-collector' | 'advertising' | 'registered-brokers' | OrganizationKey[];
  needs?: OptOutNeed;
  lostWhen?: 'cookies-cleared';
}

const byCookie = { needs: 'third-party-cookies', lostWhen: 'cookies-cleared' } as const;
const policies = 'https://github.com/OpenTermsArchive/contrib-versions/blob/main';

/** What binds comes before what is voluntary, and what lasts before what a cookie holds. */
export const aggregatedOptOuts: readonly AggregatedOptOut[] = [
  {
    key: 'gpc',
    url: 'https://globalprivacycontrol.org/',
    jurisdictions: ['us-states'],
    concerns: 'every-collector',
    verified: true,
    evidence: 'undated-copy',
    asOf: '2026-11',
    source: 'https://w3c.github.io/gpc/',
  },
  {
    key: 'drop',
    url: 'https://privacy.ca.gov/drop/',
    jurisdictions: ['california'],
    concerns: 'registered-brokers',
    verified: true,
    evidence: 'undated-copy',
    asOf: '2026-11',
    source: 'https://camc-dr.consumer.drop.privacy.ca.gov/',
  },
  {
    key: 'my-ad-center',
    url: 'https://myadcenter.google.com/',
    jurisdictions: ['everywhere'],
    concerns: ['google'],
    verified: true,
    evidence: 'own-policy',
    asOf: '2026-08',
    source: `${policies}/Google/Privacy%20Policy.md`,
  },
  {
    key: 'web-choices',
    url: 'https://optout.aboutads.info/',
    jurisdictions: ['us'],
    concerns: 'advertising',
    ...byCookie,
    verified: true,
    evidence: 'undated-copy',
    asOf: '2026-11',
    source: 'https://youradchoices.com/choices-faq',
  },
  {
    key: 'nai',
    url: 'https://optout.networkadvertising.org/',
    jurisdictions: ['us'],
    concerns: 'advertising',
    ...byCookie,
    verified: false,
    evidence: 'third-party',
    asOf: '2026-08',
    source: `${policies}/Taboola/Privacy%20Policy.md`,
  },
  {
    key: 'your-online-choices',
    url: 'https://www.youronlinechoices.eu/',
    jurisdictions: ['eu', 'uk'],
    concerns: 'advertising',
    ...byCookie,
    verified: false,
    evidence: 'third-party',
    asOf: '2026-08',
    source: `${policies}/Taboola/Privacy%20Policy.md`,
  },
  {
    key: 'ad-choices-canada',
    url: 'https://youradchoices.ca/en/tools',
    jurisdictions: ['canada'],
    concerns: 'advertising',
    ...byCookie,
    verified: false,
    evidence: 'third-party',
    asOf: '2026-08',
    source: 'https://github.com/OpenTermsArchive/contrib-versions',
  },
  {
    key: 'ddai',
    url: 'https://www.ddai.info/optout',
    jurisdictions: ['japan'],
    concerns: 'advertising',
    ...byCookie,
    verified: false,
    evidence: 'third-party',
    asOf: '2026-08',
    source: 'https://github.com/OpenTermsArchive/contrib-versions',
  },
];

/** Who collects on a site, as far as the choice among these depends on it. */
export interface CollectorsSeen {
  organizations: readonly OrganizationKey[];
  advertising: boolean;
  registeredBrokers: boolean;
}

/** Those that concern at least one of the collectors, in the table's order. */
export function aggregatedFor({ organizations, advertising, registeredBrokers }: CollectorsSeen): AggregatedOptOut[] {
  return aggregatedOptOuts.filter(({ concerns }) => {
    if (organizations.length === 0) return false;
    if (concerns === 'every-collector') return true;
    if (concerns === 'advertising') return advertising;
    if (concerns === 'registered-brokers') return registeredBrokers;
    return concerns.some((organization) => organizations.includes(organization));
  });
}
