// A map of the newest, in two halves that take turns: engines pass over all that were taken from the front of a map before they find its oldest entry.

export interface Newest<Key, Value> {
  get(key: Key): Value | undefined;
  has(key: Key): boolean;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
  /** All that are remembered, in any order. */
  entries(): [Key, Value][];
}

/** Remembers at least the newest `least` entries, and at most twice as many. */
export function createNewest<Key, Value>(least: number): Newest<Key, Value> {
  let newer = new Map<Key, Value>();
  let older = new Map<Key, Value>();
  return {
    get: (key) => newer.get(key) ?? older.get(key),
    has: (key) => newer.has(key) || older.has(key),
    set(key, value) {
      if (newer.size >= least && !newer.has(key)) [older, newer] = [newer, new Map()];
      newer.set(key, value);
    },
    delete(key) {
      newer.delete(key);
      older.delete(key);
    },
    entries: () => [...new Map([...older, ...newer])],
  };
}
