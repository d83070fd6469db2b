// Packs rows on their way to the disk, some of them in groups, and unpacks them on their way back: all else of the store has to do with whole rows. Single rows
// that were written before there was this stay as they are until they are written again.

import type { DBCore, DBCoreCursor, DBCoreTable, DBCoreTransaction, Dexie, Middleware } from 'dexie';
import { type Group, rowsIn } from '../grouped/groups.ts';
import { asRows } from '../grouped/table.ts';
import { groupedTables } from '../grouped/tables.ts';
import type { Json } from './codec.ts';
import { type PackedTable, packedTables } from './rows.ts';

/** Closest to the disk: what Dexie compares and caches is whole. */
const LEVEL = -10;

type Row = Record<string, unknown>;

export function packRow(row: Row, { open, rest }: PackedTable): Row {
  // An upgrade writes groups.
  if (typeof row.packed === 'string') return row;
  const stays: Row = {};
  const goes: Row = {};
  for (const name of Object.keys(row))
    if (row[name] !== undefined) (open.includes(name) ? stays : goes)[name] = row[name];
  stays.packed = JSON.stringify(rest.pack(goes));
  return stays;
}

export function unpackRow(row: Row, { rest }: PackedTable): Row {
  const { packed, ...stays } = row;
  if (typeof packed !== 'string') return row;
  return { ...stays, ...(rest.unpack(JSON.parse(packed) as Json) as Row) };
}

/** The rows that lie in one of the disk, for whoever reads it there. */
export function unpackedRows(table: string, row: Row): Row[] {
  const [packed, grouped] = [packedTables[table], groupedTables[table]];
  if (grouped) return rowsIn(row as Group, grouped);
  return [packed ? unpackRow(row, packed) : row];
}

export function packRows(database: Dexie): void {
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'packed rows',
    level: LEVEL,
    create: (core) => ({
      ...core,
      table(name) {
        const [packed, grouped] = [packedTables[name], groupedTables[name]];
        const table = core.table(name);
        const single = packed ? packing(table, packed) : table;
        return grouped ? unlessUpgrading(asRows(table, grouped), single) : single;
      },
    }),
  };
  database.use(middleware);
}

/** Upgrades have to do with rows as they lay on the disk in their time: one by one. */
function unlessUpgrading(grouped: DBCoreTable, single: DBCoreTable): DBCoreTable {
  const of = (trans: DBCoreTransaction) => ((trans as IDBTransaction).mode === 'versionchange' ? single : grouped);
  return {
    ...grouped,
    mutate: (request) => of(request.trans).mutate(request),
    get: (request) => of(request.trans).get(request),
    getMany: (request) => of(request.trans).getMany(request),
    query: (request) => of(request.trans).query(request),
    count: (request) => of(request.trans).count(request),
    openCursor: (request) => of(request.trans).openCursor(request),
  };
}

function packing(table: DBCoreTable, packed: PackedTable): DBCoreTable {
  const whole = (row: Row | undefined) => row && unpackRow(row, packed);
  return {
    ...table,
    mutate(request) {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
      return table.mutate({ ...request, values: request.values.map((row: Row) => packRow(row, packed)) });
    },
    // By `then`, not by `await`: Dexie keeps track of its transaction over its own promises.
    get: (request) => table.get(request).then(whole),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(whole)),
    query: (request) =>
      table
        .query(request)
        .then((response) => (request.values ? { ...response, result: response.result.map(whole) } : response)),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor && request.values ? unpacking(cursor, packed) : cursor)),
  };
}

/** The same cursor, whose values are whole. The browser's own getters work on its own cursor alone. */
function unpacking(cursor: DBCoreCursor, packed: PackedTable): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => unpackRow(cursor.value, packed) },
  });
}
