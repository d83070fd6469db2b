// Maps of which a copy is kept in the journal, so that the next life of the worker goes on from there.

import { entryName, keptEntry, keptText } from '../core/entry-name.ts';
import type { Journal } from './journal.ts';
import { type PartTexts, textByParts } from './part-texts.ts';

/** A map whose entries are kept in the journal under a name. Values are written as they are at the end of the turn in which they were set. */
export class KeptMap<Key extends string | number, Value> extends Map<Key, Value> {
  protected readonly journal: Journal;
  protected readonly name: string;

  constructor(journal: Journal, name: string, stored: Record<string, unknown>) {
    super();
    this.journal = journal;
    this.name = name;
    for (const [key, value] of storedEntries<Key, Value>(name, stored)) super.set(key, value);
  }

  override set(key: Key, value: Value): this {
    this.journal.put(entryName(this.name, key), () => keptText([key, value]), !this.has(key));
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    if (!super.delete(key)) return false;
    this.journal.delete(entryName(this.name, key));
    return true;
  }

  override clear(): void {
    for (const key of this.keys()) this.delete(key);
  }
}

interface Place {
  /** Under which an entry is kept. */
  name: string;
  /** Texts that were made of its lasting parts, where there are such. */
  parts: PartTexts | undefined;
}

/**
 * The same for entries that come and go by the thousand, of this life of the worker alone: the names under which they are kept are used again. Engines
 * take several times as long to write under a name that they have never heard, and a name that is used again need not be removed.
 */
export class PassingMap<Key extends string | number, Value> extends KeptMap<Key, Value> {
  readonly #places = new Map<Key, Place>();
  readonly #vacant: string[] = [];
  readonly #lasting: readonly string[] | undefined;

  /** `lasting`: parts of values that are mostly the same objects in one value of an entry as in the next, and never changed themselves. */
  constructor(journal: Journal, name: string, lasting?: readonly string[]) {
    super(journal, name, {});
    this.#lasting = lasting;
  }

  override set(key: Key, value: Value): this {
    const known = this.#places.get(key);
    const place = known ?? this.#placeFor(key);
    this.journal.put(place.name, () => this.#textOf(key, value, place), known === undefined);
    return Map.prototype.set.call(this, key, value) as this;
  }

  #textOf(key: Key, value: Value, { parts }: Place): string {
    if (!this.#lasting || !parts) return keptText([key, value]);
    return `[${keptText(key)},${textByParts(value as object, this.#lasting, parts)}]`;
  }

  override delete(key: Key): boolean {
    if (!Map.prototype.delete.call(this, key)) return false;
    const place = this.#places.get(key)!;
    this.#places.delete(key);
    this.#vacant.push(place.name);
    this.journal.vacate(place.name);
    return true;
  }

  #placeFor(key: Key): Place {
    const name = this.#vacant.pop() ?? entryName(this.name, this.#places.size);
    const place = { name, parts: this.#lasting && [] };
    this.#places.set(key, place);
    return place;
  }
}

/** Removes all that is kept of a map. */
export function removeKept(journal: Journal, name: string, stored: Record<string, unknown>): void {
  for (const key of Object.keys(stored)) if (key.startsWith(entryName(name, ''))) journal.delete(key);
}

/** In the order of their keys: the browser gives them in any, and numbers were given in order. */
export function storedEntries<Key, Value>(name: string, stored: Record<string, unknown>): (readonly [Key, Value])[] {
  const prefix = entryName(name, '');
  return Object.entries(stored)
    .flatMap(([key, text]) => (key.startsWith(prefix) ? [keptEntry<Key, Value>(text)] : []))
    .filter((entry) => entry !== undefined)
    .sort(([a], [b]) => String(a).localeCompare(String(b), 'en', { numeric: true }));
}
