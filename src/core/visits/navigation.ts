// Requests for documents themselves: known before the document is, and perhaps in vain.

import { siteOf } from '../site.ts';
import type { Commit, Outcome, RequestSeen } from './events.ts';
import type { Flight, Place, Wait } from './flight.ts';
import { inVisit } from './place.ts';
import { placed } from './requests.ts';
import { changeVisit, rememberAsked, tabOf, type VisitsState, withoutFragment } from './state.ts';

/**
 * The request for a document belongs to the visit that it opens, and so do the redirects on its way. Firefox may report it after the commit;
 * it is the shown page's own then, if no other navigation has begun since.
 */
export function placeNavigation<R extends RequestSeen>(
  state: VisitsState<R>,
  { tabId, url, host }: R,
): { place?: Place; wait?: Wait } {
  rememberAsked(state, tabId, siteOf(host));
  const { shows: shown, navigating } = tabOf(state, tabId);
  const visit = shown === undefined ? undefined : state.visits.get(shown);
  const isOfShown = visit && !visit.documentRequested && withoutFragment(visit.url) === withoutFragment(url);
  if (shown === undefined) return { wait: { kind: 'navigation', tabId } };
  if (!isOfShown || navigating) return { wait: { kind: 'navigation', tabId, asked: shown } };
  // If nothing but its commit speaks for that page, it may be one that was only prepared, and the page itself has the same address.
  if (visit.unannounced) return { wait: { kind: 'navigation', tabId, asked: shown, own: true } };
  changeVisit(state, shown, { documentRequested: true });
  return { place: inVisit(state, shown) };
}

/**
 * A document was committed for a visit: the request for it, and the redirects that led there, are the visit's. What was asked for before
 * them in the same tab never became a document: the page that the tab showed then had asked for it.
 */
export function creditNavigation<R extends RequestSeen>(
  state: VisitsState<R>,
  visit: string,
  { tabId, url, prerendered }: Pick<Commit, 'tabId' | 'url' | 'prerendered'>,
): Outcome<R>[] {
  const earlier = ofPageBefore(state, tabId);
  const waiting = waitingIn(state, tabId);
  const final = waiting.findLast(([, { request }]) => withoutFragment(request.url) === withoutFragment(url));
  if (!final) return earlier;
  changeVisit(state, visit, { documentRequested: true });
  const { requestId, at } = final[1].request;
  const now = waiting.flatMap(([key, flight]) => {
    if (flight.request.requestId === requestId) return placed(state, key, inVisit(state, visit));
    // What is loaded in advance ends no navigation that is under way.
    return flight.request.at < at && !prerendered ? placed(state, key, askedBy(state, flight)) : [];
  });
  return [...earlier, ...now];
}

/**
 * The request for the page before that was told of after its commit, when nothing else spoke for that page. If something has since, it was that
 * page's, and not the next one's of the same address: Firefox commits the place that it keeps for a tab that is discarded.
 */
function ofPageBefore<R extends RequestSeen>(state: VisitsState<R>, tabId: number): Outcome<R>[] {
  return waitingIn(state, tabId).flatMap(([key, { wait, request }]) => {
    if (wait?.kind !== 'navigation' || !wait.own || wait.asked === undefined) return [];
    const page = state.visits.get(wait.asked);
    if (!page || page.unannounced || page.startedAt < request.at) return [];
    changeVisit(state, wait.asked, { documentRequested: true });
    return state.flights.has(key) ? placeEarlierHops(state, request, inVisit(state, wait.asked)) : [];
  });
}

/** What was asked for a document that never came was asked by the page that the tab showed then. `url` limits it to one navigation. */
export function releaseNavigation<R extends RequestSeen>(
  state: VisitsState<R>,
  tabId: number,
  url?: string,
): Outcome<R>[] {
  const waiting = waitingIn(state, tabId);
  const failed = waiting.filter(
    ([, { request }]) => url === undefined || withoutFragment(request.url) === withoutFragment(url),
  );
  const chains = new Set(failed.map(([, { request }]) => request.requestId));
  return waiting
    .filter(([, { request }]) => chains.has(request.requestId))
    .flatMap(([key, flight]) => placed(state, key, askedBy(state, flight)));
}

export function askedBy<R extends RequestSeen>(state: VisitsState<R>, flight: Flight<R>): Place {
  // The redirects that led to a page are the page's.
  const { requestId } = flight.request;
  const chain = waitingIn(state, flight.request.tabId).filter(([, { request }]) => request.requestId === requestId);
  const own = chain.map(([, { wait }]) => wait).find((wait) => wait?.kind === 'navigation' && wait.own);
  const wait = own ?? flight.wait;
  const asked = wait?.kind === 'navigation' ? wait.asked : undefined;
  return asked !== undefined && state.visits.has(asked)
    ? inVisit(state, asked)
    : { kind: 'nowhere', reason: 'no-page' };
}

/** The redirects that led to a document that was committed before the request for it was told (Firefox). */
export function placeEarlierHops<R extends RequestSeen>(
  state: VisitsState<R>,
  { requestId, tabId, type }: R,
  place: Place,
): Outcome<R>[] {
  // Only documents wait for a navigation.
  if (type !== 'main_frame') return [];
  return waitingIn(state, tabId)
    .filter(([, { request }]) => request.requestId === requestId)
    .flatMap(([key]) => placed(state, key, place));
}

function waitingIn<R extends RequestSeen>(state: VisitsState<R>, tabId: number): [string, Flight<R>][] {
  return [...state.flights].filter(
    ([, { place, wait }]) => !place && wait?.kind === 'navigation' && wait.tabId === tabId,
  );
}
