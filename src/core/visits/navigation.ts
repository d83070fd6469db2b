// Requests for documents themselves: known before the document is, and perhaps in vain.

import type { Visit } from '../model.ts';
import { credit } from './by-address.ts';
import type { Commit, Outcome, RequestSeen } from './events.ts';
import { type VisitsState, withoutFragment } from './state.ts';

/** The request for a document belongs to the visit that it opens, and so do the redirects on its way. */
export function navigationRequested<R extends RequestSeen>(state: VisitsState<R>, request: R): Outcome<R>[] {
  const id = state.current.get(request.tabId);
  const visit = id === undefined ? undefined : state.visits.get(id);
  if (id !== undefined && visit && !visit.documentRequested && visit.url === withoutFragment(request.url)) {
    visit.documentRequested = true;
    return [credit(state, request, id)];
  }
  const waiting = state.navigations.get(request.tabId);
  if (waiting) waiting.push(request);
  else state.navigations.set(request.tabId, [request]);
  return [];
}

/** The redirects that led to a document, and the request for it. */
export function creditNavigation<R extends RequestSeen>(
  state: VisitsState<R>,
  commit: Commit,
  visit: Visit,
): Outcome<R>[] {
  const waiting = state.navigations.get(commit.tabId) ?? [];
  const url = withoutFragment(commit.url);
  const chain = waiting.findLast((request) => withoutFragment(request.url) === url)?.requestId;
  if (chain === undefined) return [];
  state.visits.get(visit.id)!.documentRequested = true;
  const others = waiting.filter(({ requestId }) => requestId !== chain);
  if (others.length > 0) state.navigations.set(commit.tabId, others);
  else state.navigations.delete(commit.tabId);
  return waiting.filter(({ requestId }) => requestId === chain).map((request) => credit(state, request, visit.id));
}

/** What was asked for a document that never came was asked by the page that the tab still shows. */
export function releaseNavigation<R extends RequestSeen>(state: VisitsState<R>, tabId: number): Outcome<R>[] {
  const waiting = state.navigations.get(tabId) ?? [];
  state.navigations.delete(tabId);
  const visit = state.current.get(tabId);
  return waiting.map((request) =>
    visit === undefined ? { kind: 'unattributed', request, reason: 'no-page' } : credit(state, request, visit),
  );
}
