// What every request tells its receiver, whatever it carries: said once on a page and in a report, never per tracker.

import type { DataCategory } from './model.ts';

/**
 * By RFC 9110 (User-Agent, Accept-Language, Referer), RFC 6265 (Cookie) and the Internet Protocol itself. The referrer is cut to the
 * site by default (W3C Referrer Policy, `strict-origin-when-cross-origin`), and cookies may be kept back by the browser.
 */
export type AlwaysSent = 'ip-address' | 'browser' | 'language' | 'page' | 'cookies';

/** The most telling first. */
export const alwaysSent: readonly { data: AlwaysSent; category: DataCategory }[] = [
  { data: 'ip-address', category: 'ip-addresses' },
  { data: 'cookies', category: 'device-identifiers' },
  { data: 'page', category: 'browsing-and-interaction' },
  { data: 'browser', category: 'device-characteristics' },
  { data: 'language', category: 'device-characteristics' },
];
