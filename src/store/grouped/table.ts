// A table whose rows lie in groups, as a table of rows: whoever reads or writes it has to do with rows alone.

import type { DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable } from 'dexie';
import type { GroupedTable, Key } from './groups.ts';
import { isEverything } from './ranges.ts';
import { groupReader } from './read.ts';
import { groupWriter } from './write.ts';

/** `table` has the groups. */
export function asRows(table: DBCoreTable, grouped: GroupedTable): DBCoreTable {
  const reader = groupReader(table, grouped);
  const writer = groupWriter(table, grouped);

  function mutate(request: DBCoreMutateRequest): PromiseLike<DBCoreMutateResponse> {
    const { trans, type } = request;
    if (type === 'add' || type === 'put') return writer.put(trans, request.values, type === 'add');
    if (type === 'delete') return writer.remove(trans, request.keys);
    if (isEverything(request.range)) return table.mutate(request);
    const gone = { trans, query: { index: table.schema.primaryKey, range: request.range } };
    return reader.query(gone).then((items) =>
      writer.remove(
        trans,
        items.map(({ primaryKey }) => primaryKey as Key),
      ),
    );
  }

  return {
    ...table,
    mutate: (request) => mutate(request) as Promise<DBCoreMutateResponse>,
    get: ({ trans, key }) => reader.getMany(trans, [key]).then(([row]) => row),
    getMany: ({ trans, keys }) => reader.getMany(trans, keys),
    query: (request) =>
      reader.query(request).then((items) => ({
        result: items.map(({ value, primaryKey }) => (request.values ? value : primaryKey)),
      })),
    count: ({ trans, query }) => reader.count(trans, query),
    openCursor: (request) => reader.openCursor(request),
  };
}
