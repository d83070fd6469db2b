// Which visit does a request belong to? A fold over navigation and request events, in the order in which the browser reports
// them; docs/attribution.md states the model in words. The state is plain data that the caller owns; the fold changes it in
// place and returns what follows.

import type { Instant } from '../model.ts';
import { committed, found, left, moved } from './commits.ts';
import type { Outcome, RequestSeen, VisitEvent } from './events.ts';
import { cookiesIn } from './flight.ts';
import { releaseNavigation } from './navigation.ts';
import { byCookie } from './place.ts';
import {
  ASKED_HOLD_FOR,
  changeFlight,
  cookiesSeen,
  ended,
  HOLD_FOR,
  read,
  requested,
  settleFlights,
} from './requests.ts';
import { changeTab, changeVisit, forgetClosedTabs, tabOf, type VisitsState } from './state.ts';

/** Folds one event into the state and returns what follows from it, in order. */
export function step<R extends RequestSeen>(state: VisitsState<R>, event: VisitEvent<R>): Outcome<R>[] {
  switch (event.kind) {
    case 'navigation-began':
      changeTab(state, event.tabId, { navigating: true });
      return [];
    case 'commit':
      return committed(state, event.commit);
    case 'found':
      return found(state, event.document);
    case 'same-document':
      return moved(state, event);
    case 'request':
      return requested(state, event.request, event.reading);
    case 'read':
      return read(state, event.request);
    case 'sent':
      return changeFlight(state, event.requestId, { sent: true });
    case 'not-modified':
      return changeFlight(state, event.requestId, { asked: true });
    case 'ended':
      return ended(state, event.requestId, event.at, event.ending);
    case 'cookies':
      return cookiesSeen(state, event.request, event.cookies);
    case 'cookie-changed':
      return cookiesIn(state, byCookie(state, event.site, event.at), event.cookies);
    case 'navigation-failed':
      return navigationFailed(state, event);
    case 'tab-closed':
      return closed(state, event.tabId, event.at);
    case 'tab-replaced':
      return replaced(state, event);
    case 'settle':
      return settled(state, event.at - HOLD_FOR, event.at - (event.asked ? ASKED_HOLD_FOR : HOLD_FOR));
    default:
      return event satisfies never;
  }
}

/** A closed tab's pages are forgotten after what they sent last is placed. */
function settled<R extends RequestSeen>(state: VisitsState<R>, tabsBefore: Instant, before: Instant): Outcome<R>[] {
  const outcomes = settleFlights(state, before);
  forgetClosedTabs(state, tabsBefore);
  return outcomes;
}

/** Firefox says so of every page that is left, too, naming that page's document; what is meant then is committed by now. */
function navigationFailed<R extends RequestSeen>(
  state: VisitsState<R>,
  { tabId, url, documentId }: { tabId: number; url: string; documentId?: string },
): Outcome<R>[] {
  const { shows } = tabOf(state, tabId);
  const shown = shows === undefined ? undefined : state.visits.get(shows)?.documentId;
  const ofAnother = documentId !== undefined && state.documents.has(documentId) && documentId !== shown;
  return ofAnother ? [] : releaseNavigation(state, tabId, url);
}

function closed<R extends RequestSeen>(state: VisitsState<R>, tabId: number, at: Instant): Outcome<R>[] {
  const outcomes = [...releaseNavigation(state, tabId), ...left(state, tabId, at)];
  changeTab(state, tabId, { closedAt: at });
  return outcomes;
}

/** The page is unloaded, and its tab goes on under another id. */
function replaced<R extends RequestSeen>(
  state: VisitsState<R>,
  { tabId, replacedTabId, at }: { tabId: number; replacedTabId: number; at: Instant },
): Outcome<R>[] {
  const outcomes = left(state, replacedTabId, at);
  const { history } = tabOf(state, replacedTabId);
  for (const visit of history) changeVisit(state, visit, { tabId });
  changeTab(state, tabId, { history: [...history, ...tabOf(state, tabId).history] });
  state.tabs.delete(replacedTabId);
  return outcomes;
}
