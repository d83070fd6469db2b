// Whether pages were asked for with Global Privacy Control: by what the browser shows of the request, or by the rule in force. Registered in the first
// tick, like all listeners.

import type { GpcSent, Site } from '../core/model.ts';
import { hostnameOf, siteOf } from '../core/site.ts';
import { withoutFragment } from '../core/visits/state.ts';
import { browser } from '../platform/browser.ts';
import { withRequestHeaders } from '../platform/headers.ts';
import type { TabEvents } from './observe.ts';
import type { Recorder } from './recorder.ts';
import type { Router } from './router.ts';

/** Pages that were asked for and have not come: some become downloads, or nothing. */
const MOST_AWAITED = 100;

/** `asks` says whether Candor has the browser send it to a site's pages. What is returned is to be told of every page that comes, once its visit is known. */
export function observeGpc(router: Router, asks: (site: Site) => boolean): TabEvents['committed'] {
  /** By tab and address. Absent where it was asked for without. */
  const awaited = new Map<string, GpcSent>();

  browser.webRequest.onSendHeaders.addListener(
    ({ tabId, url, incognito, timeStamp, requestHeaders = [] }) => {
      const isSeen = requestHeaders.some(({ name, value }) => name.toLowerCase() === 'sec-gpc' && value === '1');
      const job = () => {
        const key = keyOf(tabId, url);
        const sent = sentWith(isSeen, asks(siteOf(hostnameOf(url) ?? '')));
        awaited.delete(key);
        if (sent) awaited.set(key, sent);
        if (awaited.size > MOST_AWAITED) awaited.delete(awaited.keys().next().value!);
      };
      router.route(tabId, incognito, job, timeStamp);
    },
    { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
    withRequestHeaders,
  );

  return ({ tabId, url, documentId, timeStamp }) => {
    const job = (recorder: Recorder) => {
      const key = keyOf(tabId, url);
      const gpc = awaited.get(key);
      awaited.delete(key);
      if (gpc) recorder.takeNotes({ gpc }, documentId, tabId, Math.round(timeStamp));
    };
    router.route(tabId, undefined, job, timeStamp);
  };
}

/** What is seen without Candor's asking, the browser sends by a setting of its own, or another extension does. */
function sentWith(isSeen: boolean, asked: boolean): GpcSent | undefined {
  if (!isSeen && !asked) return undefined;
  return { by: asked ? 'candor' : 'browser', header: isSeen ? 'seen' : 'in-force' };
}

function keyOf(tabId: number, url: string): string {
  return `${tabId} ${withoutFragment(url)}`;
}
