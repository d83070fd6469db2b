// Folds events, and hands on what follows from them. There are two: one for what is kept, one for private windows.

import type { PageEvidence } from '../core/facts.ts';
import type { ConsentSignal, Site, VisitId } from '../core/model.ts';
import { hostnameOf, siteOf } from '../core/site.ts';
import type { Span } from '../core/span.ts';
import { isBackground } from '../core/visits/background.ts';
import type { Cookies, Outcome, VisitEvent } from '../core/visits/events.ts';
import { changed } from '../core/visits/flight.ts';
import { step } from '../core/visits/fold.ts';
import { createHeard } from '../core/visits/heard.ts';
import { markOf, requestWithout, withoutAddresses } from '../core/visits/marks.ts';
import { pathOf } from '../core/visits/page-path.ts';
import { announce as announceVisit } from '../core/visits/requests.ts';
import { forgetRequests, forgetSpan, forgetVisits, shownIn, tabOf, type VisitsState } from '../core/visits/state.ts';
import type { Observation, VisitNotes } from '../store/observations.ts';
import type { Observer } from './observer.ts';
import type { ReadRequest } from './read-request.ts';

type Event = VisitEvent<ReadRequest>;

/** Signals taken of a visit, however many its page sends: the store keeps the first fifty that differ. */
const MOST_SIGNALS = 500;
/** Requests of which it is remembered that they were heard of, at least. */
const LEAST_HEARD = 5_000;

export interface Recorder {
  take(event: Event): void;
  /** A moment has come: what waits since long before is given up, and what was shown in tabs that were closed then is forgotten. */
  settle(at: number): void;
  /** A request as it is announced. What is in it, and who receives it, may take a moment to learn. */
  announce(request: ReadRequest): void;
  /** Takes an event that only requests have which were sent. If the announcement was lost with an earlier life of the worker, `request` makes up. */
  takeOf(requestId: string, request: () => ReadRequest | undefined, event: Event): void;
  /** Takes cookies of a request to an address. `request` is asked for where that is not one that is under way. */
  takeCookies(hop: { requestId: string; url: string }, cookies: Cookies, request: () => ReadRequest | undefined): void;
  /** Goes on from what an earlier life of the worker left. */
  restore(state: VisitsState<ReadRequest>): void;
  /** Ends the visits of all tabs, and forgets all tabs: what they show later is seen anew. */
  endAll(at: number): void;
  /** Forgets the visits of a site, or all; what their pages still send is not recorded for them. Returns their ids. */
  forget(site?: Site): void;
  /** Forgets the visits that began in a span, in the same way. */
  forgetSpan(span: Span): void;
  /** Forgets the requests that a collector may still get, and what is held of it: `isOf` tells them. */
  forgetCollector(collector: string, isOf: (request: ReadRequest) => boolean): void;
  /** Ends what is recorded of the pages of a site that are open; that nothing more is, `isIgnored` says from then on. */
  endSite(site: Site, at: number): void;
  /** Forgets a tab and all that it showed. */
  forgetTab(tabId: number): void;
  /** Whether a visit is one that an open tab showed, or closed a moment ago. */
  remembers(visit: VisitId): boolean;
  /** Consent, as the page in a document states it. */
  takeSignals(signals: readonly ConsentSignal[], documentId: string | undefined, tabId: number): void;
  /** What was learned of the page in a document, or of the one that the tab showed at a moment. False where no visit is known to be it. */
  takeNotes(notes: VisitNotes, documentId: string | undefined, tabId: number, at: number): boolean;
  /** Takes what scripts did in a frame: `found` says, for the site of the page that the frame is in, what it amounts to. */
  takeEvidence(found: (site: Site) => PageEvidence[], frame: FrameSource): void;
  /** The visit that a tab shows now, if it is observed. Somebody looks at it: it counts, even if it has asked for nothing. */
  visitOf(tabId: number): ShownVisit | undefined;
  /** The same, looked at by nobody. */
  shows(tabId: number): ShownVisit | undefined;
  /** Places and counts what waits; resolves when all that was being learned of requests is known. */
  settled(now: number): Promise<void>;
}

export interface ShownVisit {
  visit: VisitId;
  site: Site;
}

/** A frame that a content script speaks from, as the browser tells it. */
export interface FrameSource {
  documentId: string | undefined;
  tabId: number;
  /** Of its address, or of the page that made it where it has none. */
  host: string;
}

/**
 * `isIgnored` names the sites of which nothing is to be recorded. They are folded all the same: else what their pages send would be taken for others'.
 * `keepsPaths`: whether visits are to hold the paths of their pages now.
 */
