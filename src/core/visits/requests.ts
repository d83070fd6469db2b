// Requests, from the moment a browser announces one to the moment it is over.

import type { Instant } from '../model.ts';
import { siteOf } from '../site.ts';
import type { Cookies, Ending, Outcome, RequestSeen } from './events.ts';
import {
  changed,
  cookiesIn,
  credited,
  type Flight,
  fateOf,
  isOver,
  isWorthCounting,
  land,
  type Place,
  releaseCookies,
  setAside,
  takeOff,
  type Wait,
} from './flight.ts';
import { askedBy, placeEarlierHops, placeNavigation } from './navigation.ts';
import { byAddress, byDocument, bySite, inVisit } from './place.ts';
import { rememberFrame, shownIn, type VisitsState } from './state.ts';

/** A commit follows its document's first requests within milliseconds; half a minute is for a machine that sleeps. */
export const HOLD_FOR = 30_000;
/** When somebody asks for what is known, what is so young still waits: it may be placed better in a moment. */
export const ASKED_HOLD_FOR = 2_000;
/** A server may take long to answer with a document; a commit follows the answer at once, or never. */
const DOCUMENT_TAKES = 300_000;
/** Beyond this many, one is settled for each that is added: a hostile page must not fill the memory. */
export const MOST_FLIGHTS = 2_000;

export function requested<R extends RequestSeen>(state: VisitsState<R>, request: R, reading: boolean): Outcome<R>[] {
  const earlier = state.flights.has(request.requestId)
    ? ended(state, request.requestId, request.at, { how: 'redirected' })
    : [];
  setAside(state, request.requestId);
  const where = placeOf(state, request);
  const { place } = where;
  if (place) noteFrame(state, request, place);
  const outcomes =
    place?.kind === 'visit' ? [...announce(state, place.visit), ...placeEarlierHops(state, request, place)] : [];
  // As long as it is being learned what it is, it may turn out to be a tracker's.
  if (!place || reading || isWorthCounting(request, place)) takeOff(state, request, reading, where);
  return [...earlier, ...outcomes, ...settleExcess(state)];
}

/** A frame whose page is left may never be committed, and send something all the same. */
function noteFrame<R extends RequestSeen>(state: VisitsState<R>, { type, host }: R, place: Place): void {
  if (type === 'sub_frame' && place.kind === 'visit') rememberFrame(state, place.visit, siteOf(host));
}

function placeOf<R extends RequestSeen>(state: VisitsState<R>, request: R): { place?: Place; wait?: Wait } {
  if (request.tabId < 0) return { place: ofPageBehind(state, request) ?? bySite(state, request) };
  const place = byDocument(state, request);
  if (place) return { place };
  // Chromium tells the document that prefetches; one that asks for itself has none yet.
  if (request.type === 'main_frame' && request.documentId === undefined) return placeNavigation(state, request);
  const unknown = request.documentId ?? request.parentDocumentId;
  if (unknown === undefined || state.documents.has(unknown)) return { place: byAddress(state, request) };
  return { wait: { kind: 'document', document: unknown } };
}

/** Firefox reports what a page asked its service worker for, and again what the worker sends: the same address, of the same site. */
function ofPageBehind<R extends RequestSeen>(state: VisitsState<R>, request: R): Place | undefined {
  const earlier = state.handedOver.get(request.requestId);
  if (earlier?.passedOn) return earlier.place;
  const worker = bySite(state, request);
  const pairs = [...state.handedOver].filter(
    ([, { request: page, passedOn }]) => !passedOn && page.url === request.url,
  );
  const possible = pairs.map(([key, { request: page, place }]) => ({ key, place: place ?? byDocument(state, page) }));
  const ofSite = possible.filter(
    ({ place }) => place?.kind === 'visit' && worker.kind === 'site' && place.site === worker.site,
  );
  if (ofSite.length === 0) return undefined;
  state.handedOver.delete(ofSite[0]!.key);
  const visits = new Set(ofSite.map(({ place }) => (place as { visit: string }).visit));
  const place = visits.size === 1 ? ofSite[0]!.place : undefined;
  if (place) state.handedOver.set(request.requestId, { request, at: request.at, place, passedOn: true });
  return place;
}

