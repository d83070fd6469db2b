// What the fold remembers: plain data in maps, so that whoever owns it can keep a copy that outlives the background worker.

import type { Instant, Site, Visit, VisitId } from '../model.ts';
import { isIn, type Span } from '../span.ts';
import type { RequestSeen } from './events.ts';
import type { Flight, HandedOver } from './flight.ts';

interface KnownDocument {
  tabId: number;
  /** Absent for documents that are no web pages. */
  visit?: VisitId;
}

export interface OpenVisit {
  site: Site;
  tabId: number;
  documentId: string;
  startedAt: Instant;
  url: string;
  /** When another page took its place. */
  leftAt?: Instant;
  /** Sites of the frames in it, those that came last at the end. */
  frames?: Site[];
  /** The request for the document itself was credited: Firefox may report it after the commit. */
  documentRequested: boolean;
  /** Not announced yet: nothing but its commit speaks for it (see `commits.ts`). */
  unannounced?: Visit;
}

export interface Tab {
  shows?: VisitId;
  /** A navigation has begun since the last commit. */
  navigating?: true;
  /** Visits of the tab, newest last: unload beacons come after the next page's commit. */
  history: VisitId[];
  closedAt?: Instant;
  /** Sites of the documents that were asked for last, newest last: one that is left at once may never be committed. */
  askedFor?: Site[];
  /** When the newest outermost document was committed, whatever it is. */
  committedAt?: Instant;
}

export interface VisitsState<R extends RequestSeen> {
  documents: Map<string, KnownDocument>;
  visits: Map<VisitId, OpenVisit>;
  tabs: Map<number, Tab>;
  /** When the newest visit of each site began: what sites send in the background is theirs only if they were visited. */
  sites: Map<Site, Instant>;
  /** Requests that are under way, or whose place is not known yet. */
  flights: Map<string, Flight<R>>;
  /** Requests that pages handed over to their service workers. */
  handedOver: Map<string, HandedOver<R>>;
}

/** Documents and visits remembered per tab, for the back button and late beacons. */
const MOST_REMEMBERED = 20;
/** A document that was asked for before these is committed by now, or gone. */
const MOST_ASKED = 5;
const MOST_FRAMES = 50;
const MOST_SITES = 2_000;
const MOST_DOCUMENTS = 5_000;

/** An empty state; `newMap` makes its maps, for owners that want to know what changes. */
export function emptyVisits<R extends RequestSeen>(
  newMap: <Key, Value>(name: keyof VisitsState<R>) => Map<Key, Value> = () => new Map(),
): VisitsState<R> {
  return {
    documents: newMap('documents'),
    visits: newMap('visits'),
    tabs: newMap('tabs'),
    sites: newMap('sites'),
    flights: newMap('flights'),
    handedOver: newMap('handedOver'),
  };
}

export function tabOf<R extends RequestSeen>(state: VisitsState<R>, tabId: number): Tab {
  return state.tabs.get(tabId) ?? { history: [] };
}

export function changeTab<R extends RequestSeen>(state: VisitsState<R>, tabId: number, change: Partial<Tab>): void {
  state.tabs.set(tabId, { ...tabOf(state, tabId), ...change });
}

export function changeVisit<R extends RequestSeen>(
  state: VisitsState<R>,
  id: VisitId,
  change: Partial<OpenVisit>,
): void {
  const visit = state.visits.get(id);
  if (visit) state.visits.set(id, { ...visit, ...change });
}

/** The visit that a tab shows. */
export function shownIn<R extends RequestSeen>(state: VisitsState<R>, tabId: number): VisitId | undefined {
  return state.tabs.get(tabId)?.shows;
}

/** The tab shows nothing that is observed. */
export function showNothing<R extends RequestSeen>(state: VisitsState<R>, tabId: number): void {
  const { shows: _, ...rest } = tabOf(state, tabId);
  state.tabs.set(tabId, rest);
}

/** Remembers a visit as the newest of its tab. */
export function remember<R extends RequestSeen>(state: VisitsState<R>, id: VisitId, visit: OpenVisit): void {
  state.documents.set(visit.documentId, { tabId: visit.tabId, visit: id });
  state.visits.set(id, visit);
  rememberSite(state, visit);
  const { history, shows } = tabOf(state, visit.tabId);
  // The page that is shown stays, however many others were loaded in advance since.
  const oldest = history.length < MOST_REMEMBERED ? undefined : history.find((other) => other !== shows);
  changeTab(state, visit.tabId, { history: [...history.filter((other) => other !== oldest), id] });
  if (oldest !== undefined) forgetVisit(state, oldest);
}

