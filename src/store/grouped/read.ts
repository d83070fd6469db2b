// Reads rows out of groups. All by `then`, not by `await`: Dexie keeps track of its transaction over its own promises.

import type {
  DBCoreCursor,
  DBCoreKeyRange,
  DBCoreOpenCursorRequest,
  DBCoreQuery,
  DBCoreQueryRequest,
  DBCoreTable,
  DBCoreTransaction,
} from 'dexie';
import { type Item, rowByRow } from './cursor.ts';
import {
  type Group,
  type GroupedTable,
  groupKey,
  type Key,
  membersByKey,
  membersOf,
  type Row,
  rowOf,
  rowsIn,
} from './groups.ts';
import { after, groupRange, isEverything, isInRange } from './ranges.ts';

/** Groups that are read at once where somebody asks for some rows only, or only how many there are. */
const AT_ONCE = 50;

export interface GroupReader {
  getMany(trans: DBCoreTransaction, keys: readonly Key[]): Promise<(Row | undefined)[]>;
  query(request: DBCoreQueryRequest): Promise<Item[]>;
  count(trans: DBCoreTransaction, query: DBCoreQuery): Promise<number>;
  openCursor(request: DBCoreOpenCursorRequest): Promise<DBCoreCursor | null>;
}

/** `table` has the groups. */
export function groupReader(table: DBCoreTable, grouped: GroupedTable): GroupReader {
  const keyOf = table.schema.primaryKey.extractKey as (row: Row) => Key;

  /** The rows of a group that are asked for, in the order in which they are. */
  function itemsIn(group: Group, { index, range }: DBCoreQuery, backwards = false): Item[] {
    const items = rowsIn(group, grouped)
      .map((row) => ({ key: index.extractKey!(row), primaryKey: keyOf(row), value: row }))
      .filter(({ key }) => isInRange(key, range));
    return backwards ? items.reverse() : items;
  }

  /** The same without what is in the rows: keys stand beside it. */
  function keysIn(group: Group, { range }: DBCoreQuery, backwards = false): Item[] {
    const first = group[grouped.first];
    const items = membersOf(group, grouped)
      .map(({ others }) => [first, ...others])
      .filter((key) => isInRange(key, range))
      .map((key) => ({ key, primaryKey: key }));
    return backwards ? items.reverse() : items;
  }

  /** `left` is how many rows are still asked for. */
  function readGroups(request: DBCoreQueryRequest, range: DBCoreKeyRange, left: number): Promise<Item[]> {
    const { trans, direction = 'next', query, values = false } = request;
    const backwards = direction === 'prev';
    const itemsOf = values || !query.index.isPrimaryKey ? itemsIn : keysIn;
    // Only by the first part of the key can it be said where the next groups begin.
    const some = Number.isFinite(left) && query.index.isPrimaryKey ? Math.min(left, AT_ONCE) : undefined;
    const limit = some !== undefined && { limit: some };
    return table
      .query({ trans, values: true, direction, query: { ...query, range }, ...limit })
      .then(({ result }: { result: Group[] }) => {
        const items = result.flatMap((group) => itemsOf(group, query, backwards));
        if (some === undefined || result.length < some || items.length >= left) return items;
        const rest = readGroups(request, after(range, lastOf(result), backwards), left - items.length);
        return rest.then((more) => [...items, ...more]);
      });
  }

  function lastOf(groups: readonly Group[]): unknown[] {
    return groupKey(groups.at(-1)![grouped.first] as string, grouped);
  }

  function groupsOf({ index, range }: DBCoreQuery): DBCoreKeyRange {
    return index.isPrimaryKey ? groupRange(range) : range;
  }

  return {
    getMany(trans, keys) {
      const firsts = [...new Set(keys.map(([first]) => first))];
      const read = table.getMany({ trans, keys: firsts.map((first) => groupKey(first, grouped)) });
      return read.then((groups: (Group | undefined)[]) => {
        const known = new Map(
          firsts.flatMap((first, at) => {
            const group = groups[at];
            return group ? [[first, { group, members: membersByKey(group, grouped) }] as const] : [];
          }),
        );
        return keys.map(([first, ...others]) => {
          const one = known.get(first);
          const member = one?.members.get(JSON.stringify(others));
          return one && member && rowOf(one.group, member, grouped);
        });
      });
    },
    query(request) {
      const { query, limit = Number.POSITIVE_INFINITY } = request;
      return readGroups(request, groupsOf(query), limit).then((items) => items.slice(0, limit));
    },
    count(trans, query) {
      const partOf = query.index.isPrimaryKey ? keysIn : itemsIn;
      const sizeOf = (group: Group) => (isEverything(query.range) ? group.size : partOf(group, query).length);
      const limit = query.index.isPrimaryKey && { limit: AT_ONCE };
      const countFrom = (range: DBCoreKeyRange, before: number): Promise<number> =>
        table
          .query({ trans, values: true, query: { ...query, range }, ...limit })
          .then(({ result }: { result: Group[] }) => {
            const sum = result.reduce((all, group) => all + sizeOf(group), before);
            if (!limit || result.length < AT_ONCE) return sum;
            return countFrom(after(range, lastOf(result), false), sum);
          });
      return countFrom(groupsOf(query), 0);
    },
    openCursor(request) {
      const { query, reverse = false } = request;
      const opened = table.openCursor({ ...request, values: true, query: { ...query, range: groupsOf(query) } });
      const itemsOf = (group: unknown) => itemsIn(group as Group, query, reverse);
      const groupAt = (key: unknown) => (query.index.isPrimaryKey && Array.isArray(key) ? key.slice(0, 1) : key);
      return opened.then((groups) => groups && rowByRow(groups, reverse, itemsOf, groupAt));
    },
  };
}
