// The browser's own events → the events of core/visits, in both browsers' dialects.

import type { WebNavigation, WebRequest } from 'webextension-polyfill';
import { hostnameOf } from '../core/site.ts';
import type { Commit, Ending, RequestSeen, VisitEvent } from '../core/visits/events.ts';

/** What Chromium tells beyond the polyfill's types, and what newer versions of Firefox do. */
interface DocumentIds {
  documentId?: string;
  parentDocumentId?: string;
  documentLifecycle?: string;
  initiator?: string;
  /** Firefox: only where the request goes through a proxy. */
  proxyInfo?: { type: string } | null;
  /** Firefox: the documents around the frame, the outermost last. */
  frameAncestors?: { url: string; frameId: number }[];
}

/** What every event of webRequest tells. */
export type RequestDetails = Pick<
  WebRequest.OnSendHeadersDetailsType,
  'requestId' | 'timeStamp' | 'url' | 'type' | 'tabId' | 'method' | 'documentUrl' | 'originUrl' | 'incognito'
> &
  DocumentIds;

type CommitDetails = Pick<WebNavigation.OnCommittedDetailsType, 'timeStamp' | 'tabId' | 'frameId' | 'url'> &
  DocumentIds & { parentFrameId?: number };

/** Preflights ask whether a request may be sent; they carry nothing (Firefox shows them, Chromium does not). */
export const isPreflight = ({ method }: { method: string }): boolean => method === 'OPTIONS';

/** Undefined for addresses that go to no server. */
export function requestSeen(details: RequestDetails): RequestSeen | undefined {
  const host = hostnameOf(details.url);
  if (host === undefined) return undefined;
  const sourceUrl = details.documentUrl ?? details.originUrl ?? details.initiator;
  const topUrl = details.frameAncestors?.at(-1)?.url ?? details.documentUrl;
  const { requestId, timeStamp, url, type, tabId, documentId } = details;
  const at = Math.round(timeStamp);
  // In one form, whatever browsers leave out: engines copy objects of one form several times as fast as of many.
  return {
    requestId,
    at,
    url,
    host,
    tracker: undefined,
    type,
    tabId,
    documentId,
    parentDocumentId: details.parentDocumentId,
    sourceUrl: sourceUrl === 'null' ? undefined : sourceUrl,
    topUrl,
    proxied: details.proxyInfo && details.proxyInfo.type !== 'direct' ? true : undefined,
  };
}

/** Firefox calls it a redirect to the same address, without any status, when a page's service worker takes a request. */
export function redirectSeen({
  url,
  redirectUrl,
  statusCode,
}: {
  url: string;
  redirectUrl: string;
  statusCode: number;
}): Ending {
  return statusCode === 0 && redirectUrl === url ? { how: 'handed-over' } : { how: 'redirected' };
}

/** Whether a frame is an outermost one. Pages that were loaded in advance are in frames with other numbers, without a parent. */
export function isOutermost({ frameId, parentFrameId }: { frameId: number; parentFrameId?: number }): boolean {
  return frameId === 0 || parentFrameId === -1;
}

export function commitSeen(details: CommitDetails, newVisitId: string): Commit {
  return {
    at: Math.round(details.timeStamp),
    tabId: details.tabId,
    documentId: details.documentId ?? frameName(details),
    ...(!isOutermost(details) && { parentDocumentId: details.parentDocumentId ?? parentName(details) }),
    url: details.url,
    prerendered: details.documentLifecycle === 'prerender',
    // The browser that tells a document's state commits what it shows, and nothing else.
    certain: details.documentLifecycle !== undefined,
    newVisitId,
  };
}

/** Undefined where nothing tells which document it was. */
export function moveSeen({
  tabId,
  documentId,
  url,
}: CommitDetails): (VisitEvent<RequestSeen> & { kind: 'same-document' }) | undefined {
  return documentId === undefined ? undefined : { kind: 'same-document', tabId, documentId, url };
}

/** Stands in for the id of a document where a browser gives none; unique, since a frame commits once at a time. */
function frameName({ tabId, frameId, timeStamp }: CommitDetails): string {
  return `${tabId}:${frameId}:${timeStamp}`;
}

function parentName({ tabId, parentFrameId }: CommitDetails): string {
  return `${tabId}:${parentFrameId}`;
}
