// Entries that come and go by the thousand, of this life of the worker alone. The names under which they are kept are used again, by whichever entry of
// whichever map is next: a request that is over makes room for what was observed of it, and one change of the session area is both. Engines also take several
// times as long to write under a name that they have never heard, and a name that is used again need not be removed.

import { entryName, keptText, keptValue, passingName, passingStart } from '../core/entry-name.ts';
import type { Journal } from './journal.ts';
import { inOrder } from './kept-map.ts';

/** Whose: of private windows, or of all others. */
export type Whose = 'ordinary' | 'private';

/** Makes the texts of the values that one entry comes to have, one after the other. */
export type Writer<Value> = (value: Value) => string;

export interface Passing {
  readonly whose: Whose;
  /** A map, with what the last life left in its own. `newWriter` for values of which most stays the same from one to the next. */
  map<Key extends string | number, Value>(name: string, newWriter?: () => Writer<Value>): Map<Key, Value>;
}

/** Takes over what the last life left: its names are gone at the end of this turn, in which all maps are to be asked for. */
export function createPassing(
  journal: Journal,
  whose: Whose,
  { stored, life }: { stored: Record<string, unknown>; life: number },
): Passing {
  const names = createNames(passingName(whose, life));
  const left = leftIn(passingName(whose, life - 1), stored);
  for (const name of left.names) journal.delete(name);
  return {
    whose,
    map<Key extends string | number, Value>(name: string, newWriter: () => Writer<Value> = () => keptText) {
      const map = new PassingMap<Key, Value>(journal, name, names, newWriter);
      for (const [key, value] of left.of<Key, Value>(name)) map.set(key, value);
      return map;
    },
  };
}

interface Names {
  take(): string;
  give(name: string): void;
}

/** The one given last is taken first: what was given in this turn is overwritten by what is written for it anyway. */
function createNames(under: string): Names {
  const vacant: string[] = [];
  let count = 0;
  return {
    take() {
      const name = vacant.pop();
      if (name !== undefined) return name;
      count += 1;
      return entryName(under, count);
    },
    give: (name) => void vacant.push(name),
  };
}

/** What lies under a prefix: all names, and the entries of each map. */
function leftIn(under: string, stored: Record<string, unknown>) {
  const names = Object.keys(stored).filter((name) => name.startsWith(entryName(under, '')));
  const entries = names.flatMap((name) => {
    const entry = keptValue(stored[name]);
    return Array.isArray(entry) ? [entry as [map: string, key: unknown, value: unknown]] : [];
  });
  return {
    names,
    of: <Key, Value>(map: string): (readonly [Key, Value])[] =>
      inOrder(entries.flatMap(([of, key, value]) => (of === map ? [[key as Key, value as Value]] : []))),
  };
}

interface Place<Value> {
  name: string;
  /** What the text of every value begins with: the map, and the key. */
  start: string;
  write: Writer<Value>;
}

class PassingMap<Key extends string | number, Value> extends Map<Key, Value> {
  readonly #journal: Journal;
  readonly #start: string;
  readonly #names: Names;
  readonly #newWriter: () => Writer<Value>;
  readonly #places = new Map<Key, Place<Value>>();

  constructor(journal: Journal, name: string, names: Names, newWriter: () => Writer<Value>) {
    super();
    this.#journal = journal;
    this.#start = passingStart(name);
    this.#names = names;
    this.#newWriter = newWriter;
  }

  override set(key: Key, value: Value): this {
    const known = this.#places.get(key);
    const place = known ?? this.#newPlace(key);
    this.#journal.put(place.name, () => `${place.start}${place.write(value)}]`, known === undefined);
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    if (!super.delete(key)) return false;
    const { name } = this.#places.get(key)!;
    this.#places.delete(key);
    this.#names.give(name);
    this.#journal.vacate(name);
    return true;
  }

  override clear(): void {
    for (const key of this.keys()) this.delete(key);
  }

  #newPlace(key: Key): Place<Value> {
    const start = `${this.#start}${keptText(key)},`;
    const place = { name: this.#names.take(), start, write: this.#newWriter() };
    this.#places.set(key, place);
    return place;
  }
}
