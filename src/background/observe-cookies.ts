// Cookies, where browsers tell of them: requests that carry some, answers that set some, and every one that is set, by a script too. Registered in
// the first tick like all listeners, and after those for requests, so that a request is known when its cookies are told.

import type { Cookies, WebRequest } from 'webextension-polyfill';
import { hostnameOf, siteOf } from '../core/site.ts';
import type { Cookies as CookiesSeen } from '../core/visits/events.ts';
import { browser } from '../platform/browser.ts';
import { withRequestHeaders, withResponseHeaders } from '../platform/headers.ts';
import { createAnswered } from './answered-cookies.ts';
import type { CookieRecords } from './cookie-records.ts';
import { isPreflight, type RequestDetails, requestSeen } from './events.ts';
import type { Router } from './router.ts';
import type { Traces } from './traces.ts';

const urls: string[] = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'];

/** What is known of private windows; undefined where it is not known. */
interface Privacy {
  store(storeId: string): boolean | undefined;
  tab(tabId: number): boolean | undefined;
}

export interface Around {
  isPrivate: Privacy;
  records: Pick<CookieRecords, 'changed'>;
}

export function observeCookies(router: Router, traces: Traces, { isPrivate, records }: Around): void {
  const { webRequest, cookies } = browser;
  const answered = createAnswered();

  function tell(details: RequestDetails, seen: CookiesSeen | undefined): void {
    const request = requestSeen(details);
    if (!seen || !request) return;
    const { tabId, incognito, timeStamp } = details;
    router.route(tabId, incognito, (recorder) => recorder.take({ kind: 'cookies', request, cookies: seen }), timeStamp);
  }

  /** An answer in a private window says nothing of a cookie outside of them, nor the other way round. */
  function ofOneKind({ incognito, tabId }: RequestDetails, storeId: string): boolean {
    return (incognito ?? isPrivate.tab(tabId) ?? false) === (isPrivate.store(storeId) ?? false);
  }

  webRequest.onSendHeaders.addListener(
    (details) => {
      const header = valuesOf(details.requestHeaders, 'cookie').join('; ');
      if (header === '' || isPreflight(details)) return;
      tell(details, traces.sent(header, hostnameOf(details.url) ?? ''));
    },
    { urls },
    withRequestHeaders,
  );

  // Not the answer's beginning, which comes after the browser has told of the cookies.
  webRequest.onHeadersReceived.addListener(
    (details) => {
      const headers = valuesOf(details.responseHeaders, 'set-cookie');
      if (headers.length === 0 || isPreflight(details)) return undefined;
      const host = hostnameOf(details.url) ?? '';
      answered.note(headers, host, cutDown(details));
      tell(details, traces.set(headers, host, details.timeStamp));
      return undefined;
    },
    { urls },
    withResponseHeaders,
  );

  cookies.onChanged.addListener(({ removed, cookie }) => {
    const at = Date.now();
    const { storeId, domain } = cookie;
    // What is deleted or replaced is no answer any more.
    records.changed(cookie);
    if (removed) return;
    const set = { ...cookie, lifetime: lifetimeOf(cookie, at) };
    const answer = answered.setting(cookie, at);
    if (answer && ofOneKind(answer, storeId)) {
      tell(answer, traces.kept(set, at));
      return;
    }
    const seen = traces.changed(set, at);
    if (!seen) return;
    const site = siteAround(cookie) ?? siteOf(domain.replace(/^\./, ''));
    const event = { kind: 'cookie-changed', site, at, cookies: seen } as const;
    router.route(-1, isPrivate.store(storeId), (recorder) => recorder.take(event), at);
  });
}

/** What tells where a request belongs, without its headers. */
function cutDown(details: RequestDetails & { responseHeaders?: unknown }): RequestDetails {
  const { responseHeaders: _, ...rest } = details;
  return rest;
}

function valuesOf(headers: WebRequest.HttpHeaders | undefined, name: string): string[] {
  return (headers ?? [])
    .filter((header) => header.name.toLowerCase() === name)
    .map(({ value }) => value)
    .filter((value) => value !== undefined);
}

function lifetimeOf({ session, expirationDate }: Cookies.Cookie, at: number): number | 'session' {
  return session || expirationDate === undefined ? 'session' : expirationDate - at / 1000;
}

/** The site of the page for which alone a cookie is kept, if it is kept so. */
function siteAround({ partitionKey }: Cookies.Cookie): string | undefined {
  const host = hostnameOf(partitionKey?.topLevelSite ?? '');
  return host === undefined ? undefined : siteOf(host);
}
