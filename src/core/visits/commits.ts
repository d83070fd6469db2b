// Documents: the outermost ones open visits, the others belong to them.

import type { Instant, Visit, VisitId } from '../model.ts';
import { hostnameOf, siteOf } from '../site.ts';
import type { Commit, Found, Outcome, RequestSeen } from './events.ts';
import { creditNavigation, releaseNavigation } from './navigation.ts';
import { announce, releaseHeld } from './requests.ts';
import {
  changeTab,
  changeVisit,
  forgetOldFrame,
  isWebPage,
  remember,
  rememberFrame,
  showNothing,
  shownIn,
  tabOf,
  type VisitsState,
} from './state.ts';

export function committed<R extends RequestSeen>(state: VisitsState<R>, commit: Commit): Outcome<R>[] {
  const { documentId, parentDocumentId, tabId, at, url, prerendered, certain } = commit;
  if (parentDocumentId !== undefined) return framed(state, commit, parentDocumentId);
  if (!prerendered) arrived(state, tabId);
  if (!prerendered) changeTab(state, tabId, { committedAt: at });
  const known = state.documents.get(documentId)?.visit;
  // Firefox, asked for the open pages while one takes the place of another, gives the address of one with the document of the other.
  if (known !== undefined && state.visits.get(known)?.site === siteOf(hostnameOf(url) ?? ''))
    return resumed(state, commit, known);
  const ended = prerendered ? [] : left(state, tabId, at);
  if (!isWebPage(url)) {
    state.documents.set(documentId, { tabId });
    // A new tab's about:blank may be told of after the request for the page that the tab is opened for.
    const isNew = tabOf(state, tabId).history.length === 0;
    return isNew ? ended : [...ended, ...releaseNavigation(state, tabId)];
  }
  const visit = visitOf(commit, { complete: true, prerendered });
  remember(state, visit.id, {
    site: visit.site,
    tabId,
    documentId,
    startedAt: at,
    url,
    documentRequested: false,
    unannounced: visit,
  });
  if (!prerendered) changeTab(state, tabId, { shows: visit.id });
  return [
    ...ended,
    ...(certain ? announce(state, visit.id) : []),
    ...creditNavigation(state, visit.id, commit),
    ...releaseHeld(state, documentId),
  ];
}

/** No navigation is under way in a tab any more. */
function arrived<R extends RequestSeen>(state: VisitsState<R>, tabId: number): void {
  const { navigating, ...tab } = tabOf(state, tabId);
  if (navigating) state.tabs.set(tabId, tab);
}

/** Ties a frame's document to the visit of the document around it. */
function framed<R extends RequestSeen>(
  state: VisitsState<R>,
  { documentId, url }: Found,
  parentId: string,
): Outcome<R>[] {
  const parent = state.documents.get(parentId);
  if (!parent) return [];
  state.documents.set(documentId, parent);
  const host = hostnameOf(url);
  if (parent.visit !== undefined && host !== undefined) rememberFrame(state, parent.visit, siteOf(host));
  forgetOldFrame(state);
  return releaseHeld(state, documentId);
}

/** Back or forward to a page that was kept alive, or a page loaded in advance that is now opened. */
function resumed<R extends RequestSeen>(state: VisitsState<R>, commit: Commit, visit: VisitId): Outcome<R>[] {
  const { tabId, at, url } = commit;
  if (shownIn(state, tabId) === visit) return [];
  const ended = left(state, tabId, at);
  const { leftAt: _, ...known } = state.visits.get(visit)!;
  moveToTab(state, visit, known.tabId, tabId);
  state.visits.set(visit, { ...known, tabId, url });
  changeTab(state, tabId, { shows: visit });
  return [...ended, ...announce(state, visit), { kind: 'visit-resumed', visit }];
}

/** The same document in another tab: Chromium gives a discarded tab another id. */
function moveToTab<R extends RequestSeen>(state: VisitsState<R>, visit: VisitId, from: number, to: number): void {
  if (from !== to && shownIn(state, from) === visit) showNothing(state, from);
  changeTab(state, from, { history: tabOf(state, from).history.filter((other) => other !== visit) });
  changeTab(state, to, { history: [...tabOf(state, to).history.filter((other) => other !== visit), visit] });
}

/** A page that was there before its commit could be seen. */
export function found<R extends RequestSeen>(state: VisitsState<R>, document: Found): Outcome<R>[] {
  const { documentId, parentDocumentId, tabId, url, at } = document;
  if (state.documents.has(documentId)) return [];
  if (parentDocumentId !== undefined) return framed(state, document, parentDocumentId);
  const shown = shownIn(state, tabId);
  // Replaced since the browser was asked, or closed.
  const { committedAt = 0, closedAt } = tabOf(state, tabId);
  if (committedAt >= at || closedAt !== undefined) return [];
  if (shown !== undefined && (state.visits.get(shown)?.startedAt ?? 0) >= at) return [];
  const ended = left(state, tabId, at);
  const visit = visitOf(document, { complete: false, prerendered: false });
  remember(state, visit.id, {
    site: visit.site,
    tabId,
    documentId,
    startedAt: at,
    url,
    documentRequested: true,
  });
  changeTab(state, tabId, { shows: visit.id });
  return [...ended, { kind: 'visit-opened', visit }, ...releaseHeld(state, documentId)];
}

export function moved<R extends RequestSeen>(
  state: VisitsState<R>,
  { documentId, url }: { documentId: string; url: string },
): Outcome<R>[] {
  const visit = state.documents.get(documentId)?.visit;
  const known = visit === undefined ? undefined : state.visits.get(visit);
  // Pages also set their address to what it is, and Firefox tells of it.
  if (visit === undefined || known?.documentId !== documentId || known.url === url) return [];
  changeVisit(state, visit, { url });
  return [...announce(state, visit), { kind: 'visit-moved', visit }];
}

/** The page that a tab shows is left. */
export function left<R extends RequestSeen>(state: VisitsState<R>, tabId: number, at: Instant): Outcome<R>[] {
  const visit = shownIn(state, tabId);
  if (visit === undefined) return [];
  showNothing(state, tabId);
  changeVisit(state, visit, { leftAt: at });
  return state.visits.get(visit)?.unannounced ? [] : [{ kind: 'visit-ended', visit, at }];
}

function visitOf({ newVisitId, url, at, path }: Found, more: { complete: boolean; prerendered: boolean }): Visit {
  return {
    id: newVisitId,
    site: siteOf(hostnameOf(url) ?? ''),
    startedAt: at,
    complete: more.complete,
    ...(more.prerendered && { inAdvance: true }),
    ...(path !== undefined && { path }),
    signals: [],
  };
}