/** A visit that only its commit spoke for is announced when its page asks for something, or was asked for. */
export function announce<R extends RequestSeen>(state: VisitsState<R>, id: string): Outcome<R>[] {
  const known = state.visits.get(id);
  if (!known?.unannounced) return [];
  const { unannounced, ...visit } = known;
  state.visits.set(id, visit);
  const { leftAt } = visit;
  return [{ kind: 'visit-opened', visit: { ...unannounced, ...(leftAt !== undefined && { endedAt: leftAt }) } }];
}

export function changeFlight<R extends RequestSeen>(
  state: VisitsState<R>,
  key: string,
  change: Partial<Flight<R>>,
): Outcome<R>[] {
  const flight = state.flights.get(key);
  if (!flight) return [];
  const now = changed(flight, change);
  const cookies = releaseCookies(state, now);
  if (!isOver(now)) {
    state.flights.set(key, now);
    return cookies;
  }
  state.flights.delete(key);
  return [...cookies, ...land(state, now)];
}

/** Its contents are unpacked, and what they tell of it is known. It may have been set aside meanwhile, as an earlier hop. */
export function read<R extends RequestSeen>(state: VisitsState<R>, request: R): Outcome<R>[] {
  for (const [key, flight] of state.flights)
    if (flight.request.requestId === request.requestId && flight.request.url === request.url && flight.reading)
      return changeFlight(state, key, { request, reading: false });
  return [];
}

export function ended<R extends RequestSeen>(
  state: VisitsState<R>,
  requestId: string,
  at: Instant,
  ending: Ending,
): Outcome<R>[] {
  const flight = state.flights.get(requestId);
  if (!flight || flight.fate) return [];
  // Of an earlier hop, told late: that one was over when this one was announced.
  if (isRedirect(ending) && at < flight.request.at) return [];
  if (ending.how === 'handed-over') {
    const { request, place } = flight;
    state.handedOver.set(requestId, { request, at, ...(place && { place }) });
    const [oldest] = state.handedOver.keys();
    if (state.handedOver.size > MOST_FLIGHTS) state.handedOver.delete(oldest!);
  }
  const outcomes = changeFlight(state, requestId, { fate: fateOf(flight, ending), overAt: at });
  setAside(state, requestId);
  return outcomes;
}

function isRedirect({ how }: Ending): boolean {
  return how === 'redirected' || how === 'handed-over';
}

/** Cookies of a request that is under way, or of one that was not worth remembering: to its page's own site, mostly. */
export function cookiesSeen<R extends RequestSeen>(state: VisitsState<R>, request: R, cookies: Cookies): Outcome<R>[] {
  const flight = state.flights.get(request.requestId);
  // What the browser says of an answer's cookies may come when the next hop is under way.
  if (flight?.request.url !== request.url) return cookiesIn(state, placeOfOwn(state, request), cookies, request);
  if (flight.place && !flight.reading) return cookiesIn(state, flight.place, cookies, flight.request);
  return changeFlight(state, request.requestId, { cookies: [...(flight.cookies ?? []), cookies] });
}

/** Where a request is that has been placed before. A page's own document has no id while it is asked for; the page is shown by now. */
function placeOfOwn<R extends RequestSeen>(state: VisitsState<R>, request: R): Place {
  if (request.tabId < 0) return state.handedOver.get(request.requestId)?.place ?? bySite(state, request);
  const place = byDocument(state, request);
  if (place) return place;
  const shown = request.type === 'main_frame' ? shownIn(state, request.tabId) : undefined;
  const isShown = shown !== undefined && state.visits.get(shown)?.url === request.url;
  return isShown ? inVisit(state, shown) : byAddress(state, request);
}

