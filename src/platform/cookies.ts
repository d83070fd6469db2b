// The cookies of one tab's page. A tab's windows and containers each have a store of their own.

import { browser } from './browser.ts';

/** Those that a request of the page would carry. Rejects for tabs of no store: they are gone. */
export async function cookiesOf({ tabId, url }: { tabId: number; url: string }) {
  const stores = await browser.cookies.getAllCookieStores();
  const store = stores.find(({ tabIds }) => tabIds.includes(tabId));
  if (!store) throw new Error('no store has this tab');
  return browser.cookies.getAll({ url, storeId: store.id });
}
