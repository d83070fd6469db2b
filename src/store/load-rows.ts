// Rows by keys of several parts. Each row that is asked for by itself costs the browser a journey of its own; those that share the first part lie together.

import type { Table } from 'dexie';

/** From so many on, all rows of a first part are read instead: about as many as there are trackers on a site, in a visit or on a day. */
const TOGETHER = 6;

/** Those of these keys that are there. `keyOf` gives the key of a row. */
export async function rowsAt<Row, Key extends readonly string[]>(
  table: Table<Row, Key>,
  keys: readonly Key[],
  keyOf: (row: Row) => Key,
): Promise<Row[]> {
  const groups = new Map<string, Key[]>();
  for (const key of keys) {
    const group = groups.get(key[0]!);
    if (group) group.push(key);
    else groups.set(key[0]!, [key]);
  }
  const alone: Key[] = [];
  const found: Promise<Row[]>[] = [];
  for (const [first, group] of groups)
    if (group.length < TOGETHER) alone.push(...group);
    else found.push(those(table, first, group, keyOf));
  const [single, ...together] = await Promise.all([table.bulkGet(alone), ...found]);
  return [...single.filter((row) => row !== undefined), ...together.flat()];
}

async function those<Row, Key extends readonly string[]>(
  table: Table<Row, Key>,
  first: string,
  keys: readonly Key[],
  keyOf: (row: Row) => Key,
): Promise<Row[]> {
  const asked = new Set(keys.map((key) => JSON.stringify(key)));
  return (await rowsUnder(table, first)).filter((row) => asked.has(JSON.stringify(keyOf(row))));
}

/** All rows whose key begins so, in one answer. */
export function rowsUnder<Row, Key extends readonly string[]>(table: Table<Row, Key>, first: string): Promise<Row[]> {
  // A list of one is below every key that begins with it; a list as the second part is above every text.
  return table
    .where(':id')
    .between([first] as never, [first, []] as never)
    .toArray();
}
