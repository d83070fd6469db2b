// Which tabs are private? Nothing of a private window may reach the disk, so a tab that is not known counts as private.

export interface PrivateTabs {
  learn(tab: { id?: number | undefined; incognito: boolean }): void;
  forget(tabId: number): void;
  /** For requests of no tab (-1): private while any private tab is open, because nobody says whose they are. */
  isPrivate(tabId: number): boolean;
}

export function createPrivateTabs(): PrivateTabs {
  const incognito = new Map<number, boolean>();
  return {
    learn: (tab) => {
      if (tab.id !== undefined) incognito.set(tab.id, tab.incognito);
    },
    forget: (tabId) => incognito.delete(tabId),
    isPrivate: (tabId) => (tabId < 0 ? [...incognito.values()].includes(true) : (incognito.get(tabId) ?? true)),
  };
}
