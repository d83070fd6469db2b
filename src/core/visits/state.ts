// What the fold remembers: plain data, held in memory only.

import type { Instant, Site, Visit, VisitId } from '../model.ts';
import type { RequestSeen } from './events.ts';

interface KnownDocument {
  tabId: number;
  /** Absent for documents that are no web pages. */
  visit?: VisitId;
}

interface OpenVisit {
  site: Site;
  tabId: number;
  /** Address at its commit, without fragment. Held in memory only. */
  url: string;
  /** Whether the request for the document itself was credited: Firefox may report it after the commit. */
  documentRequested: boolean;
}

export interface VisitsState<R extends RequestSeen> {
  session: string;
  documents: Map<string, KnownDocument>;
  visits: Map<VisitId, OpenVisit>;
  /** The visit that each tab shows. */
  current: Map<number, VisitId>;
  /** Visits of each tab, newest last: unload beacons come after the next page's commit. */
  history: Map<number, VisitId[]>;
  closedTabs: Map<number, Instant>;
  /** Requests for documents that are not committed yet. */
  navigations: Map<number, R[]>;
  /** Requests of documents that are not known yet. */
  held: R[];
}

/** Documents and visits remembered per tab, for the back button and late beacons. */
const MOST_REMEMBERED = 20;

export function emptyVisits<R extends RequestSeen>(session: string): VisitsState<R> {
  return {
    session,
    documents: new Map(),
    visits: new Map(),
    current: new Map(),
    history: new Map(),
    closedTabs: new Map(),
    navigations: new Map(),
    held: [],
  };
}

/** Puts a visit back into the state that was stored. Its address is not known any more, unless a tab still shows it. */
export function adoptVisit<R extends RequestSeen>(state: VisitsState<R>, visit: Visit, url: string): void {
  remember(state, visit, url);
  state.visits.get(visit.id)!.documentRequested = true;
}

/** Puts a visit into the state that a tab shows now. */
export function showVisit<R extends RequestSeen>(state: VisitsState<R>, visit: Visit, url: string): void {
  adoptVisit(state, visit, url);
  state.current.set(visit.tabId, visit.id);
}

/** Ties a frame's document to the visit of the document around it. */
export function adoptDocument<R extends RequestSeen>(
  state: VisitsState<R>,
  documentId: string,
  parentId: string,
): void {
  const parent = state.documents.get(parentId);
  if (parent) state.documents.set(documentId, parent);
}

/** Remembers a visit as the newest of its tab. */
export function remember<R extends RequestSeen>(state: VisitsState<R>, visit: Visit, url: string): void {
  state.documents.set(visit.documentId, { tabId: visit.tabId, visit: visit.id });
  state.visits.set(visit.id, {
    site: visit.site,
    tabId: visit.tabId,
    url: withoutFragment(url),
    documentRequested: false,
  });
  const history = (state.history.get(visit.tabId) ?? []).filter((id) => id !== visit.id);
  history.push(visit.id);
  state.history.set(visit.tabId, history);
  if (history.length > MOST_REMEMBERED) forget(state, history.shift()!);
}

function forget<R extends RequestSeen>(state: VisitsState<R>, visit: VisitId): void {
  state.visits.delete(visit);
  for (const [id, document] of state.documents) if (document.visit === visit) state.documents.delete(id);
}

/** Forgets the visits of one site, or all: what their pages still send belongs to no visit any more. */
export function forgetVisits<R extends RequestSeen>(state: VisitsState<R>, site?: Site): void {
  for (const [id, visit] of [...state.visits]) {
    if (site !== undefined && visit.site !== site) continue;
    forget(state, id);
    if (state.current.get(visit.tabId) === id) state.current.delete(visit.tabId);
  }
}

/** Forgets tabs that were closed before a moment: their last beacons have come by then. */
export function forgetClosedTabs<R extends RequestSeen>(state: VisitsState<R>, before: Instant): void {
  for (const [tabId, at] of state.closedTabs) {
    if (at > before) continue;
    for (const visit of state.history.get(tabId) ?? []) forget(state, visit);
    for (const [id, document] of state.documents) if (document.tabId === tabId) state.documents.delete(id);
    state.history.delete(tabId);
    state.closedTabs.delete(tabId);
  }
}

export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
