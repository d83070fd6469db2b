// What the background asks the store to keep, one observation at a time.

import type { CookieSeen, IdentifierLink, PageEvidence, RequestRecord, UnrecognisedRequest } from '../core/facts.ts';
import type { ConsentSignal, Instant, Site, Visit, VisitId } from '../core/model.ts';
import type { UnattributedReason } from '../core/visits/events.ts';

/** What is learned of a visit besides what its page states. */
export type VisitNotes = Pick<Visit, 'banner' | 'gpc'>;

/** The visit that an observation is about, or what a site sent in the background; undefined where it belongs to neither. */
export function visitObserved(observation: Observation): VisitId | undefined {
  switch (observation.kind) {
    case 'visit':
      return observation.visit.id;
    case 'request':
      return observation.record.visit;
    case 'unrecognised':
      return observation.request.visit;
    case 'unattributed':
      return undefined;
    default:
      return observation.visit;
  }
}

export type Observation =
  | { kind: 'visit'; visit: Visit }
  | { kind: 'visit-ended'; visit: VisitId; at: Instant }
  | { kind: 'visit-resumed'; visit: VisitId }
  | { kind: 'visit-moved'; visit: VisitId }
  /** `organization` is the collector's key: the organization, or `tracker:<key>` where none is known. */
  | { kind: 'request'; record: RequestRecord; organization: string }
  | { kind: 'unrecognised'; request: UnrecognisedRequest }
  /** What was not known before; `partial` where what came before was not watched, or is lost. */
  | {
      kind: 'identifiers';
      visit: VisitId;
      site: Site;
      cookies: CookieSeen[];
      links: IdentifierLink[];
      partial?: true;
    }
  | { kind: 'signal'; visit: VisitId; signal: ConsentSignal }
  /** What of them is new of the visit. */
  | { kind: 'visit-noted'; visit: VisitId; notes: VisitNotes }
  | { kind: 'page-evidence'; visit: VisitId; site: Site; evidence: PageEvidence }
  | { kind: 'unattributed'; at: Instant; reason: UnattributedReason };
