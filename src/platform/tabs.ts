// Which tab is a page about?

import { browser } from './browser.ts';

/** The tab named by `?tab=ID` in the page's own address, else the active tab of its window. */
export async function currentTabId(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Calls back whenever the tab loads or shows something else. Returns the undoing. */
export function onTabChanged(tabId: number, callback: () => void): () => void {
  const listener = (changed: number) => {
    if (changed === tabId) callback();
  };
  browser.tabs.onUpdated.addListener(listener);
  return () => browser.tabs.onUpdated.removeListener(listener);
}

/** Opens an address in a new tab, in front, beside the one that it is opened for. In a popup, this closes the popup. */
export async function openTab(url: string, besideTabId?: number): Promise<void> {
  const opener = besideTabId === undefined ? undefined : await browser.tabs.get(besideTabId).catch(() => undefined);
  await browser.tabs.create({ url, ...(opener && { index: opener.index + 1, windowId: opener.windowId }) });
}

/** What every tab shows, where it shows something of the web. */
export async function shownPages(): Promise<{ tabId: number; url: string }[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ tabId: id, url }]));
}
