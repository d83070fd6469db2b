// The first page that a person sees: once, after they have installed Candor, and never after an update.

import { browser } from '../platform/browser.ts';
import { openTab } from '../platform/tabs.ts';

/** The page is read by the same address as any other of the dashboard's. */
const WELCOME_PAGE = 'src/dashboard/index.html#/welcome';

/** In the first tick, like all listeners: it may be what the background was started for. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openTab(browser.runtime.getURL(WELCOME_PAGE)).catch(reportFailure);
  });
}

function reportFailure(cause: unknown): void {
  console.error('Candor could not open its first page; it is under “About”, too.', cause);
}