/** Remembers that a page has a frame of a site, or asked for one. */
export function rememberFrame<R extends RequestSeen>(state: VisitsState<R>, id: VisitId, site: Site): void {
  const { frames = [] } = state.visits.get(id) ?? {};
  if (frames.at(-1) === site) return;
  changeVisit(state, id, { frames: [...frames.filter((other) => other !== site), site].slice(-MOST_FRAMES) });
}

/** Remembers that a document of a site was asked for. */
export function rememberAsked<R extends RequestSeen>(state: VisitsState<R>, tabId: number, site: Site): void {
  const others = (tabOf(state, tabId).askedFor ?? []).filter((other) => other !== site);
  changeTab(state, tabId, { askedFor: [...others, site].slice(-MOST_ASKED) });
}

function rememberSite<R extends RequestSeen>(state: VisitsState<R>, { site, startedAt }: OpenVisit): void {
  state.sites.delete(site);
  state.sites.set(site, startedAt);
  const [oldest] = state.sites.keys();
  if (state.sites.size > MOST_SITES) state.sites.delete(oldest!);
}

/** A page can make frames without end: of too many documents, the oldest that is no page of its own is forgotten. */
export function forgetOldFrame<R extends RequestSeen>(state: VisitsState<R>): void {
  if (state.documents.size <= MOST_DOCUMENTS) return;
  for (const [id, { visit }] of state.documents) {
    if (visit !== undefined && state.visits.get(visit)?.documentId === id) continue;
    state.documents.delete(id);
    return;
  }
}

function forgetVisit<R extends RequestSeen>(state: VisitsState<R>, visit: VisitId): void {
  state.visits.delete(visit);
  for (const [id, document] of state.documents) if (document.visit === visit) state.documents.delete(id);
}

/** What is to be forgotten: visits, and what is known of a site at a moment; undefined where it has none. */
interface Gone {
  visit(visit: OpenVisit): boolean;
  site(site: Site, at: Instant | undefined): boolean;
}

/** Forgets the visits of one site, or all: what their pages still send belongs to no visit any more. */
export function forgetVisits<R extends RequestSeen>(state: VisitsState<R>, site?: Site): void {
  const isOf = (other: Site) => site === undefined || other === site;
  forgetAll(state, { visit: (visit) => isOf(visit.site), site: isOf });
}

/** Forgets the visits that began in a span, and what sites sent in the background in it. */
export function forgetSpan<R extends RequestSeen>(state: VisitsState<R>, span: Span): void {
  forgetAll(state, {
    visit: ({ startedAt }) => isIn(span, startedAt),
    site: (_, at) => at === undefined || isIn(span, at),
  });
}

/** Forgets requests that are under way, so that they count for nobody. */
export function forgetRequests<R extends RequestSeen>(state: VisitsState<R>, isGone: (request: R) => boolean): void {
  for (const under of [state.flights, state.handedOver])
    for (const [key, { request }] of under) if (isGone(request)) under.delete(key);
}

function forgetAll<R extends RequestSeen>(state: VisitsState<R>, gone: Gone): void {
  for (const [site, newest] of state.sites) if (gone.site(site, newest)) state.sites.delete(site);
  for (const [tabId, { askedFor }] of state.tabs)
    if (askedFor) changeTab(state, tabId, { askedFor: askedFor.filter((site) => !gone.site(site, undefined)) });
  for (const under of [state.flights, state.handedOver])
    for (const [key, { place, request }] of under) {
      if (!place || place.kind === 'nowhere') continue;
      const visit = place.kind === 'visit' ? state.visits.get(place.visit) : undefined;
      if (visit ? gone.visit(visit) : gone.site(place.site, request.at)) under.delete(key);
    }
  for (const [id, visit] of [...state.visits]) {
    if (!gone.visit(visit)) continue;
    forgetVisit(state, id);
    const tab = tabOf(state, visit.tabId);
    changeTab(state, visit.tabId, { history: tab.history.filter((other) => other !== id) });
    if (tab.shows === id) showNothing(state, visit.tabId);
  }
}

/** Forgets tabs that were closed before a moment: their last beacons have come by then. */
export function forgetClosedTabs<R extends RequestSeen>(state: VisitsState<R>, before: Instant): void {
  for (const [tabId, { closedAt, history }] of state.tabs) {
    if (closedAt === undefined || closedAt > before) continue;
    for (const visit of history) forgetVisit(state, visit);
    for (const [id, document] of state.documents) if (document.tabId === tabId) state.documents.delete(id);
    state.tabs.delete(tabId);
  }
}

export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

export function isWebPage(url: string): boolean {
  return url.startsWith('https://') || url.startsWith('http://');
}
