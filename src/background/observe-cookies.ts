// Cookies, where browsers tell of them: requests that carry some, answers that set some, and every one that is set, by a script too. Those of requests
// are heard of through the listeners of `observe.ts`; the other one is registered in the first tick like all listeners.

import type { Cookies, WebRequest } from 'webextension-polyfill';
import { hostnameOf, siteOf } from '../core/site.ts';
import type { Cookies as CookiesSeen } from '../core/visits/events.ts';
import { browser } from '../platform/browser.ts';
import { createAnswered } from './answered-cookies.ts';
import type { CookieRecords } from './cookie-records.ts';
import { type RequestDetails, requestSeen } from './events.ts';
import type { HeaderEvents } from './observe.ts';
import type { Recorder } from './recorder.ts';
import type { Router } from './router.ts';
import type { Traces } from './traces.ts';

/** What is known of private windows; undefined where it is not known. */
interface Privacy {
  store(storeId: string): boolean | undefined;
  tab(tabId: number): boolean | undefined;
}

export interface Around {
  isPrivate: Privacy;
  records: Pick<CookieRecords, 'changed'>;
}

/** What is returned is to be told of every request's headers, once the request is known. */
export function observeCookies(router: Router, traces: Traces, { isPrivate, records }: Around): HeaderEvents {
  const answered = createAnswered();

  function tell(details: RequestDetails, cookiesOf: (host: string) => CookiesSeen | undefined): void {
    const host = hostnameOf(details.url);
    const seen = host === undefined ? undefined : cookiesOf(host);
    if (!seen) return;
    const { tabId, incognito, timeStamp } = details;
    const job = (recorder: Recorder) => recorder.takeCookies(details, seen, () => requestSeen(details));
    router.route(tabId, incognito, job, timeStamp);
  }

  /** An answer in a private window says nothing of a cookie outside of them, nor the other way round. */
  function ofOneKind({ incognito, tabId }: RequestDetails, storeId: string): boolean {
    return (incognito ?? isPrivate.tab(tabId) ?? false) === (isPrivate.store(storeId) ?? false);
  }

  browser.cookies.onChanged.addListener(({ removed, cookie }) => {
    const at = Date.now();
    const { storeId, domain } = cookie;
    // What is deleted or replaced is no answer any more.
    records.changed(cookie);
    if (removed) return;
    const set = { ...cookie, lifetime: lifetimeOf(cookie, at) };
    const answer = answered.setting(cookie, at);
    if (answer && ofOneKind(answer, storeId)) {
      tell(answer, () => traces.kept(set, at));
      return;
    }
    const seen = traces.changed(set, at);
    if (!seen) return;
    const site = siteAround(cookie) ?? siteOf(domain.replace(/^\./, ''));
    const event = { kind: 'cookie-changed', site, at, cookies: seen } as const;
    router.route(-1, isPrivate.store(storeId), (recorder) => recorder.take(event), at);
  });

  return {
    sent(details) {
      const header = valuesOf(details.requestHeaders, 'cookie').join('; ');
      if (header !== '') tell(details, (host) => traces.sent(header, host));
    },
    answered(details) {
      const headers = valuesOf(details.responseHeaders, 'set-cookie');
      if (headers.length === 0) return;
      answered.note(headers, hostnameOf(details.url) ?? '', cutDown(details));
      tell(details, (host) => traces.set(headers, host, details.timeStamp));
    },
  };
}

/** What tells where a request belongs, without its headers. */
function cutDown(details: RequestDetails & { responseHeaders?: unknown }): RequestDetails {
  const { responseHeaders: _, ...rest } = details;
  return rest;
}

const none: readonly string[] = [];

/** The headers of every request are looked through: most are told apart by the length of their names, and most have none of these. */
function valuesOf(headers: WebRequest.HttpHeaders | undefined, name: string): readonly string[] {
  let values: string[] | undefined;
  for (const header of headers ?? []) {
    if (header.name.length !== name.length || header.name.toLowerCase() !== name || header.value === undefined)
      continue;
    if (values) values.push(header.value);
    else values = [header.value];
  }
  return values ?? none;
}

function lifetimeOf({ session, expirationDate }: Cookies.Cookie, at: number): number | 'session' {
  return session || expirationDate === undefined ? 'session' : expirationDate - at / 1000;
}

/** The site of the page for which alone a cookie is kept, if it is kept so. */
function siteAround({ partitionKey }: Cookies.Cookie): string | undefined {
  const host = hostnameOf(partitionKey?.topLevelSite ?? '');
  return host === undefined ? undefined : siteOf(host);
}
