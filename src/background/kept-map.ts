// Maps of which a copy is kept in the journal, so that the next life of the worker goes on from there.

import { entryName, keptEntry, keptText } from '../core/entry-name.ts';
import type { Journal } from './journal.ts';

/** A map whose entries are kept in the journal under a name. Values are written as they are at the end of the turn in which they were set. */
export class KeptMap<Key extends string | number, Value> extends Map<Key, Value> {
  readonly #journal: Journal;
  readonly #name: string;

  constructor(journal: Journal, name: string, stored: Record<string, unknown>) {
    super();
    this.#journal = journal;
    this.#name = name;
    for (const [key, value] of storedEntries<Key, Value>(name, stored)) super.set(key, value);
  }

  override set(key: Key, value: Value): this {
    this.#journal.put(entryName(this.#name, key), () => keptText([key, value]), !this.has(key));
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    if (!super.delete(key)) return false;
    this.#journal.delete(entryName(this.#name, key));
    return true;
  }

  override clear(): void {
    for (const key of this.keys()) this.delete(key);
  }
}

export function storedEntries<Key, Value>(name: string, stored: Record<string, unknown>): (readonly [Key, Value])[] {
  const prefix = entryName(name, '');
  return inOrder(
    Object.entries(stored)
      .flatMap(([key, text]) => (key.startsWith(prefix) ? [keptEntry<Key, Value>(text)] : []))
      .filter((entry) => entry !== undefined),
  );
}

/** In the order of their keys: the browser gives entries in any, and numbers were given in order. */
export function inOrder<Key, Value>(entries: (readonly [Key, Value])[]): (readonly [Key, Value])[] {
  return entries.sort(([a], [b]) => String(a).localeCompare(String(b), 'en', { numeric: true }));
}
