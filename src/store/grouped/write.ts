// Writes rows into groups: what is written of a group is the rows that it had, and the new ones.

import type { DBCoreMutateResponse, DBCoreTable, DBCoreTransaction } from 'dexie';
import {
  byKey,
  type Group,
  type GroupedTable,
  groupKey,
  groupOf,
  type Key,
  type Member,
  memberOf,
  membersByKey,
  type Row,
} from './groups.ts';

/** By the other parts of their keys. */
type Members = Map<string, Member>;

export interface GroupWriter {
  /** Those that are new are not written where there is one already: that is among the failures. */
  put(trans: DBCoreTransaction, rows: readonly Row[], areNew: boolean): PromiseLike<DBCoreMutateResponse>;
  remove(trans: DBCoreTransaction, keys: readonly Key[]): PromiseLike<DBCoreMutateResponse>;
}

/** `table` has the groups. */
export function groupWriter(table: DBCoreTable, grouped: GroupedTable): GroupWriter {
  const keyOf = table.schema.primaryKey.extractKey as (row: Row) => Key;
  const writing = new WeakMap<DBCoreTransaction, PromiseLike<unknown>>();

  /** One job after the other: each writes all that a group held before. */
  function inTurn(trans: DBCoreTransaction, job: () => PromiseLike<void>): PromiseLike<void> {
    const before = writing.get(trans);
    const run = before ? before.then(job, job) : job();
    writing.set(trans, run);
    return run;
  }

  /** Changes the rows under these first parts of keys. `to` returns one from which what all have in common is taken, if there is a new one. */
  function change(
    trans: DBCoreTransaction,
    firsts: readonly string[],
    to: (members: Members, first: string) => Row | undefined,
  ): PromiseLike<void> {
    return inTurn(trans, () =>
      table
        .getMany({ trans, keys: firsts.map((first) => groupKey(first, grouped)) })
        .then((before: (Group | undefined)[]) => {
          const put: Group[] = [];
          const gone: unknown[] = [];
          for (const [at, first] of firsts.entries()) {
            const group = before[at];
            const members: Members = group ? membersByKey(group, grouped) : new Map();
            const common = to(members, first) ?? group;
            if (members.size > 0) put.push(groupOf(common!, [...members.values()].sort(byKey), grouped));
            else if (group) gone.push(groupKey(first, grouped));
          }
          return table
            .mutate({ trans, type: 'put', values: put })
            .then(expectWritten)
            .then(() => table.mutate({ trans, type: 'delete', keys: gone }))
            .then(expectWritten);
        }),
    );
  }

  return {
    put(trans, rows, areNew) {
      const failures: Record<number, Error> = {};
      const groups = byFirst([...rows.keys()], (at) => rows[at]![grouped.first] as string);
      const changed = change(trans, [...groups.keys()], (members, first) => {
        for (const at of groups.get(first)!) {
          const member = memberOf(rows[at]!, grouped);
          const key = JSON.stringify(member.others);
          if (areNew && members.has(key)) failures[at] = new DOMException('there is such a row', 'ConstraintError');
          else members.set(key, member);
        }
        return rows[groups.get(first)![0]!];
      });
      return changed.then(() => {
        const results = rows.map(keyOf);
        return { numFailures: Object.keys(failures).length, failures, results, lastResult: results.at(-1) };
      });
    },
    remove(trans, keys) {
      const groups = byFirst(keys, ([first]) => first);
      const changed = change(trans, [...groups.keys()], (members, first) => {
        for (const [, ...others] of groups.get(first)!) members.delete(JSON.stringify(others));
        return undefined;
      });
      return changed.then(() => ({ numFailures: 0, failures: {}, results: [...keys], lastResult: undefined }));
    },
  };
}

function byFirst<Thing>(things: readonly Thing[], firstOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(firstOf(thing));
    if (group) group.push(thing);
    else groups.set(firstOf(thing), [thing]);
  }
  return groups;
}

/** What the disk refuses has to stop the transaction: rows that were there before are in it. */
function expectWritten({ numFailures, failures }: DBCoreMutateResponse): void {
  if (numFailures > 0) throw Object.values(failures)[0];
}
