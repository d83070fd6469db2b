// Which names came lately. Two sets that take turns, since a set from which the oldest name is taken with each new one makes engines pass over all
// those that were taken before.

export interface Newest {
  /** Adds a name; false if it is remembered. */
  add(name: string): boolean;
}

/** Remembers at least the newest `least` names, and at most twice as many. */
export function createNewest(least: number): Newest {
  let newer = new Set<string>();
  let older = new Set<string>();
  return {
    add(name) {
      if (newer.has(name) || older.has(name)) return false;
      if (newer.size >= least) [older, newer] = [newer, new Set()];
      newer.add(name);
      return true;
    },
  };
}
