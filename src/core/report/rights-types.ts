// What a report says of the ways to refuse, and to ask for one's data or their deletion.

import type { AggregatedKey, Jurisdiction } from '../rights/aggregated.ts';

export type OptOutKind =
  | 'preference-page'
  | 'cookie-opt-out'
  | 'do-not-sell-form'
  | 'browser-addon'
  | 'account-setting'
  | 'product-setting'
  /** Hides a person from what is sold or shown of them; the data stay. */
  | 'suppression';

export interface OptOut {
  kind: OptOutKind;
  url: string;
  /** False where nobody has yet read it at the organization's own pages. */
  verified: boolean;
  /** When it was last known to be so: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  asOf: string;
  /** What it covers, parted by ` + `: `browser`, `account` … Absent where that is not known. */
  scope?: string;
  /** Without this it has no effect. */
  needs?: OptOutNeed;
  /** It is undone then, and has to be repeated. */
  lostWhen?: 'cookies-cleared';
}

export type OptOutNeed = 'third-party-cookies' | 'do-not-track';

/** Where to ask for one's data, or for their deletion. */
export interface RequestLink {
  url: string;
  /** As of an opt-out's. */
  verified: boolean;
  asOf: string;
}

/** Entries in a public register of data brokers. */
export interface BrokerReport {
  register: 'california';
  year: number;
  registeredAs: string[];
}

/** A way to refuse many organizations at once: said once per site, where it concerns somebody who collects there. */
export interface AggregatedOptOutReport {
  /** What it covers and what it does not do, docs/report.md says for each key. */
  key: AggregatedKey;
  url: string;
  /** For whom it is there. */
  jurisdictions: Jurisdiction[];
  needs?: OptOutNeed;
  lostWhen?: 'cookies-cleared';
  verified: boolean;
  asOf: string;
}
