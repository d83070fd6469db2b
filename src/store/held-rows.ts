// Rows that were just written, so that the next group need not read them again while one follows the other: a page that loads changes the same ones with each.
// They are what the tables hold as long as nobody else writes. Whoever does, and a write that failed, clears them (`write.ts`); nothing is held in a rest.

import type { VisitId } from '../core/model.ts';
import type { LogPart } from './log.ts';

/** Rows of one table; the oldest go first. */
const MOST_ROWS = 1_000;
/** Visits whose newest part of the log is held. */
const MOST_PARTS = 50;

export class HeldRows {
  /** The newest part of a visit's log, by visit. */
  readonly parts = new Map<VisitId, LogPart>();
  readonly #tables = new Map<string, Map<string, unknown>>();

  /** Those of one table, by the keys that a draft has them by. */
  of<Row>(table: string): ReadonlyMap<string, Row> {
    return (this.#tables.get(table) ?? new Map()) as ReadonlyMap<string, Row>;
  }

  keep(table: string, rows: ReadonlyMap<string, unknown>): void {
    const held = this.#tables.get(table) ?? new Map<string, unknown>();
    this.#tables.set(table, held);
    for (const [key, row] of rows) {
      held.delete(key);
      held.set(key, row);
    }
    keepNewest(held, MOST_ROWS);
    keepNewest(this.parts, MOST_PARTS);
  }

  clear(): void {
    this.#tables.clear();
    this.parts.clear();
  }
}

function keepNewest(held: Map<string, unknown>, most: number): void {
  for (const key of held.keys()) {
    if (held.size <= most) return;
    held.delete(key);
  }
}
