// The parts of a file that is being added, in the order in which tables have to come; says how far they are taken, and can be stopped.

import type { MergedTable } from '../core/holdings/merge.ts';
import type { CandorDatabase } from './database.ts';
import type { CollectorOf } from './recount.ts';

export interface MergeOptions {
  collectorOf: CollectorOf;
  /** Aborted: nothing is changed. */
  signal?: AbortSignal;
  /** Told the share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
}

type Control = Pick<MergeOptions, 'signal' | 'onProgress'>;

/** The parts of a file, by table; and how far they are taken. */
export class Parts {
  readonly #database: CandorDatabase;
  readonly #control: Control;
  readonly #keys = new Map<MergedTable, number[]>();
  #done = 0;
  #of = 0;

  private constructor(database: CandorDatabase, control: Control) {
    this.#database = database;
    this.#control = control;
  }

  /** One at a time: all rows of a large file are more than fits in memory. */
  static async of(database: CandorDatabase, control: Control): Promise<Parts> {
    const parts = new Parts(database, control);
    await database.incoming.orderBy('id').each(({ id, table, rows }) => {
      if (id === undefined || rows.length === 0) return;
      parts.#keys.set(table, [...(parts.#keys.get(table) ?? []), id]);
      parts.#of += 1;
    });
    return parts;
  }

  /** Those of a table, in the order in which they came. */
  async each<Row>(table: MergedTable, take: (rows: Row[]) => Promise<void>): Promise<void> {
    for (const key of this.#keys.get(table) ?? []) {
      const part = await this.#database.incoming.get(key);
      if (part) await take(part.rows as Row[]);
      this.advance();
    }
  }

  /** There are further steps. */
  expect(steps: number): void {
    this.#of += steps;
  }

  /** A step is done. Throws the signal's reason where it is aborted. */
  advance(): void {
    this.#control.signal?.throwIfAborted();
    this.#done += 1;
    this.#control.onProgress?.(this.#done / this.#of);
  }
}
