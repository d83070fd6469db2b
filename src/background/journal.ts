// A copy of what must outlive the background worker, which the browser stops whenever it likes: in its session area, which is memory and
// never reaches the disk. What changes in one turn is written at once and together, so that a worker that is killed leaves either all of an
// event's effects behind or none.

import type { SessionArea } from '../platform/session.ts';

export interface Journal {
  put(key: string, value: unknown): void;
  delete(key: string): void;
}

export function createJournal({ write, remove }: Pick<SessionArea, 'write' | 'remove'>): Journal {
  let changes = new Map<string, unknown>();
  let scheduled = false;

  /** A deleted entry is overwritten first: one call to the browser is one change, two are two. */
  function flush(): void {
    scheduled = false;
    const deleted = [...changes].filter(([, value]) => value === undefined).map(([key]) => key);
    const values = Object.fromEntries([...changes].map(([key, value]) => [key, value ?? null]));
    changes = new Map();
    void write(values).catch(reportFailure);
    if (deleted.length > 0) void remove(deleted).catch(reportFailure);
  }

  function change(key: string, value: unknown): void {
    changes.set(key, value);
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(flush);
  }

  return { put: change, delete: (key) => change(key, undefined) };
}

/** The area has a limit, and is a convenience: the worker goes on without it, and a restart knows less. */
function reportFailure(cause: unknown): void {
  console.error('Candor could not note what it would need after a restart of its background.', cause);
}

/** A map whose entries are kept in the journal under a name. Values are written as they are at the end of the turn in which they were set. */
export class KeptMap<Key extends string | number, Value> extends Map<Key, Value> {
  readonly #journal: Journal;
  readonly #prefix: string;

  constructor(journal: Journal, name: string, stored: Record<string, unknown>) {
    super();
    this.#journal = journal;
    this.#prefix = prefixOf(name);
    for (const [key, value] of storedEntries<Key, Value>(name, stored)) super.set(key, value);
  }

  override set(key: Key, value: Value): this {
    this.#journal.put(this.#prefix + key, [key, value]);
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    if (!super.delete(key)) return false;
    this.#journal.delete(this.#prefix + key);
    return true;
  }

  override clear(): void {
    for (const key of this.keys()) this.delete(key);
  }
}

function prefixOf(name: string): string {
  return `${name}/`;
}

/** In the order of their keys: the browser gives them in any, and numbers were given in order. */
function storedEntries<Key, Value>(name: string, stored: Record<string, unknown>): [Key, Value][] {
  const prefix = prefixOf(name);
  return Object.entries(stored)
    .filter(([key, entry]) => key.startsWith(prefix) && Array.isArray(entry))
    .map(([, entry]) => entry as [Key, Value])
    .sort(([a], [b]) => String(a).localeCompare(String(b), 'en', { numeric: true }));
}
