// A file that is being added, part by part, until all of it was read: only then does anything come into the tables. What is left of one that was
// given up, or of a worker that was stopped, goes with the next.

import type { MergedTable } from '../core/holdings/merge.ts';
import type { CandorDatabase, Incoming } from './database.ts';
import { incomingRow } from './incoming-rows.ts';

/** Begins anew, under a name of its own. */
export async function beginIncoming(database: CandorDatabase, token: string): Promise<void> {
  await database.transaction('rw', database.incoming, async () => {
    await database.incoming.clear();
    await database.incoming.add({ token, table: 'visits', rows: [] });
  });
}

/** Rejects with a RangeError where a row is none of the table's, or another file was begun meanwhile. */
export async function addIncoming(
  database: CandorDatabase,
  { token, table, rows }: { token: string; table: MergedTable; rows: readonly unknown[] },
): Promise<void> {
  const checked = rows.map((raw) => {
    const row = incomingRow(table, raw);
    if (!row) throw new RangeError(`no row of ${table}`);
    return row;
  });
  await database.transaction('rw', database.incoming, async () => {
    await expectBegun(database, token);
    await database.incoming.add({ token, table, rows: checked } as Incoming);
  });
}

export async function expectBegun(database: CandorDatabase, token: string): Promise<void> {
  if ((await database.incoming.where({ token }).count()) === 0) throw new RangeError('another file was begun');
}

export async function abandonIncoming(database: CandorDatabase): Promise<void> {
  await database.incoming.clear();
}
