// What the fold is told, and what it answers. Both are plain data.

import type { CookieNote } from '../identifiers/cookies.ts';
import type { Instant, Site, TrackerKey, Visit, VisitId } from '../model.ts';

/** One network request as either browser reports it; what a browser does not tell is absent. */
export interface RequestSeen {
  /** The browser's: the same over all hops of a redirect. */
  requestId: string;
  at: Instant;
  url: string;
  host: string;
  /** Absent where no tracker is recognised. */
  tracker?: TrackerKey | undefined;
  type: string;
  /** -1 for requests of no tab, such as a service worker's. */
  tabId: number;
  documentId?: string | undefined;
  parentDocumentId?: string | undefined;
  /** Address of the document or worker that asked (Firefox), or its origin (Chromium). */
  sourceUrl?: string | undefined;
  /** Address of the outermost document (Firefox). */
  topUrl?: string | undefined;
  /** It goes through a proxy (Firefox). */
  proxied?: true | undefined;
}

/** What became of a request. */
export type Ending =
  /** Somebody answered; `fromCache` says that it was the cache, whether its server was asked or not. */
  | { how: 'answered'; fromCache: boolean }
  /** It goes on under another address: its next hop is another request with the same id. */
  | { how: 'redirected' }
  /** The page's service worker takes it; what that sends is reported as a request of no tab (Firefox). */
  | { how: 'handed-over' }
  /** Another extension, or the browser itself, did not let it go. */
  | { how: 'blocked' }
  /** No connection came about. */
  | { how: 'failed' }
  /** Given up, by the page or by leaving it: what was sent until then was sent. */
  | { how: 'aborted' };

export interface Commit {
  at: Instant;
  tabId: number;
  documentId: string;
  /** Absent for an outermost document. */
  parentDocumentId?: string;
  url: string;
  /** The page was loaded in advance and nobody has opened it yet. */
  prerendered: boolean;
  /**
   * False where a commit may be of a page that is only prepared: Firefox commits the address of a tab that it is going to restore, and the page
   * itself, another document, later. Such a visit is announced when its document is asked for, or asks for something.
   */
  certain: boolean;
  /** Used as the id of the visit, if this commit opens one. */
  newVisitId: VisitId;
  /** Of the page, where the person wants it kept. */
  path?: string;
}

/** A document that is open although no commit of it was seen: it is older than this run of Candor. */
export type Found = Omit<Commit, 'prerendered' | 'certain'>;

export type VisitEvent<R extends RequestSeen> =
  | { kind: 'navigation-began'; tabId: number }
  | { kind: 'commit'; commit: Commit }
  | { kind: 'found'; document: Found }
  /** The address changed and the document did not: history.pushState, or a fragment. */
  | { kind: 'same-document'; tabId: number; documentId: string; url: string }
  /** `reading`: its contents, or who receives it, are still being learned, and `read` will follow. */
  | { kind: 'request'; request: R; reading: boolean }
  | { kind: 'read'; request: R }
  /** Its headers went out. */
  | { kind: 'sent'; requestId: string }
  /** Its server said that what the cache holds is still good: the answer that follows is the cache's, and the server was asked. */
  | { kind: 'not-modified'; requestId: string }
  | { kind: 'ended'; requestId: string; at: Instant; ending: Ending }
  /** Cookies that a request carried or that its answer sets. The request is given anew: those to the page's own site are not remembered. */
  | { kind: 'cookies'; request: R; cookies: Cookies }
  /** The browser says that a cookie of a site was set, and not by what. */
  | { kind: 'cookie-changed'; site: Site; at: Instant; cookies: Cookies }
  /** A navigation that was announced ended without a document: a download, a 204, an error. */
  | { kind: 'navigation-failed'; tabId: number; url: string; documentId?: string }
  | { kind: 'tab-closed'; tabId: number; at: Instant }
  /** A tab goes on under another id (Chromium, when it discards one). */
  | { kind: 'tab-replaced'; tabId: number; replacedTabId: number; at: Instant }
  /** What has waited too long is placed and counted as it is; `asked` shortens the wait, since somebody wants to know. */
  | { kind: 'settle'; at: Instant; asked: boolean };

export interface Cookies {
  notes: CookieNote[];
  /** Names what is held in memory of their values; nothing any more after the background was stopped. */
  trace: string;
}

/**
 * What became of a request. `sent`: it went out. `unanswered`: it was on its way and was given up before any answer, so that it may not have
 * arrived; it counts as sent. `blocked`: another extension or the browser did not let it go. `failed`: no connection came about, or it was
 * given up before it went out.
 */
export type Fate = 'sent' | 'unanswered' | 'blocked' | 'failed';

/** Whether a request counts as one that its receiver got. */
export function isSent(fate: Fate): boolean {
  return fate === 'sent' || fate === 'unanswered';
}

export type Outcome<R extends RequestSeen> =
  | { kind: 'visit-opened'; visit: Visit }
  /** Shown: for the first time after it was loaded in advance, or again. */
  | { kind: 'visit-resumed'; visit: VisitId }
  | { kind: 'visit-ended'; visit: VisitId; at: Instant }
  /** Its address changed within the same document. */
  | { kind: 'visit-moved'; visit: VisitId }
  | { kind: 'credited'; request: R; visit: VisitId; site: Site; fate: Fate }
  /**
   * Tied to a site, not to one of its visits: sent by a service worker or a shared worker, or by one of several pages that the browser does
   * not tell apart. `since` is when the site's newest visit began, 0 if none is known.
   */
  | { kind: 'credited-to-site'; request: R; site: Site; since: Instant; fate: Fate }
  | { kind: 'unattributed'; request: R; reason: UnattributedReason; fate: Fate }
  /** Cookies of a visit, or under the name of what its site does in the background; `request` is what carried or set them, if a request did. */
  | { kind: 'cookies'; visit: VisitId; site: Site; cookies: Cookies; request?: R };

/**
 * `no-page`: nothing tells of any page. `unknown-document`: a document that was never seen, of a site that its tab never showed. `too-many`: there
 * were more under way at once than are followed, so that it is not known whether it went out.
 */
export type UnattributedReason = 'no-page' | 'unknown-document' | 'too-many';
