// Events as a browser reports them, and in words what the fold makes of them. A test states what matters to it.

import type { Commit, Ending, Found, Outcome, RequestSeen, VisitEvent } from '../../src/core/visits/events.ts';
import { step } from '../../src/core/visits/fold.ts';
import { emptyVisits, type VisitsState } from '../../src/core/visits/state.ts';

export type Event = VisitEvent<RequestSeen>;
/** One after another, grouped as it reads best. */
export type Events = Event | Events[];

let clock = 1000;

/** The time of the event built last. */
export const now = (): number => clock;

export const SHOP = 'https://www.shop.example/';
export const NEWS = 'https://news.example/';

/** An address of a tracker. */
export const tracker = (path: string): string => `https://t.example/${path}`;

/** The visit that the commit of a document opens is the `visit of` it. */
export function commit(documentId: string, url: string, more: Partial<Commit> = {}): Event {
  clock += 1;
  const usual = { tabId: 1, prerendered: false, certain: true, newVisitId: `visit of ${documentId}` };
  return { kind: 'commit', commit: { at: clock, documentId, url, ...usual, ...more } };
}

export function found(documentId: string, url: string, more: Partial<Found> = {}): Event {
  clock += 1;
  const newVisitId = `visit of ${documentId}`;
  return { kind: 'found', document: { at: clock, tabId: 1, documentId, url, newVisitId, ...more } };
}

export const navigationFailed = (url: string, documentId?: string): Event => ({
  kind: 'navigation-failed',
  tabId: 1,
  url,
  ...(documentId !== undefined && { documentId }),
});

/** Of a tracker, if not said otherwise. Its id is its address. */
export function requestSeen(url: string, more: Partial<RequestSeen> = {}): RequestSeen {
  clock += 1;
  const { hostname } = new URL(url);
  return { requestId: url, at: clock, url, host: hostname, tracker: 't', type: 'image', tabId: 1, ...more };
}

export const request = (url: string, more: Partial<RequestSeen> = {}): Event => ({
  kind: 'request',
  request: requestSeen(url, more),
  reading: false,
});

export const sent = (requestId: string): Event => ({ kind: 'sent', requestId });

export function ended(requestId: string, how: Exclude<Ending['how'], 'answered'>): Event {
  clock += 1;
  return { kind: 'ended', requestId, at: clock, ending: { how } };
}

export function answered(requestId: string, { fromCache = false } = {}): Event {
  clock += 1;
  return { kind: 'ended', requestId, at: clock, ending: { how: 'answered', fromCache } };
}

/** A request from its announcement to its answer. */
export function whole(url: string, more: Partial<RequestSeen> = {}): Event[] {
  const { requestId = url } = more;
  return [request(url, more), sent(requestId), answered(requestId)];
}

/** One hop of a redirect. */
export function hop(url: string, requestId: string, more: Partial<RequestSeen> = {}): Event[] {
  return [request(url, { requestId, ...more }), sent(requestId), ended(requestId, 'redirected')];
}

/** What has waited too long is placed and counted; `asked`: somebody wants to know. */
export const settle = (at: number, { asked = false } = {}): Event => ({ kind: 'settle', at, asked });

/** Everything is, however short it has waited. */
export const settleAll: Event = settle(Number.POSITIVE_INFINITY, { asked: true });

export function tabClosed(tabId = 1): Event {
  clock += 1;
  return { kind: 'tab-closed', tabId, at: clock };
}

export const empty = (): VisitsState<RequestSeen> => emptyVisits();

/** The state as it is after the background worker was stopped and woken: a copy through JSON of every map's entries. */
export function restarted(state: VisitsState<RequestSeen>): VisitsState<RequestSeen> {
  return emptyVisits((name) => new Map(JSON.parse(JSON.stringify([...state[name]]))));
}

/** What follows from events, in words. */
export function told(events: Events, state = empty()): string[] {
  return outcomesOf(events, state).map(words);
}

export function outcomesOf(events: Events, state = empty()): Outcome<RequestSeen>[] {
  return Array.isArray(events) ? events.flatMap((some) => outcomesOf(some, state)) : step(state, events);
}

export function words(outcome: Outcome<RequestSeen>): string {
  switch (outcome.kind) {
    case 'visit-opened':
      return `open ${outcome.visit.site}`;
    case 'visit-resumed':
    case 'visit-ended':
    case 'visit-moved':
      return `${outcome.kind.slice(6)} ${outcome.visit}`;
    case 'credited':
      return `${whatOf(outcome)} → ${outcome.visit}`;
    case 'credited-to-site':
      return `${whatOf(outcome)} → site ${outcome.site}`;
    case 'unattributed':
      return `${whatOf(outcome)}: ${outcome.reason}`;
    case 'cookies':
      return `cookies ${outcome.cookies.notes.map(({ name }) => name).join(', ')} → ${outcome.visit}`;
    default:
      return outcome satisfies never;
  }
}

function whatOf({ request: { url }, fate }: { request: RequestSeen; fate: string }): string {
  return fate === 'sent' ? url : `${url} (${fate})`;
}
