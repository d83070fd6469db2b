// One request on its way: where it belongs and what becomes of it are learned in either order; it counts once both are known.

import type { Instant, Site, VisitId } from '../model.ts';
import { siteOf } from '../site.ts';
import { backgroundOf } from './background.ts';
import type { Cookies, Ending, Fate, Outcome, RequestSeen, UnattributedReason } from './events.ts';
import type { VisitsState } from './state.ts';

export type Place =
  | { kind: 'visit'; visit: VisitId; site: Site }
  | { kind: 'site'; site: Site }
  | { kind: 'nowhere'; reason: UnattributedReason };

/** What a place that is not known yet waits for. */
export type Wait =
  | { kind: 'document'; document: string }
  /**
   * A document asked for, in a tab that showed `asked` at the time. `own`: it is that visit's own document, if no other one comes that it may be
   * for.
   */
  | { kind: 'navigation'; tabId: number; asked?: VisitId; own?: true };

export interface Flight<R extends RequestSeen> {
  request: R;
  place?: Place | undefined;
  wait?: Wait | undefined;
  sent: boolean;
  /** Its server was asked whether what the cache holds is still good. */
  asked?: true | undefined;
  /** Its contents are still being unpacked, or its host's other name is still being asked for. */
  reading: boolean;
  /** Absent while it is under way; `nothing` if nothing ever left the browser. */
  fate?: Fate | 'nothing' | undefined;
  /** When that was known. */
  overAt?: Instant | undefined;
  /** Counted before its end was seen; kept until then, so that it is not counted again. */
  counted?: true | undefined;
  /** Those whose place is not known yet, or that wait to be told whose they are. */
  cookies?: Cookies[] | undefined;
}

/** What a page asked for and its service worker took; if that passes it on, it is the page's request. */
export interface HandedOver<R extends RequestSeen> {
  request: R;
  place?: Place;
  at: Instant;
  /** The request by which the service worker passed it on: where that is redirected to is the page's, too. */
  passedOn?: true;
}

/** Adds a request as one hop under way. Flights stand in the order in which they took off. */
export function takeOff<R extends RequestSeen>(
  state: VisitsState<R>,
  request: R,
  reading: boolean,
  { place, wait }: { place?: Place; wait?: Wait },
): void {
  state.flights.set(request.requestId, changed({ request, place, wait, sent: false, reading }, {}));
}

/** A flight with changes. All flights are made here, in one form: engines take many times as long to spread one and add what it has not. */
export function changed<R extends RequestSeen>(flight: Flight<R>, change: Partial<Flight<R>>): Flight<R> {
  return {
    request: change.request ?? flight.request,
    place: change.place ?? flight.place,
    wait: change.wait ?? flight.wait,
    sent: change.sent ?? flight.sent,
    asked: change.asked ?? flight.asked,
    reading: change.reading ?? flight.reading,
    fate: change.fate ?? flight.fate,
    overAt: change.overAt ?? flight.overAt,
    counted: change.counted ?? flight.counted,
    cookies: change.cookies ?? flight.cookies,
  };
}

/** Gives a hop that is over, but not yet placed or read, another name: its id is the next hop's. */
export function setAside<R extends RequestSeen>(state: VisitsState<R>, requestId: string): void {
  const flight = state.flights.get(requestId);
  if (!flight) return;
  let hop = 1;
  while (state.flights.has(`${requestId}/${hop}`)) hop += 1;
  state.flights.delete(requestId);
  state.flights.set(`${requestId}/${hop}`, flight);
}

/** What an ending says of where the request got to. */
export function fateOf({ sent, asked }: Pick<Flight<RequestSeen>, 'sent' | 'asked'>, ending: Ending): Fate | 'nothing' {
  switch (ending.how) {
    case 'answered':
      // An answer without a question sent: from the cache, or made up within the browser.
      return sent && (asked || !ending.fromCache) ? 'sent' : 'nothing';
    case 'redirected':
      // A redirect without one is the browser's own: from http to https, before anything is sent.
      return sent ? 'sent' : 'nothing';
    case 'handed-over':
      return 'nothing';
    // Whatever comes between a request that went out and its answer cannot call it back.
    case 'blocked':
      return sent ? 'unanswered' : 'blocked';
    case 'aborted':
      return sent ? 'unanswered' : 'failed';
    case 'failed':
      return 'failed';
    default:
      return ending satisfies never;
  }
}

/** All is known of it: what became of it, where it belongs, and what it carried. */
export function isOver<R extends RequestSeen>({ fate, place, reading }: Flight<R>): boolean {
  return fate !== undefined && place !== undefined && !reading;
}

/** Counts a flight that is over. */
export function land<R extends RequestSeen>(
  state: VisitsState<R>,
  { request, place, fate, counted }: Flight<R>,
): Outcome<R>[] {
  if (!place || !fate || counted || fate === 'nothing' || !isWorthCounting(request, place)) return [];
  return [credited(state, request, place, fate)];
}

/** A request that no tracker is recognised in, to the visit's own site, tells nothing. */
export function isWorthCounting(request: RequestSeen, place: Place): boolean {
  return request.tracker !== undefined || place.kind === 'nowhere' || siteOf(request.host) !== place.site;
}

export function credited<R extends RequestSeen>(
  state: VisitsState<R>,
  request: R,
  place: Place,
  fate: Fate,
): Outcome<R> {
  switch (place.kind) {
    case 'visit':
      return { kind: 'credited', request, visit: place.visit, site: place.site, fate };
    case 'site':
      return { kind: 'credited-to-site', request, site: place.site, since: state.sites.get(place.site) ?? 0, fate };
    case 'nowhere':
      return { kind: 'unattributed', request, reason: place.reason, fate };
    default:
      return place satisfies never;
  }
}

/** Cookies of a place that is known; those of none are nobody's. */
export function cookiesIn<R extends RequestSeen>(
  state: VisitsState<R>,
  place: Place,
  cookies: Cookies,
  request?: R,
): Outcome<R>[] {
  if (place.kind === 'nowhere') return [];
  const { site } = place;
  const visit = place.kind === 'visit' ? place.visit : backgroundOf(site, state.sites.get(site) ?? 0);
  return [request ? { kind: 'cookies', visit, site, cookies, request } : { kind: 'cookies', visit, site, cookies }];
}

/** Tells of a flight's cookies if it is known where and whose they are, and takes them from it. */
export function releaseCookies<R extends RequestSeen>(state: VisitsState<R>, flight: Flight<R>): Outcome<R>[] {
  const { cookies, place, reading, request } = flight;
  if (!cookies || !place || reading) return [];
  flight.cookies = undefined;
  return cookies.flatMap((some) => cookiesIn(state, place, some, request));
}
