// Where a request belongs: to the visit of the document that sent it; failing that, by the addresses that it came with; and rather
// than by a guess, to its site or nowhere.

import type { Instant, Site, VisitId } from '../model.ts';
import { hostnameOf, siteOf } from '../site.ts';
import type { RequestSeen } from './events.ts';
import type { Place } from './flight.ts';
import { type OpenVisit, tabOf, type VisitsState, withoutFragment } from './state.ts';

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
 * Requests of service workers and shared workers belong to their site, not to one of its tabs. Where only an origin is named (Chromium), it may
 * also be that of a frame in a page that is gone. If both are possible, or pages of several sites have such a frame, nothing tells which.
 */
export function bySite<R extends RequestSeen>(state: VisitsState<R>, { sourceUrl, topUrl, at }: RequestSeen): Place {
  const host = hostnameOf(topUrl ?? sourceUrl ?? '');
  if (host === undefined) return { kind: 'nowhere', reason: 'no-page' };
  const site = siteOf(host);
  const around = topUrl === undefined ? sitesAround(state, site, at) : new Set<Site>();
  const [only] = around;
  if (only !== undefined && around.size === 1) return { kind: 'site', site: only };
  return around.size === 0 && state.sites.has(site)
    ? { kind: 'site', site }
    : { kind: 'nowhere', reason: 'unknown-document' };
}

/**
 * Where a cookie of a site was set that no request tells of: in the only page that may have done it, by being of that site or having a frame of it;
 * where several pages of one site may, at that site.
 */
export function byCookie<R extends RequestSeen>(state: VisitsState<R>, site: Site, at: Instant): Place {
  const possible = [...state.visits].filter(
    ([, visit]) =>
      !visit.unannounced && (visit.site === site || visit.frames?.includes(site)) && mayStillSend(visit, at),
  );
  const [only] = possible;
  if (!only) return { kind: 'nowhere', reason: 'no-page' };
  if (possible.length === 1) return inVisit(state, only[0]);
  const sites = new Set(possible.map(([, visit]) => visit.site));
  return sites.size === 1 ? { kind: 'site', site: only[1].site } : { kind: 'nowhere', reason: 'unknown-document' };
}

/** Sites of the pages that are open, or were until lately, and are of a site or have a frame of it. */
function sitesAround<R extends RequestSeen>(state: VisitsState<R>, site: Site, at: Instant): Set<Site> {
  const sites = new Set<Site>();
  for (const visit of state.visits.values())
    if ((visit.site === site || visit.frames?.includes(site)) && mayStillSend(visit, at)) sites.add(visit.site);
  return sites;
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
  const { history, askedFor = [] } = tabOf(state, request.tabId);
  const ofSite = history.filter((id) => state.visits.get(id)?.site === site);
  // A page that is left before it is committed is never told of, and what it sends then is.
  if (ofSite.length === 0)
    return askedFor.includes(site) ? { kind: 'site', site } : { kind: 'nowhere', reason: 'unknown-document' };
  const possible = ofSite.filter((id) => mayStillSend(state.visits.get(id)!, request.at));
  const named = possible.filter((id) => withoutFragment(state.visits.get(id)?.url ?? '') === withoutFragment(source));
  const candidates = named.length > 0 && !isRoot(source) ? named : possible;
  if (candidates.length === 1) return inVisit(state, candidates[0]!);
  if (candidates.length === 0) return inVisit(state, ofSite.at(-1)!);
  return { kind: 'site', site };
}

function mayStillSend({ startedAt, leftAt }: OpenVisit, at: Instant): boolean {
  return startedAt < at + CLOCKS && (leftAt === undefined || leftAt > at - LATE);
}

/** A site's root may stand for any of its pages. */
function isRoot(url: string): boolean {
  return /^https?:\/\/[^/]*\/?$/.test(url);
}
