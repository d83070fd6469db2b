// Which stores of cookies are those of private windows? The browser is asked about each once; until it has said so, a store is not known.

import type { PrivateTabs } from './private-tabs.ts';

/** A store as browsers list it; Firefox says more than Chromium. */
export interface CookieStore {
  id: string;
  tabIds: number[];
  incognito?: boolean;
}

/** Containers of Firefox have a store each. */
const MOST_STORES = 200;

/** `list` asks the browser for its stores. */
export function createCookieStores(list: () => Promise<CookieStore[]>, tabs: Pick<PrivateTabs, 'isPrivate'>) {
  const known = new Map<string, boolean>();
  let asking = false;

  async function learn(): Promise<void> {
    asking = true;
    // A browser that does not answer leaves the store unknown.
    const stores = await list().catch(() => []);
    for (const { id, tabIds, incognito } of stores.slice(0, MOST_STORES)) {
      const isPrivate = incognito ?? tabIds.map((tab) => tabs.isPrivate(tab)).find((answer) => answer !== undefined);
      if (isPrivate !== undefined) known.set(id, isPrivate);
    }
    asking = false;
  }

  return (id: string): boolean | undefined => {
    if (!known.has(id) && !asking) void learn();
    return known.get(id);
  };
}