export function createRecorder(
  empty: VisitsState<ReadRequest>,
  observer: Observer,
  keep: (observation: Observation) => void,
  isIgnored: (site: Site) => boolean = () => false,
  keepsPaths: () => boolean = () => false,
): Recorder {
  let state = empty;
  /** In this life of the worker: requests, and every hop that was announced. */
  const heardOf = createHeard(LEAST_HEARD);
  const learning = new Set<Promise<void>>();
  /** How many signals each visit gave. */
  const heard = new Map<VisitId, number>();

  function fold(event: Event): void {
    observe(step(state, withoutAddresses(withPath(event))));
  }

  /** Before the address goes: with its path, where that is to be kept. */
  function withPath(event: Event): Event {
    if (!keepsPaths() || (event.kind !== 'commit' && event.kind !== 'found')) return event;
    const { url } = event.kind === 'commit' ? event.commit : event.document;
    const path = isIgnored(siteOf(hostnameOf(url) ?? '')) ? undefined : pathOf(url);
    if (path === undefined) return event;
    if (event.kind === 'found') return { ...event, document: { ...event.document, path } };
    return { ...event, commit: { ...event.commit, path } };
  }

  function observe(outcomes: readonly Outcome<ReadRequest>[]): void {
    for (const outcome of outcomes) {
      const site = siteOfOutcome(outcome);
      if (site === undefined || !isIgnored(site)) observer.observe(keepsPaths() ? outcome : withoutPath(outcome));
    }
  }

  function siteOfOutcome(outcome: Outcome<ReadRequest>): Site | undefined {
    if ('site' in outcome) return outcome.site;
    if (outcome.kind === 'visit-opened') return outcome.visit.site;
    return 'visit' in outcome ? state.visits.get(outcome.visit)?.site : undefined;
  }

  /** Of a visit that may be recorded; undefined of all others. */
  function recordedSite(visit: VisitId | undefined): Site | undefined {
    const site = visit === undefined ? undefined : state.visits.get(visit)?.site;
    return site === undefined || isIgnored(site) ? undefined : site;
  }

  /** Commits are the clock by which requests whose document never came are given up, and closed tabs are forgotten. */
  function take(event: Event): void {
    fold(event);
    if (event.kind === 'commit') settle(event.commit.at);
  }

  function settle(at: number): void {
    fold({ kind: 'settle', at, asked: false });
    // What sites send in the background is no visit that could be closed.
    observer.forget((visit) => !isBackground(visit) && !state.visits.has(visit));
    for (const visit of heard.keys()) if (!state.visits.has(visit)) heard.delete(visit);
  }

  function announce(request: ReadRequest): void {
    const { later } = request;
    const seen = requestWithout(request);
    // What is under way is kept as a text. Of most requests all is known at once.
    seen.later = undefined;
    // Chromium reports some events twice to a worker that it has just woken.
    if (!heardOf.hop(seen)) return;
    observe(step(state, { kind: 'request', request: seen, reading: later !== undefined }));
    if (!later) return;
    const done = later.then((read) => fold({ kind: 'read', request: read }));
    learning.add(done);
    void done.finally(() => learning.delete(done));
  }

  /** What is not remembered is not compared with anything, either. */
  function forgetCompared(): void {
    observer.forget((visit) => !state.visits.has(visit));
  }

  /** The visit that a tab showed at a moment: what a page says as it is left may come after the next page has. */
  function shownAt(tabId: number, at: number): VisitId | undefined {
    const shown = shownIn(state, tabId);
    const hadBegun = (visit: VisitId) => (state.visits.get(visit)?.startedAt ?? at) <= at;
    if (shown === undefined || hadBegun(shown)) return shown;
    return tabOf(state, tabId).history.findLast(hadBegun) ?? shown;
  }

  function shows(tabId: number): ShownVisit | undefined {
    const visit = shownIn(state, tabId);
    const site = visit === undefined ? undefined : state.visits.get(visit)?.site;
    return visit === undefined || site === undefined ? undefined : { visit, site };
  }

  function mayStillSignal(visit: VisitId, more: number): boolean {
    const count = (heard.get(visit) ?? 0) + more;
    heard.set(visit, count);
    return count <= MOST_SIGNALS;
  }

  function keepSignals(signals: readonly ConsentSignal[], documentId: string | undefined, tabId: number): void {
    const [first] = signals;
    if (first === undefined) return;
    const visit = documentId === undefined ? shownAt(tabId, first.at) : state.documents.get(documentId)?.visit;
    if (visit === undefined || recordedSite(visit) === undefined || !mayStillSignal(visit, signals.length)) return;
    observe(announceVisit(state, visit));
    for (const signal of signals) keep({ kind: 'signal', visit, signal });
  }

  function keepNotes(notes: VisitNotes, documentId: string | undefined, tabId: number, at: number): boolean {
    const visit = documentId === undefined ? shownAt(tabId, at) : state.documents.get(documentId)?.visit;
    if (visit === undefined || recordedSite(visit) === undefined) return false;
    observe(announceVisit(state, visit));
    keep({ kind: 'visit-noted', visit, notes });
    return true;
  }

  /** A frame without an address may never be told of: it is of the page that the tab shows, if that has the same site. */
  function visitOfFrame({ documentId, tabId, host }: FrameSource): VisitId | undefined {
    const known = documentId === undefined ? undefined : state.documents.get(documentId)?.visit;
    const shown = shownIn(state, tabId);
    if (known !== undefined || shown === undefined) return known;
    return state.visits.get(shown)?.site === siteOf(host) ? shown : undefined;
  }

  function keepEvidence(found: (site: Site) => PageEvidence[], frame: FrameSource): void {
    const visit = visitOfFrame(frame);
    const site = recordedSite(visit);
    if (visit === undefined || site === undefined) return;
    const evidence = found(site);
    if (evidence.length === 0) return;
    observe(announceVisit(state, visit));
    for (const one of evidence) keep({ kind: 'page-evidence', visit, site, evidence: one });
  }

  return {
    take,
    settle,
    announce,
    takeOf(requestId, request, event) {
      const lost = heardOf.request(requestId) && !state.flights.has(requestId) ? request() : undefined;
      if (lost) {
        announce(lost);
        fold({ kind: 'sent', requestId });
      }
      take(event);
    },
    takeCookies({ requestId, url }, cookies, request) {
      const underWay = state.flights.get(requestId)?.request;
      const isOf = underWay !== undefined && underWay.url === markOf(url);
      const seen = isOf ? underWay : request();
      if (!seen) return;
      // What is under way has no addresses in it.
      if (isOf) observe(step(state, { kind: 'cookies', request: seen, cookies }));
      else take({ kind: 'cookies', request: seen, cookies });
    },
    restore: (restored) => {
      state = restored;
      // What was being learned is lost.
      for (const [key, flight] of state.flights)
        if (flight.reading) state.flights.set(key, changed(flight, { reading: false }));
    },
    endAll(at) {
      // What is under way is not waited for.
      fold({ kind: 'settle', at: Number.POSITIVE_INFINITY, asked: true });
      for (const tabId of [...state.tabs.keys()]) fold({ kind: 'tab-closed', tabId, at });
      for (const known of Object.values(state)) known.clear();
      forgetCompared();
    },
    forget(site) {
      forgetVisits(state, site);
      forgetCompared();
    },
    forgetSpan(span) {
      forgetSpan(state, span);
      forgetCompared();
    },
    forgetCollector(collector, isOf) {
      forgetRequests(state, isOf);
      observer.forgetCollector(collector);
    },
    endSite(site, at) {
      for (const tabId of state.tabs.keys()) {
        const visit = shownIn(state, tabId);
        const known = visit === undefined ? undefined : state.visits.get(visit);
        if (visit !== undefined && known?.site === site && !known.unannounced) keep({ kind: 'visit-ended', visit, at });
      }
    },
    forgetTab(tabId) {
      const visits = tabOf(state, tabId).history;
      for (const [id, { tabId: of, visit }] of state.documents)
        if (of === tabId || (visit !== undefined && visits.includes(visit))) state.documents.delete(id);
      for (const under of [state.flights, state.handedOver])
        for (const [key, { request }] of under) if (request.tabId === tabId) under.delete(key);
      for (const visit of visits) state.visits.delete(visit);
      state.tabs.delete(tabId);
      forgetCompared();
    },
    remembers: (visit) => state.visits.has(visit),
    takeSignals: keepSignals,
    takeNotes: keepNotes,
    takeEvidence: keepEvidence,
    visitOf(tabId) {
      const visit = shownIn(state, tabId);
      // A page that somebody looks at is one, even if it has asked for nothing.
      if (visit !== undefined) observe(announceVisit(state, visit));
      return shows(tabId);
    },
    shows,
    async settled(now) {
      await Promise.allSettled(learning);
      fold({ kind: 'settle', at: now, asked: true });
    },
  };
}

/** Paths may have been kept when the page came, and not any more when its visit is told of. */
function withoutPath(outcome: Outcome<ReadRequest>): Outcome<ReadRequest> {
  if (outcome.kind !== 'visit-opened') return outcome;
  const { path: _, ...visit } = outcome.visit;
  return { ...outcome, visit };
}
