// A file that is being added, part by part, until all of it was read: only then does anything come into the tables. What is left of one that nobody
// finished goes with the next one, when the browser is started, after a day, and with whatever is forgotten.

import type { Merged, MergedTable } from '../core/holdings/merge.ts';
import type { Instant } from '../core/model.ts';
import type { CandorDatabase } from './database.ts';
import { type IncomingRow, incomingRow } from './incoming-rows.ts';

/** The name of a file that is begun now: when, and what tells it from others. */
export function incomingToken(now: Instant, random: string): string {
  return `${now} ${random}`;
}

/** Begins anew. */
export async function beginIncoming(database: CandorDatabase, token: string): Promise<void> {
  await database.transaction('rw', database.incoming, async () => {
    await database.incoming.clear();
    await database.incoming.add({ token, table: 'visits', rows: [] });
  });
}

/**
 * Resolves to which of the rows is none of the table's, counted from 0, if one is: then none of them is taken. Rejects with a RangeError where another file
 * was begun meanwhile.
 */
export async function addIncoming(
  database: CandorDatabase,
  { token, table, rows }: { token: string; table: MergedTable; rows: readonly unknown[] },
): Promise<number | undefined> {
  const checked: IncomingRow[] = [];
  for (const [at, raw] of rows.entries()) {
    const row = incomingRow(table, raw);
    if (!row) return at;
    checked.push(row);
  }
  await database.transaction('rw', database.incoming, async () => {
    await expectBegun(database, token);
    await database.incoming.add({ token, table, rows: checked });
  });
  return undefined;
}

export async function expectBegun(database: CandorDatabase, token: string): Promise<void> {
  const first = await database.incoming.where({ token }).first();
  if (!first || first.merged) throw new RangeError('it was given up, or another file was begun');
}

/** The file is done with. Resolves to what came of it, if it was added; to undefined where nothing of it was. */
export async function closeIncoming(database: CandorDatabase, token: string): Promise<Merged | undefined> {
  return database.transaction('rw', database.incoming, async () => {
    const first = await database.incoming.where({ token }).first();
    await database.incoming.where({ token }).delete();
    return first?.merged;
  });
}

/** Of whatever file. */
export async function forgetIncoming(database: CandorDatabase): Promise<void> {
  await database.incoming.clear();
}

/** Drops what was begun before a moment. */
export async function forgetIncomingBefore(database: CandorDatabase, before: Instant): Promise<void> {
  // Names of before had no time: whatever has them was begun long ago.
  await database.incoming.filter(({ token }) => !(Number(token.split(' ')[0]) >= before)).delete();
}
