// Where a request goes that no known document sent: by the addresses it came with, or, rather than by a guess, nowhere.

import type { VisitId } from '../model.ts';
import { hostnameOf, siteOf } from '../site.ts';
import type { Outcome, RequestSeen } from './events.ts';
import { type VisitsState, withoutFragment } from './state.ts';

/** For requests of no known document: the newest visit of the tab with the same page, else with the same site. */
export function byAddress<R extends RequestSeen>(state: VisitsState<R>, request: R): Outcome<R> {
  const source = request.topUrl ?? request.sourceUrl;
  const host = source === undefined ? undefined : hostnameOf(source);
  if (source === undefined || host === undefined) return { kind: 'unattributed', request, reason: 'no-page' };
  const ids = [...(state.history.get(request.tabId) ?? [])].reverse();
  const url = withoutFragment(source);
  const site = siteOf(host);
  const samePage = ids.find((id) => state.visits.get(id)?.url === url);
  const visit = samePage ?? ids.find((id) => state.visits.get(id)?.site === site);
  if (visit !== undefined) return credit(state, request, visit);
  return { kind: 'unattributed', request, reason: 'unknown-document' };
}

/** Requests of service workers and shared workers belong to their site, not to one of its tabs. */
export function bySite<R extends RequestSeen>(request: R): Outcome<R> {
  const host = request.sourceUrl === undefined ? undefined : hostnameOf(request.sourceUrl);
  if (host === undefined) return { kind: 'unattributed', request, reason: 'no-page' };
  return { kind: 'credited-to-site', request, site: siteOf(host) };
}

export function credit<R extends RequestSeen>(state: VisitsState<R>, request: R, visit: VisitId): Outcome<R> {
  return { kind: 'credited', request, visit, site: state.visits.get(visit)!.site };
}

export function visitOfDocument<R extends RequestSeen>(
  state: VisitsState<R>,
  documentId?: string,
): VisitId | undefined {
  return documentId === undefined ? undefined : state.documents.get(documentId)?.visit;
}
