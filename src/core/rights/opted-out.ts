// What a person says that they opted out of. It is their own record: Candor cannot see whether an opt-out went through.

import type { Instant, OrganizationKey, Site } from '../model.ts';
import type { OptOutKind } from '../report/rights-types.ts';

/** Names an opt-out: an organization has at most one of a kind at a host. */
export interface OptOutName {
  organization: OrganizationKey;
  kind: OptOutKind;
  /** Host of its address. */
  host: string;
}

export interface OptedOut extends OptOutName {
  /** When it was done; when it was done last, of what was repeated. */
  doneAt: Instant;
  /** The site from whose list it was done. Absent where it was done elsewhere, or where the site is forgotten. */
  site?: Site;
}

/** With on how many sites the organization received something again. */
export interface OptedOutSince extends OptedOut {
  again: number;
}

/** The same with where that was, the newest first. */
export interface OptedOutWhere extends OptedOut {
  again: ReceivedOn[];
}

/** A site on which something was received after the opt-out. */
export interface ReceivedOn {
  site: Site;
  /** First request of the newest visit that had one. */
  newestAt: Instant;
}

/** How far the list of a site has been gone through. */
export interface GuideState {
  site: Site;
  /** The step that was chosen. Absent: the first that is neither done nor skipped. */
  at?: OrganizationKey;
  /** Host of the opt-out that was opened last. */
  opened?: string;
  skipped: OrganizationKey[];
  changedAt: Instant;
}
