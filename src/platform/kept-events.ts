// How the browser tells a background that it has woken what happened before.

import { browser } from './browser.ts';

/** Firefox hands over what it kept one listener after the other, Chromium in the order in which it happened. Nothing but their names tells them apart in that. */
export const keptByListener: boolean = 'getBrowserInfo' in browser.runtime;
