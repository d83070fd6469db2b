// Puts the rows of a table together that lay one by one.

import { Dexie, type Table } from 'dexie';
import { type GroupedTable, groupOfRows, type Row } from './groups.ts';

/** To be called in an upgrade, where a table is read and written as it is on the disk. */
export async function groupRows(table: Table<Row>, grouped: GroupedTable): Promise<void> {
  // Groups come after the rows that begin as they do.
  for (let first: unknown = Dexie.minKey; ; ) {
    const next = await table.where(':id').above([first, []]).first();
    if (!next) return;
    first = next[grouped.first];
    const alike = table.where(':id').between([first], [first, []]);
    const rows = await alike.toArray();
    await alike.delete();
    await table.put(groupOfRows(rows, grouped));
  }
}
