// What the browser lets Candor see, as far as a person can change it.

import { browser } from './browser.ts';

/** All sites: without them nothing can be observed. Browsers let people take this away, or not give it at first. */
const sites = { origins: ['http://*/*', 'https://*/*'] };

export function maySeeSites(): Promise<boolean> {
  return browser.permissions.contains(sites);
}

/** Has the browser ask the person. To be called as they press a button, before anything is waited for; resolves to whether they agreed. */
export function requestSites(): Promise<boolean> {
  return browser.permissions.request(sites);
}

/** `changed` is called whenever it was given or taken away, in the browser's own pages or here. Returns what ends that. */
export function onSitesChange(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

export function maySeePrivateWindows(): Promise<boolean> {
  return browser.extension.isAllowedIncognitoAccess();
}

/** The browser's own page on this extension. Undefined where no extension may open it: in Firefox. */
export function ownPageOfBrowser(): string | undefined {
  const root = new URL(browser.runtime.getURL(''));
  return root.protocol === 'chrome-extension:' ? `chrome://extensions/?id=${root.host}` : undefined;
}
