// Findings on what was asked, what was answered, and who waited for it or kept to it.

import type { CookieSeen } from '../facts.ts';
import type { ConsentStandard, OrganizationKey, Party, ToldInAll, TrackerKey } from '../model.ts';
import type { Certainty, Principle, Statement } from './statement.ts';

export type ConsentFinding = SentFinding | IdentifierFinding | RefusalFinding | ReturnFinding;
export type ConsentKind = ConsentFinding['kind'];

/** Requests that were sent. */
export interface SentFinding extends Statement<SentEvidence> {
  kind:
    | 'collected-before-choice'
    | 'collected-after-refusal'
    | 'consent-misreported'
    | 'vendor-not-consented'
    | 'undisclosed-collector'
    | 'no-choice-offered'
    | 'opt-out-signal-ignored';
  principle: 'consent' | 'transparency';
}

/** Requests of one tracker in one visit or several, of which the same is to be said. Times are ISO 8601, UTC. */
export interface SentEvidence {
  /** Name of who received them. */
  by: string;
  /** Key of the collector. */
  organization: OrganizationKey;
  tracker: TrackerKey;
  /** When the visit began; of several, the first. */
  visit: string;
  /** In how many visits. */
  visits: number;
  requests: number;
  firstAt: string;
  lastAt: string;
  /** When the person answered in that visit: the answer that the first request came before, or that it came after. */
  answeredAt?: string;
  /** What each of them told in all. Absent where that was not looked at. */
  told?: ToldInAll;
  /** What is to be known beside it. Absent where there is nothing. */
  notes?: Note[];
  /** In the words of a standard, what was said that the finding is about. */
  said?: string;
}

/**
 * - `cookieless`: told under Google's consent mode that it may keep nothing, before anybody had answered.
 * - `told-of-refusal`: told that the person had refused.
 * - `left-interest`: the consent string that it was sent leaves it a legitimate interest.
 * - `claims-interest`: by its entry in IAB Europe's list it claims a legitimate interest for some purposes.
 * - `opt-out-regime`: the page, or the person's region, goes by an opt-out: collecting may begin before an answer.
 * - `by-default`: told as the page's default, behind which there is no answer.
 * - `other-question`: told by a standard that asks something else, whether one opted out of sale.
 * - `page-record`: by what the page's own consent interface says, not by what the request told.
 */
export type Note =
  | 'cookieless'
  | 'told-of-refusal'
  | 'left-interest'
  | 'claims-interest'
  | 'opt-out-regime'
  | 'by-default'
  | 'other-question'
  | 'page-record';

/** Cookies that tell this browser from others. */
export interface IdentifierFinding extends Statement<IdentifierEvidence> {
  kind: 'identifier-set-before-choice' | 'identifier-set-after-refusal';
  principle: 'consent';
}

export interface IdentifierEvidence {
  by: string;
  organization: OrganizationKey;
  tracker: TrackerKey;
  cookie: string;
  domain: string;
  party: Party;
  identifies: NonNullable<CookieSeen['identifies']>;
  lifetimeSeconds?: number;
  visit: string;
  /** When it was set; of several times, the first. */
  at: string;
  answeredAt?: string;
}

/** Candor refused by the site's own buttons, and counted them. */
export interface RefusalFinding extends Statement<RefusalEvidence> {
  kind: 'refusal-harder-than-accepting';
  principle: 'opt-out';
}

export interface RefusalEvidence {
  visit: string;
  at: string;
  /** Autoconsent's name of the rule by which the question was answered. */
  rule: string;
  clicks: number;
}

/** A question that was refused, and asked again. */
export interface ReturnFinding extends Statement<ReturnEvidence> {
  kind: 'banner-returns';
  principle: 'opt-out';
}

export interface ReturnEvidence {
  /** How often, in all visits that are known. */
  times: number;
  /** Of the newest time: the visit in which it was asked again. */
  visit: string;
  at: string;
  /** The visit that last knew of the refusal, and when it did. */
  refusedVisit: string;
  refusedAt: string;
  /** Who spoke for the page both times: a standard's interface, or a consent manager's own record. */
  standard: ConsentStandard;
  manager?: { key: string; name: string };
}

/** Which principle a kind is about, and how sure one can be of it: no rule says more. */
export const consentKinds: Record<
  ConsentKind,
  { principle: Principle; certainties: readonly [Certainty, ...Certainty[]] }
> = {
  'consent-misreported': { principle: 'consent', certainties: ['observed', 'likely', 'information'] },
  'collected-after-refusal': { principle: 'consent', certainties: ['observed', 'information'] },
  'identifier-set-after-refusal': { principle: 'consent', certainties: ['observed', 'likely'] },
  'collected-before-choice': { principle: 'consent', certainties: ['observed', 'likely', 'information'] },
  'identifier-set-before-choice': { principle: 'consent', certainties: ['observed', 'likely', 'information'] },
  'opt-out-signal-ignored': { principle: 'consent', certainties: ['likely', 'information'] },
  'vendor-not-consented': { principle: 'consent', certainties: ['likely'] },
  'undisclosed-collector': { principle: 'transparency', certainties: ['likely'] },
  'banner-returns': { principle: 'opt-out', certainties: ['likely'] },
  'refusal-harder-than-accepting': { principle: 'opt-out', certainties: ['likely'] },
  'no-choice-offered': { principle: 'consent', certainties: ['likely', 'information'] },
};
