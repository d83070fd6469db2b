// Which tabs are private? Nothing of a private window may reach the disk, so what is not known counts as private.

export interface PrivateTabs {
  learn(tabId: number, isPrivate: boolean): void;
  /** A private tab was closed. Of others it stays known that they were not private: their last beacons are still to come. */
  closed(tabId: number): void;
  /** Undefined for tabs that are not known. */
  isPrivate(tabId: number): boolean | undefined;
  anyOpen(): boolean;
  /** Requests of no tab count as private while this is so, where the browser does not say whose they are. */
  anyOpenOfLate(): boolean;
}

/** Milliseconds after the last private tab was closed in which its service workers may still send. */
export const LINGER = 30_000;

/** `clock` gives milliseconds since 1970. */
export function createPrivateTabs(clock: () => number = Date.now): PrivateTabs {
  let closedAt = Number.NEGATIVE_INFINITY;
  const known = new Map<number, boolean>();
  /** Private tabs that were closed: what is told of them late teaches nothing. A browser gives no number twice. */
  const gone = new Set<number>();
  const anyOpen = () => [...known.values()].includes(true);
  return {
    learn(tabId, isPrivate) {
      if (!gone.has(tabId)) known.set(tabId, isPrivate);
    },
    closed: (tabId) => {
      if (!known.get(tabId)) return;
      known.delete(tabId);
      gone.add(tabId);
      closedAt = clock();
    },
    isPrivate: (tabId) => known.get(tabId),
    anyOpen,
    anyOpenOfLate: () => anyOpen() || clock() - closedAt < LINGER,
  };
}
