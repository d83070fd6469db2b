// Which tabs are private? Nothing of a private window may reach the disk, so a tab that is not known counts as private.

export interface PrivateTabs {
  learn(tab: { id?: number | undefined; incognito: boolean }): void;
  /** A private tab was closed. Of others it stays known that they were not private: their last beacons are still to come. */
  closed(tabId: number): void;
  /** For requests of no tab (-1): private while any private tab is open, because nobody says whose they are. */
  isPrivate(tabId: number): boolean;
}

export function createPrivateTabs(): PrivateTabs {
  const incognito = new Map<number, boolean>();
  return {
    learn: (tab) => {
      if (tab.id !== undefined) incognito.set(tab.id, tab.incognito);
    },
    closed: (tabId) => {
      if (incognito.get(tabId)) incognito.delete(tabId);
    },
    isPrivate: (tabId) => (tabId < 0 ? [...incognito.values()].includes(true) : (incognito.get(tabId) ?? true)),
  };
}
