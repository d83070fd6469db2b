// A background that has what every one of its kind has, the polyfill and Dexie, listens to requests, and does nothing: what a browser takes to start it.

import { Dexie } from 'dexie';
import browser from 'webextension-polyfill';

export const database = new Dexie('bench-floor');
browser.webRequest.onBeforeRequest.addListener(() => undefined, { urls: ['http://*/*', 'https://*/*'] });
// The auditor waits until it is answered.
browser.runtime.onMessage.addListener(async () => undefined);
