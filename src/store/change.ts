// What is to be written, worked out before the transaction that writes it: whoever reads waits for a transaction, and for nothing that is read and counted
// before it. To be used while nobody else writes, or in a transaction.

import type { Table } from 'dexie';
import type { CandorDatabase } from './database.ts';

/** Rows of one table. */
export interface Change<Key = unknown, Row = object> {
  table: Table;
  /** Keys of rows that are to be deleted. */
  gone: readonly Key[];
  put: readonly Row[];
}

/** Makes all of them or none, in a transaction of the tables that they change. */
export async function make(database: CandorDatabase, changes: readonly Change[]): Promise<void> {
  const real = changes.filter(({ gone, put }) => gone.length + put.length > 0);
  if (real.length === 0) return;
  const tables = [...new Set(real.map(({ table }) => table))];
  await database.transaction('rw', tables, () =>
    // All at once: an answer that is waited for before the next question makes the transaction longer.
    Promise.all(
      real.flatMap(({ table, gone, put }) => [
        gone.length > 0 && table.bulkDelete([...gone]),
        put.length > 0 && table.bulkPut([...put]),
      ]),
    ),
  );
}
