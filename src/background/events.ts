// The browser's own events → the events of core/visits, in both browsers' dialects.

import type { WebNavigation, WebRequest } from 'webextension-polyfill';
import type { Commit, RequestSeen } from '../core/visits/events.ts';

/** What Chromium tells beyond the polyfill's types, and what newer versions of Firefox do. */
interface DocumentIds {
  documentId?: string;
  parentDocumentId?: string;
  documentLifecycle?: string;
  initiator?: string;
  /** Firefox: the documents around the frame, the outermost last. */
  frameAncestors?: { url: string; frameId: number }[];
}

type RequestDetails = WebRequest.OnBeforeRequestDetailsType & DocumentIds;
type CommitDetails = WebNavigation.OnCommittedDetailsType & DocumentIds & { parentFrameId?: number };

/** Firefox tells per request whether the window is private; Chromium does not, so there the tab has to be known. */
export const saysPrivate = (details: { incognito?: boolean }): boolean => details.incognito === true;

export function requestSeen(details: RequestDetails): RequestSeen {
  const sourceUrl = details.documentUrl ?? details.originUrl ?? details.initiator;
  const topUrl = details.frameAncestors?.at(-1)?.url ?? details.documentUrl;
  return {
    requestId: details.requestId,
    at: Math.round(details.timeStamp),
    url: details.url,
    type: details.type,
    tabId: details.tabId,
    ...(details.documentId !== undefined && { documentId: details.documentId }),
    ...(details.parentDocumentId !== undefined && { parentDocumentId: details.parentDocumentId }),
    ...(sourceUrl !== undefined && sourceUrl !== 'null' && { sourceUrl }),
    ...(topUrl !== undefined && { topUrl }),
  };
}

export function commitSeen(details: CommitDetails, newVisitId: string): Commit {
  const outermost = details.frameId === 0 || details.parentFrameId === -1;
  return {
    at: Math.round(details.timeStamp),
    tabId: details.tabId,
    documentId: details.documentId ?? frameName(details),
    ...(!outermost && { parentDocumentId: details.parentDocumentId ?? parentName(details) }),
    url: details.url,
    prerendered: details.documentLifecycle === 'prerender',
    newVisitId,
  };
}

/** Stands in for the id of a document where a browser gives none; unique, since a frame commits once at a time. */
function frameName({ tabId, frameId, timeStamp }: CommitDetails): string {
  return `${tabId}:${frameId}:${timeStamp}`;
}

function parentName({ tabId, parentFrameId }: CommitDetails): string {
  return `${tabId}:${parentFrameId}`;
}
