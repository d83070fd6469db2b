// Which tabs are private? Nothing of a private window may reach the disk, so what is not known counts as private.

export interface PrivateTabs {
  learn(tabId: number, isPrivate: boolean): void;
  /** A private tab was closed. Of others it stays known that they were not private: their last beacons are still to come. */
  closed(tabId: number): void;
  /** Undefined for tabs that are not known. */
  isPrivate(tabId: number): boolean | undefined;
  /** Requests of no tab count as private while this is so, where the browser does not say whose they are. */
  anyOpen(): boolean;
}

export function createPrivateTabs(): PrivateTabs {
  const known = new Map<number, boolean>();
  return {
    learn: (tabId, isPrivate) => void known.set(tabId, isPrivate),
    closed: (tabId) => {
      if (known.get(tabId)) known.delete(tabId);
    },
    isPrivate: (tabId) => known.get(tabId),
    anyOpen: () => [...known.values()].includes(true),
  };
}
