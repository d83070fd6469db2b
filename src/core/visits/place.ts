// Where a request belongs: to the visit of the document that sent it; failing that, by the addresses that it came with; and rather
// than by a guess, to its site or nowhere.

import type { Instant, VisitId } from '../model.ts';
import { hostnameOf, siteOf } from '../site.ts';
import type { RequestSeen } from './events.ts';
import type { Place } from './flight.ts';
import { tabOf, type VisitsState, withoutFragment } from './state.ts';

/** Milliseconds after a page was left in which what names only its site may still be its last beacon. */
export const LATE = 5_000;
/** Milliseconds by which the clocks of a browser's processes may differ. */
const CLOCKS = 1_000;

export function inVisit<R extends RequestSeen>(state: VisitsState<R>, visit: VisitId): Place {
  return { kind: 'visit', visit, site: state.visits.get(visit)!.site };
}

export function byDocument<R extends RequestSeen>(
  state: VisitsState<R>,
  { documentId, parentDocumentId }: Pick<RequestSeen, 'documentId' | 'parentDocumentId'>,
): Place | undefined {
  const visit = visitOfDocument(state, documentId) ?? visitOfDocument(state, parentDocumentId);
  return visit === undefined ? undefined : inVisit(state, visit);
}

export function visitOfDocument<R extends RequestSeen>(
  state: VisitsState<R>,
  documentId?: string,
): VisitId | undefined {
  return documentId === undefined ? undefined : state.documents.get(documentId)?.visit;
}

/**
 * Requests of service workers and shared workers belong to their site, not to one of its tabs. They may also be those of a frame in a page that
 * is gone, and then the browser names the frame's site: it counts only if it was visited.
 */
export function bySite<R extends RequestSeen>(state: VisitsState<R>, { sourceUrl, topUrl }: RequestSeen): Place {
  const host = hostnameOf(topUrl ?? sourceUrl ?? '');
  if (host === undefined) return { kind: 'nowhere', reason: 'no-page' };
  const site = siteOf(host);
  return state.sites.has(site) ? { kind: 'site', site } : { kind: 'nowhere', reason: 'unknown-document' };
}

/**
 * For requests of no known document: Firefox names the page's address for keepalive requests, the script's for those of dedicated workers,
 * and the site's root for workers made of blobs. The tab's pages that it may mean are those with that address, else with that site; of
 * several, the browser does not say which.
 */
export function byAddress<R extends RequestSeen>(state: VisitsState<R>, request: RequestSeen): Place {
  const source = request.topUrl ?? request.sourceUrl;
  const host = source === undefined ? undefined : hostnameOf(source);
  if (source === undefined || host === undefined) return { kind: 'nowhere', reason: 'no-page' };
  const site = siteOf(host);
  const ofSite = tabOf(state, request.tabId).history.filter((id) => state.visits.get(id)?.site === site);
  if (ofSite.length === 0) return { kind: 'nowhere', reason: 'unknown-document' };
  const possible = ofSite.filter((id) => mayStillSend(state, id, request.at));
  const named = possible.filter((id) => withoutFragment(state.visits.get(id)?.url ?? '') === withoutFragment(source));
  const candidates = named.length > 0 && !isRoot(source) ? named : possible;
  if (candidates.length === 1) return inVisit(state, candidates[0]!);
  if (candidates.length === 0) return inVisit(state, ofSite.at(-1)!);
  return { kind: 'site', site };
}

function mayStillSend<R extends RequestSeen>(state: VisitsState<R>, id: VisitId, at: Instant): boolean {
  const { startedAt, leftAt } = state.visits.get(id)!;
  return startedAt < at + CLOCKS && (leftAt === undefined || leftAt > at - LATE);
}

/** A site's root may stand for any of its pages. */
function isRoot(url: string): boolean {
  return /^https?:\/\/[^/]*\/?$/.test(url);
}
