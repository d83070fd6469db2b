// Which visit does a request belong to? A fold over navigation and request events, in the order in which the browser reports
// them; docs/attribution.md states the model in words. The state is plain data that the caller owns; the fold changes it in
// place and returns what follows.

import type { Instant, Visit, VisitId } from '../model.ts';
import { hostnameOf, siteOf } from '../site.ts';
import { byAddress, bySite, credit, visitOfDocument } from './by-address.ts';
import type { Commit, Outcome, RequestSeen, VisitEvent } from './events.ts';
import { creditNavigation, navigationRequested, releaseNavigation } from './navigation.ts';
import { adoptDocument, forgetClosedTabs, remember, type VisitsState } from './state.ts';

/** A commit follows its document's first requests within milliseconds; half a minute is for a machine that sleeps. */
export const HOLD_FOR = 30_000;
/** Beyond this many, the oldest is settled by its address: a hostile page must not fill the memory. */
const MOST_HELD = 5_000;

/** Folds one event into the state and returns what follows from it, in order. */
export function step<R extends RequestSeen>(state: VisitsState<R>, event: VisitEvent<R>): Outcome<R>[] {
  switch (event.kind) {
    case 'commit':
      return committed(state, event.commit);
    case 'request':
      return requested(state, event.request);
    case 'navigation-failed':
      return releaseNavigation(state, event.tabId);
    case 'tab-closed':
      return closed(state, event.tabId, event.at);
    case 'settle':
      forgetClosedTabs(state, event.at - HOLD_FOR);
      return settle(state, event.everything ? event.at : event.at - HOLD_FOR);
    default:
      return event satisfies never;
  }
}

function committed<R extends RequestSeen>(state: VisitsState<R>, commit: Commit): Outcome<R>[] {
  if (commit.parentDocumentId !== undefined) {
    adoptDocument(state, commit.documentId, commit.parentDocumentId);
    return releaseHeld(state, commit.documentId);
  }
  const known = state.documents.get(commit.documentId);
  if (known) return known.visit ? resumed(state, commit, known.visit) : [];
  const ended = commit.prerendered ? [] : endCurrent(state, commit.tabId, commit.at);
  if (!isWebPage(commit.url)) {
    state.documents.set(commit.documentId, { tabId: commit.tabId });
    return [...ended, ...releaseNavigation(state, commit.tabId)];
  }
  return [...ended, ...opened(state, commit)];
}

function opened<R extends RequestSeen>(state: VisitsState<R>, commit: Commit): Outcome<R>[] {
  const visit: Visit = {
    id: commit.newVisitId,
    site: siteOf(hostnameOf(commit.url) ?? ''),
    documentId: commit.documentId,
    tabId: commit.tabId,
    session: state.session,
    startedAt: commit.at,
    complete: true,
    signals: [],
  };
  remember(state, visit, commit.url);
  if (!commit.prerendered) state.current.set(commit.tabId, visit.id);
  return [
    { kind: 'visit-opened', visit },
    ...creditNavigation(state, commit, visit),
    ...releaseHeld(state, commit.documentId),
  ];
}

/** Back or forward to a page that was kept alive, or a page loaded in advance that is now opened. */
function resumed<R extends RequestSeen>(state: VisitsState<R>, commit: Commit, visit: VisitId): Outcome<R>[] {
  const before = state.current.get(commit.tabId);
  if (before === visit) return releaseHeld(state, commit.documentId);
  const ended = endCurrent(state, commit.tabId, commit.at);
  state.current.set(commit.tabId, visit);
  return [...ended, { kind: 'visit-resumed', visit }, ...releaseHeld(state, commit.documentId)];
}

function endCurrent<R extends RequestSeen>(state: VisitsState<R>, tabId: number, at: Instant): Outcome<R>[] {
  const visit = state.current.get(tabId);
  if (visit === undefined) return [];
  state.current.delete(tabId);
  return [{ kind: 'visit-ended', visit, at }];
}

function requested<R extends RequestSeen>(state: VisitsState<R>, request: R): Outcome<R>[] {
  if (request.type === 'main_frame') return navigationRequested(state, request);
  if (request.tabId < 0) return [bySite(request)];
  const visit = visitOfDocument(state, request.documentId) ?? visitOfDocument(state, request.parentDocumentId);
  if (visit !== undefined) return [credit(state, request, visit)];
  const unknown = request.documentId ?? request.parentDocumentId;
  if (unknown === undefined || state.documents.has(unknown)) return [byAddress(state, request)];
  state.held.push(request);
  return state.held.length > MOST_HELD ? [byAddress(state, state.held.shift()!)] : [];
}

function releaseHeld<R extends RequestSeen>(state: VisitsState<R>, documentId: string): Outcome<R>[] {
  if (state.held.length === 0) return [];
  const waitsForThis = (request: R) => request.documentId === documentId || request.parentDocumentId === documentId;
  const released = state.held.filter(waitsForThis);
  if (released.length === 0) return [];
  state.held = state.held.filter((request) => !waitsForThis(request));
  return released.flatMap((request) => requested(state, request));
}

function settle<R extends RequestSeen>(state: VisitsState<R>, before: Instant): Outcome<R>[] {
  const due = state.held.filter(({ at }) => at <= before);
  if (due.length === 0) return [];
  state.held = state.held.filter(({ at }) => at > before);
  return due.map((request) => byAddress(state, request));
}

function closed<R extends RequestSeen>(state: VisitsState<R>, tabId: number, at: Instant): Outcome<R>[] {
  const late = state.held.filter((request) => request.tabId === tabId);
  state.held = state.held.filter((request) => request.tabId !== tabId);
  const outcomes = [...releaseNavigation(state, tabId), ...late.map((request) => byAddress(state, request))];
  state.closedTabs.set(tabId, at);
  return [...outcomes, ...endCurrent(state, tabId, at)];
}

function isWebPage(url: string): boolean {
  return url.startsWith('https://') || url.startsWith('http://');
}
