// Whether pages were asked for with Global Privacy Control: by what the browser shows of the request, or by the rule in force. Registered in the first
// tick, like all listeners.

import type { GpcSent, Site } from '../core/model.ts';
import { hostnameOf, siteOf } from '../core/site.ts';
import { withoutFragment } from '../core/visits/state.ts';
import { browser } from '../platform/browser.ts';
import { withRequestHeaders } from '../platform/headers.ts';
import type { PageCommitted, TabEvents } from './observe.ts';
import type { Recorder } from './recorder.ts';
import type { Router } from './router.ts';

/** Pages that were asked for and have not come, since some become downloads, or nothing; and such as have come. */
const MOST_REMEMBERED = 100;

/** `asks` says whether Candor has the browser send it to a site's pages. What is returned is to be told of every page that comes, once its visit is known. */
export function observeGpc(router: Router, asks: (site: Site) => boolean): TabEvents['committed'] {
  /** By tab and address. Absent where it was asked for without. */
  const awaited = new Map<string, GpcSent>();
  /** Pages whose request has not been told of: Firefox may tell of it after the page has come. */
  const come = new Map<string, PageCommitted>();

  function note(recorder: Recorder, { tabId, documentId, timeStamp }: PageCommitted, gpc: GpcSent): void {
    recorder.takeNotes({ gpc }, documentId, tabId, Math.round(timeStamp));
  }

  browser.webRequest.onSendHeaders.addListener(
    ({ tabId, url, incognito, timeStamp, requestHeaders = [] }) => {
      const isSeen = requestHeaders.some(({ name, value }) => name.toLowerCase() === 'sec-gpc' && value === '1');
      const job = (recorder: Recorder) => {
        const key = keyOf(tabId, url);
        const sent = sentWith(isSeen, asks(siteOf(hostnameOf(url) ?? '')));
        const page = come.get(key);
        come.delete(key);
        // What came before it was asked for is the page that was there until now.
        if (page && page.timeStamp >= timeStamp) {
          if (sent) note(recorder, page, sent);
          return;
        }
        awaited.delete(key);
        if (sent) remember(awaited, key, sent);
      };
      router.route(tabId, incognito, job, timeStamp);
    },
    { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
    withRequestHeaders,
  );

  return (page) => {
    const { tabId, url, documentId, timeStamp } = page;
    const job = (recorder: Recorder) => {
      const key = keyOf(tabId, url);
      const gpc = awaited.get(key);
      awaited.delete(key);
      if (gpc) note(recorder, page, gpc);
      else remember(come, key, { tabId, url, timeStamp, ...(documentId !== undefined && { documentId }) });
    };
    router.route(tabId, undefined, job, timeStamp);
  };
}

/** As the newest. The oldest are forgotten. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MOST_REMEMBERED) map.delete(map.keys().next().value!);
}

/** What is seen without Candor's asking, the browser sends by a setting of its own, or another extension does. */
function sentWith(isSeen: boolean, asked: boolean): GpcSent | undefined {
  if (!isSeen && !asked) return undefined;
  return { by: asked ? 'candor' : 'browser', header: isSeen ? 'seen' : 'in-force' };
}

function keyOf(tabId: number, url: string): string {
  return `${tabId} ${withoutFragment(url)}`;
}
