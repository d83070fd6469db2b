// A statement about a site that a person can check, with what shows it. It says what was seen, and what cannot be seen; never what is right.

import type { OrganizationKey, Party, Technique, TrackerKey } from '../model.ts';
import type { OptOutKind } from '../report/rights-types.ts';
import { type ConsentFinding, consentKinds } from './consent-finding.ts';
import type { Statement } from './statement.ts';

export type Finding = ConsentFinding | OwnAddressFinding | InPageFinding | ReplayFinding | AfterOptOutFinding;

export interface OwnAddressFinding extends Statement<OwnAddressEvidence> {
  kind: 'first-party-proxied' | 'cname-cloaked';
  principle: 'transparency';
  certainty: 'observed';
}

export interface OwnAddressEvidence {
  organization: OrganizationKey;
  tracker: TrackerKey;
  /** Of the site's own hosts, those to which the tracker's requests went. */
  hosts: string[];
  requests: number;
}

/** What scripts did in the page, as the page's scripts let it be seen: a page can pretend. */
export interface InPageFinding extends Statement<InPageEvidence> {
  kind: 'fingerprinting' | 'third-party-storage';
  principle: 'minimisation';
  certainty: 'observed' | 'likely';
}

export interface InPageEvidence {
  technique: Technique;
  /** Name of who the script is from: an organization, or the script's host where none is known. */
  by: string;
  organization?: OrganizationKey;
  tracker?: TrackerKey;
  /** Host that the script came from. */
  script: string;
  /** Host of the frame that it ran in, where that is of another site. */
  frame?: string;
  party: Party;
  /** ISO 8601, UTC: when it was first told of. */
  at: string;
}

/** Recordings of what happened in the page were received: a payload in a known format, not a recorder that was loaded. */
export interface ReplayFinding extends Statement<ReplayEvidence> {
  kind: 'session-replay';
  principle: 'minimisation';
  certainty: 'observed';
}

export interface ReplayEvidence {
  by: string;
  organization: OrganizationKey;
  tracker: TrackerKey;
  /** Fields that hold the recording; `body` where it is all of the body. */
  fields: string[];
}

/** Something was received after the person had noted an opt-out. Whether the opt-out went through cannot be seen. */
export interface AfterOptOutFinding extends Statement<AfterOptOutEvidence> {
  kind: 'collected-after-opt-out';
  principle: 'opt-out';
  certainty: 'likely' | 'information';
}

/** One opt-out, and what its organization received on this site since. Times are ISO 8601, UTC. */
export interface AfterOptOutEvidence {
  by: string;
  organization: OrganizationKey;
  optOut: OptOutKind;
  /** Host at which it was done. */
  host: string;
  doneAt: string;
  /** On this site, in visits in which the first one came after the opt-out. */
  requests: number;
  firstAt: string;
  lastAt: string;
  trackers: TrackerKey[];
  /** On how many sites in all, this one among them. */
  sites: number;
  /** They hold an identifier that recognises this browser. */
  identified?: true;
  /** The opt-out is undone then. */
  lostWhen?: 'cookies-cleared';
}

export function isAfterOptOut(finding: Finding): finding is AfterOptOutFinding {
  return finding.kind === 'collected-after-opt-out';
}

/** On what was asked, what was answered, and who kept to it. */
export function isConsent(finding: Finding): finding is ConsentFinding {
  return finding.kind in consentKinds;
}

export function isOwnAddress(finding: Finding): finding is OwnAddressFinding {
  return finding.kind === 'first-party-proxied' || finding.kind === 'cname-cloaked';
}

export function isInPage(finding: Finding): finding is InPageFinding {
  return finding.kind === 'fingerprinting' || finding.kind === 'third-party-storage';
}

export function isReplay(finding: Finding): finding is ReplayFinding {
  return finding.kind === 'session-replay';
}
