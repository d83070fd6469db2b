// Every listener, registered in the first tick: the worker may have been woken for this very event. Each event has one listener for all that is to be
// learned from it: browsers copy what they tell for each listener, and that costs a page more than what is made of it here.

import type { WebRequest } from 'webextension-polyfill';
import type { RequestBody } from '../core/payload/fields.ts';
import type { Commit, Ending, RequestSeen } from '../core/visits/events.ts';
import { browser } from '../platform/browser.ts';
import { withRequestHeaders, withResponseHeaders } from '../platform/headers.ts';
import { bodyLater } from './bodies.ts';
import { endingOf } from './errors.ts';
import {
  commitSeen,
  isOutermost,
  isPreflight,
  moveSeen,
  type RequestDetails,
  redirectSeen,
  requestSeen,
} from './events.ts';
import type { ReadRequest } from './read-request.ts';
import type { Recorder } from './recorder.ts';
import type { Router } from './router.ts';

const urls: string[] = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'];

const NOT_MODIFIED = 304;

type Body = RequestBody | undefined | Promise<RequestBody>;
type Read = (request: RequestSeen, body: () => Body) => ReadRequest;

export interface TabEvents {
  /** A tab shows another document. */
  left(tabId: number, at: number): void;
  /** A document opens in a frame of a page, or the page itself, after the tab has left the one before. */
  opened(document: { tabId: number; frameId: number; url: string; documentId?: string }): void;
  /** The same of a page alone, once its visit is known to the recorder. */
  shown(commit: Commit): void;
  /** A page has come. Told here, since Firefox wakes a background for the first listener to an event only. */
  committed(page: PageCommitted): void;
  closed(tabId: number, at: number): void;
  /** A tab goes on under another id. */
  replaced(tabId: number, replacedTabId: number, at: number): void;
}

/** Headers of requests, preflights left out, each after the request itself has been told of. */
export interface HeaderEvents {
  sent(details: RequestDetails & { requestHeaders?: WebRequest.HttpHeaders | undefined }): void;
  /** As they come: the browser tells of the cookies that they set only after that, and of the answer's beginning after the cookies. */
  answered(details: RequestDetails & { responseHeaders?: WebRequest.HttpHeaders | undefined }): void;
}

export interface PageCommitted {
  tabId: number;
  url: string;
  /** Absent where the browser gives none. */
  documentId?: string;
  timeStamp: number;
}

/** `read` recognises a request and reads it. Firefox tells a background that it wakes what it kept in the order in which listeners are added: that of a request's way. */
export function observe(router: Router, read: Read, tabs: TabEvents, headers: HeaderEvents): void {
  observeRequests(router, read, headers);
  observeNavigation(router, tabs);
  browser.tabs.onRemoved.addListener((tabId) => tabs.closed(tabId, Date.now()));
  browser.tabs.onReplaced.addListener((tabId, replacedTabId) => tabs.replaced(tabId, replacedTabId, Date.now()));
}

function observeRequests(router: Router, read: Read, headers: HeaderEvents): void {
  const { webRequest } = browser;

  function route({ tabId, incognito, timeStamp }: RequestDetails, job: (recorder: Recorder) => void): void {
    router.route(tabId, incognito, job, timeStamp, true);
  }

  webRequest.onBeforeRequest.addListener(
    (details) => {
      if (isPreflight(details)) return undefined;
      const request = requestSeen(details);
      if (!request) return undefined;
      const announced = read(request, () => bodyLater(details.requestBody));
      route(details, (recorder) => recorder.announce(announced));
      return undefined;
    },
    { urls },
    ['requestBody'],
  );

  webRequest.onSendHeaders.addListener(
    (details) => {
      if (isPreflight(details)) return;
      const { requestId } = details;
      route(details, (recorder) => recorder.takeOf(requestId, () => late(details), { kind: 'sent', requestId }));
      headers.sent(details);
    },
    { urls },
    withRequestHeaders,
  );

  function over(details: RequestDetails, ending: Ending): void {
    if (isPreflight(details)) return;
    const { requestId } = details;
    const at = Math.round(details.timeStamp);
    route(details, (recorder) => {
      const event = { kind: 'ended', requestId, at, ending } as const;
      // An error may come after an answer, so that it says nothing of a request that is not known; an answer does.
      if (isAnswer(ending)) recorder.takeOf(requestId, () => late(details), event);
      else recorder.take(event);
    });
  }

  /** A request that is first heard of after it was sent. Whether it had contents is not known any more, except where it can have none. */
  function late(details: RequestDetails): ReadRequest | undefined {
    // Nobody says whose it was: it may have been announced while a private tab was open, and stays out of what is kept.
    if (details.tabId < 0 && details.incognito === undefined) return undefined;
    const request = requestSeen(details);
    return request && read(request, () => (details.method === 'GET' ? undefined : { kind: 'unreadable' }));
  }

  webRequest.onHeadersReceived.addListener(
    (details) => {
      const { requestId, statusCode } = details;
      // Firefox tells of this before it tells the cache's answer. Chromium does not; there such a request counts as one that was not sent.
      if (statusCode === NOT_MODIFIED) route(details, (recorder) => recorder.take({ kind: 'not-modified', requestId }));
      if (!isPreflight(details)) headers.answered(details);
      return undefined;
    },
    { urls },
    withResponseHeaders,
  );
  webRequest.onBeforeRedirect.addListener((details) => over(details, redirectSeen(details)), { urls });
  webRequest.onResponseStarted.addListener(
    (details) => over(details, { how: 'answered', fromCache: details.fromCache }),
    {
      urls,
    },
  );
  webRequest.onErrorOccurred.addListener((details) => over(details, endingOf(details.error)), { urls });
}

function isAnswer({ how }: Ending): boolean {
  return how === 'answered' || how === 'redirected';
}

function observeNavigation(router: Router, tabs: TabEvents): void {
  const { webNavigation } = browser;

  webNavigation.onBeforeNavigate.addListener((details) => {
    const { tabId, timeStamp } = details;
    if (isOutermost(details))
      router.route(tabId, undefined, (recorder) => recorder.take({ kind: 'navigation-began', tabId }), timeStamp);
  });

  webNavigation.onCommitted.addListener((details) => {
    const { tabId, frameId, url, timeStamp } = details;
    if (frameId === 0) tabs.left(tabId, timeStamp);
    const { documentId } = details as typeof details & { documentId?: string };
    tabs.opened({ tabId, frameId, url, ...(documentId !== undefined && { documentId }) });
    const commit = commitSeen(details, crypto.randomUUID());
    router.route(tabId, undefined, (recorder) => recorder.take({ kind: 'commit', commit }), timeStamp);
    if (frameId === 0) tabs.shown(commit);
    if (isOutermost(details)) tabs.committed(details);
  });

  webNavigation.onErrorOccurred.addListener((details) => {
    const { tabId, url, documentId } = details as typeof details & { documentId?: string };
    if (!isOutermost(details)) return;
    const event = { kind: 'navigation-failed', tabId, url, ...(documentId !== undefined && { documentId }) } as const;
    router.route(tabId, undefined, (recorder) => recorder.take(event), details.timeStamp);
  });

  const moved = (details: Parameters<typeof moveSeen>[0]) => {
    const event = moveSeen(details);
    if (event && isOutermost(details))
      router.route(details.tabId, undefined, (recorder) => recorder.take(event), details.timeStamp);
  };
  webNavigation.onHistoryStateUpdated.addListener(moved);
  webNavigation.onReferenceFragmentUpdated.addListener(moved);
}
