// What is said of one site on one of the eight principles: a status, the reasons for it, and what each of them stands on.

import type { GpcSaid } from '../../consent/gpc.ts';
import type { Choice, ConsentStandard, DataType, OrganizationKey, TrackerKey, TypedSent } from '../../model.ts';
import type { SiteReport } from '../../report/types.ts';
import type { Finding } from '../finding.ts';
import type { Certainty, Principle } from '../statement.ts';
import type { Other } from './others.ts';

/** In the order in which they are shown. */
export const principles = [
  'transparency',
  'consent',
  'data-security',
  'minimisation',
  'limited-use',
  'retention',
  'rights',
  'opt-out',
] as const satisfies readonly Principle[];

/**
 * `concern`: something was seen that speaks against the principle. `met`: nothing was, and something was seen that speaks for it.
 * `not-observed`: neither. No verdict of law, and nothing is summed up over principles.
 */
export type Status = 'met' | 'concern' | 'not-observed';

export interface PrincipleReport {
  status: Status;
  /** Those that decide the status first. At least one, but in a report on one organization alone, which says nothing of the site as a whole. */
  reasons: Reason[];
}

export type PrinciplesReport = Record<Principle, PrincipleReport>;

export interface Reason {
  /** A finding's, or what a rule of a principle saw itself. */
  kind: ReasonKind;
  /** What it speaks for; `information` changes no status. */
  says: 'concern' | 'met' | 'information';
  /** How many it counts: of what, the kind says. */
  count?: number;
  /** Of how many. */
  outOf?: number;
  /** Where in the same report to look. Never empty where it is a concern. */
  evidence: Evidence[];
}

export type ReasonKind = Finding['kind'] | SeenKind;

/** What rules of principles see themselves. Their files say when. */
export type SeenKind =
  | 'nobody-collected'
  | 'not-watched-whole'
  | 'contents-unreadable'
  | 'nobody-contacted'
  | 'all-disclosed'
  | 'disclosed-in-part'
  | 'no-list'
  | 'waited'
  | 'refusal-heeded'
  | 'not-answered'
  | 'answer-known'
  | 'sources-contradict'
  | 'nothing-stated'
  | 'not-encrypted'
  | 'contact-in-clear'
  | 'contact-hashed'
  | 'all-encrypted'
  | 'beyond-page-view'
  | 'likely-beyond-page-view'
  | 'typed-values'
  | 'page-view-only'
  | 'use-and-identifiers'
  | 'format-unknown'
  | 'identifiers-linked'
  | 'data-broker'
  | 'others-collected'
  | 'long-lived'
  | 'known-by-contact'
  | 'short-lived'
  | 'lifetime-unseen'
  | 'no-identifier'
  | 'cookies-not-watched'
  | 'cookies-watched-in-part'
  | 'nobody-to-ask'
  | 'ways-known'
  | 'ways-known-in-part'
  | 'signal-not-heeded'
  | 'signal-heeded-in-part'
  | 'signal-heeded'
  | 'refusal-recorded'
  | 'opt-outs-known'
  | 'opt-outs-known-in-part';

/** Where to look in the report: the words of its own fields. Times are ISO 8601, UTC. */
export type Evidence =
  | { of: 'finding'; finding: Finding['kind']; certainty: Certainty; rows: number }
  | { of: 'organization'; organization: OrganizationKey; by: string; register?: string }
  | { of: 'tracker'; organization: OrganizationKey; by: string; tracker: TrackerKey; requests: number }
  | DataEvidence
  | CookieEvidence
  | { of: 'link'; from: { key: string; name: string }; to: { key: string; name: string } }
  /** What the page stated, in the newest visit. */
  | { of: 'signal'; standard: ConsentStandard; manager?: { key: string; name: string }; choice: Choice; at: string }
  /** A visit, by its beginning, that has a timeline in the report; when the question was seen, and when it was answered. */
  | { of: 'visit'; visit: string; askedAt?: string; answeredAt?: string }
  | ({ of: 'gpc' } & GpcSaid);

export interface DataEvidence {
  of: 'data';
  organization: OrganizationKey;
  by: string;
  tracker: TrackerKey;
  type: DataType;
  /** Name of the field that held it. */
  field: string;
  typed?: Pick<TypedSent, 'form' | 'when'>;
}

export interface CookieEvidence {
  of: 'cookie';
  tracker: TrackerKey;
  cookie: string;
  domain: string;
  session?: true;
  lifetimeSeconds?: number;
}

/** What rules are given: all that a report says of a site but this, and who received something besides the site and what pages need. */
export interface Seen {
  report: Omit<SiteReport, 'principles'>;
  others: readonly Other[];
}

export interface PrincipleRule {
  /** For docs/principles.md: every reason that it can give. */
  about: readonly About[];
  /** Never throws, whatever the report holds. At least one reason. */
  reasons(seen: Seen): Reason[];
}

export interface About {
  kind: ReasonKind;
  says: Reason['says'];
  /** When it is said. Of a finding: which ones count. */
  when: string;
}
