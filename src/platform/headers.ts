// Which headers a browser shows to listeners of webRequest.

import { browser } from './browser.ts';

/** Chromium keeps cookies back unless it is asked for them by a word that Firefox does not know, and refuses. */
const named: object = (browser.webRequest as { OnSendHeadersOptions?: object }).OnSendHeadersOptions ?? {};
const extra = Object.hasOwn(named, 'EXTRA_HEADERS') ? ['extraHeaders'] : [];

export const withRequestHeaders = ['requestHeaders', ...extra] as ['requestHeaders'];
export const withResponseHeaders = ['responseHeaders', ...extra] as ['responseHeaders'];
