// What a row of the directory says, and on what ground. The files in data/ are for people to edit: one row is one fact. The schema that
// holds them to it is src/knowledge/rights-schema.node.ts.

import type { OrganizationKey } from '../model.ts';
import type { OptOutKind } from '../report/rights-types.ts';

/**
 * What a row rests on, the firmest first. `own-policy`, `own-page`: the organization's own words say it, in a copy whose date is known.
 * `undated-copy`: the same, in a copy whose date is not known. `reviewed`: a public catalogue whose authors read it there, on that day.
 * `register`: the organization's own entry in a public register. `directory`: a public collection says it, and not how it was checked.
 * `third-party`: sites that use the organization's services say it.
 */
export type Evidence =
  | 'own-policy'
  | 'own-page'
  | 'undated-copy'
  | 'reviewed'
  | 'register'
  | 'directory'
  | 'third-party';

/** What a way to refuse is tied to: it works there and nowhere else. */
export type Scope =
  | 'browser'
  | 'signed-out browser'
  | 'account'
  | 'device'
  | 'e-mail'
  | 'phone'
  | 'identity'
  | 'household'
  | 'one product';

export interface Fact {
  organization: OrganizationKey;
  /** Read at the organization's own pages, or in its own entry in a register. */
  verified: boolean;
  /** In the repository only, like `source`: a package leaves both out. */
  evidence: Evidence;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the date of what was read; of copies without a date, when they were read. */
  asOf: string;
  /** Where it was read. */
  source: string;
}

export interface OptOutRow extends Fact {
  kind: OptOutKind;
  url: string;
  /** Absent where it is not known. */
  scope?: Scope[];
  /** Beyond what its kind needs anyway. */
  needs?: 'do-not-track';
}

/** Where a person asks what is held about them, or that it be deleted. Neither is an opt-out. */
export interface RequestRow extends Fact {
  right: 'access' | 'deletion';
  url: string;
}

/** Exactly one of `mail` and `form`. */
export interface ContactRow extends Fact {
  mail?: string;
  form?: string;
  /** Present where it is the organization's data-protection officer, or its office for that. */
  for?: 'data-protection';
}

/** A number in IAB Europe's Global Vendor List, for organizations of which core/claims has no entry. */
export interface TcfVendorRow extends Omit<Fact, 'verified'> {
  vendor: number;
}

/** A register of data brokers and who of the directory is in it. */
export interface BrokerRegister extends Omit<Fact, 'organization' | 'verified'> {
  register: 'california';
  year: number;
  rows: { organization: OrganizationKey; registeredAs: string }[];
}
