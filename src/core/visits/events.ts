// What the fold is told, and what it answers.

import type { Instant, Site, Visit, VisitId } from '../model.ts';

/** One network request as either browser reports it; what a browser does not tell is absent. */
export interface RequestSeen {
  requestId: string;
  at: Instant;
  url: string;
  type: string;
  /** -1 for requests of no tab, such as a service worker's. */
  tabId: number;
  documentId?: string;
  parentDocumentId?: string;
  /** Address of the document that asked (Firefox), or its origin (Chromium). */
  sourceUrl?: string;
  /** Address of the outermost document (Firefox). */
  topUrl?: string;
}

export interface Commit {
  at: Instant;
  tabId: number;
  documentId: string;
  /** Absent for an outermost document. */
  parentDocumentId?: string;
  url: string;
  /** The page was loaded in advance and nobody has opened it yet. */
  prerendered: boolean;
  /** Used as the id of the visit, if this commit opens one. */
  newVisitId: VisitId;
}

export type VisitEvent<R extends RequestSeen> =
  | { kind: 'commit'; commit: Commit }
  | { kind: 'request'; request: R }
  /** A navigation that was announced ended without a document: a download, a 204, an error. */
  | { kind: 'navigation-failed'; tabId: number }
  | { kind: 'tab-closed'; tabId: number; at: Instant }
  /** Held requests older than HOLD_FOR are settled by their addresses; `everything` settles the younger ones too. */
  | { kind: 'settle'; at: Instant; everything: boolean };

export type Outcome<R extends RequestSeen> =
  | { kind: 'visit-opened'; visit: Visit }
  | { kind: 'visit-resumed'; visit: VisitId }
  | { kind: 'visit-ended'; visit: VisitId; at: Instant }
  | { kind: 'credited'; request: R; visit: VisitId; site: Site }
  /** Tied to a site, not to one of its visits: requests of service workers and shared workers. */
  | { kind: 'credited-to-site'; request: R; site: Site }
  | { kind: 'unattributed'; request: R; reason: UnattributedReason };

export type UnattributedReason = 'no-page' | 'unknown-document';
