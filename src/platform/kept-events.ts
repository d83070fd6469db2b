// How the browser tells a background that it has woken what happened before.

import { browser } from './browser.ts';

/** Firefox hands over what it kept one listener after the other, Chromium in the order in which it happened. Neither says so; this call is Firefox's alone. */
export const keptByListener: boolean = 'getBrowserInfo' in browser.runtime;