/** Gives a flight its place, and counts it if it is over. */
export function placed<R extends RequestSeen>(state: VisitsState<R>, key: string, place: Place): Outcome<R>[] {
  const { request, reading } = state.flights.get(key)!;
  noteFrame(state, request, place);
  const outcomes = place.kind === 'visit' ? announce(state, place.visit) : [];
  if (reading || isWorthCounting(request, place)) return [...outcomes, ...changeFlight(state, key, { place })];
  const cookies = (state.flights.get(key)?.cookies ?? []).flatMap((some) => cookiesIn(state, place, some, request));
  state.flights.delete(key);
  return [...outcomes, ...cookies];
}

/** What waited for a document that is known now. */
export function releaseHeld<R extends RequestSeen>(state: VisitsState<R>, documentId: string): Outcome<R>[] {
  const waiting = [...state.flights].filter(
    ([, { wait, place }]) => !place && wait?.kind === 'document' && wait.document === documentId,
  );
  return waiting.flatMap(([key, { request }]) =>
    placed(state, key, byDocument(state, request) ?? byAddress(state, request)),
  );
}

/** Places and counts what has been under way since before a moment. What is sent and not answered was sent all the same. */
export function settleFlights<R extends RequestSeen>(state: VisitsState<R>, before: Instant): Outcome<R>[] {
  for (const [key, { at }] of state.handedOver) if (at <= before) state.handedOver.delete(key);
  const due = [...state.flights].filter(
    ([, flight]) => flight.request.at <= before && waitsSince(state, flight) <= before,
  );
  return due.flatMap(([key]) => settleFlight(state, key));
}

/** Since when a flight waits. A document that is asked for is waited for from its answer on, with all the redirects that led to it. */
function waitsSince<R extends RequestSeen>(state: VisitsState<R>, { request, place, wait }: Flight<R>): Instant {
  if (place || wait?.kind !== 'navigation') return request.at;
  const hops = [...state.flights.values()].filter((hop) => hop.request.requestId === request.requestId);
  const underWay = hops.find(({ fate }) => fate === undefined);
  if (underWay) return underWay.request.at + DOCUMENT_TAKES;
  return Math.max(...hops.map(({ overAt = request.at }) => overAt));
}

function settleFlight<R extends RequestSeen>(state: VisitsState<R>, key: string): Outcome<R>[] {
  const flight = state.flights.get(key)!;
  const outcomes = flight.place ? [] : placed(state, key, placeAtLast(state, flight));
  const waiting = state.flights.get(key);
  if (!waiting?.place || waiting.counted || (!waiting.sent && !waiting.fate)) return outcomes;
  if (waiting.fate) return [...outcomes, ...changeFlight(state, key, { reading: false })];
  if (!isWorthCounting(waiting.request, waiting.place)) return outcomes;
  state.flights.set(key, changed(waiting, { counted: true }));
  return [...outcomes, credited(state, waiting.request, waiting.place, 'sent')];
}

function placeAtLast<R extends RequestSeen>(state: VisitsState<R>, flight: Flight<R>): Place {
  return flight.wait?.kind === 'navigation' ? askedBy(state, flight) : byAddress(state, flight.request);
}

/** Of too many, one whose count is certain goes first. If none has gone out yet, nobody will know whether the oldest does. */
function settleExcess<R extends RequestSeen>(state: VisitsState<R>): Outcome<R>[] {
  if (state.flights.size <= MOST_FLIGHTS) return [];
  const [first] = state.flights;
  const [key, flight] = [...state.flights].find(([, { sent, fate }]) => sent || fate) ?? first!;
  const outcomes = settleFlight(state, key);
  state.flights.delete(key);
  if (flight.sent || flight.fate) return outcomes;
  return [...outcomes, credited(state, flight.request, { kind: 'nowhere', reason: 'too-many' }, 'unanswered')];
}
