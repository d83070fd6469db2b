// A table whose rows lie in groups is to all who use it the same as one whose rows lie one by one.

import 'fake-indexeddb/auto';
import { Dexie, type Table } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { VisitHost } from '../../../../src/core/facts.ts';
import { CandorDatabase } from '../../../../src/store/database.ts';
import { groupedTables } from '../../../../src/store/grouped/tables.ts';

type Hosts = Table<VisitHost, [string, string]>;

let db: CandorDatabase;
let plain: Dexie;

beforeEach(() => {
  db = new CandorDatabase(`grouped ${Math.random()}`);
  plain = new Dexie(`plain ${Math.random()}`);
  plain.version(1).stores({ visitHosts: '[visit+host], site' });
});
afterEach(async () => {
  await db.delete();
  await plain.delete();
});

const VISITS = ['a', 'b', 'ba', 'background:x'];
const HOSTS = ['', 'a.example', 'b.example', 'c.example', 'ü.example'];
const visit = fc.constantFrom(...VISITS);
const host = fc.constantFrom(...HOSTS);
const key = fc.tuple(visit, host);
const row = fc
  .record({ visit, host, requests: fc.nat(9) })
  .map((some): VisitHost => ({ ...some, site: some.visit.startsWith('b') ? 'b.example' : 'a.example' }));

type Use = (table: Hosts) => Promise<unknown>;
type NamedUse = [what: string, use: Use];

const changes: fc.Arbitrary<NamedUse> = fc.oneof(
  fc.array(row, { maxLength: 8 }).map((rows): NamedUse => ['put', (table) => table.bulkPut(rows, { allKeys: true })]),
  row.map((one): NamedUse => ['add', (table) => table.add(one).catch(({ name }: Error) => name)]),
  fc.array(key, { maxLength: 4 }).map((keys): NamedUse => ['delete by keys', (table) => table.bulkDelete(keys)]),
  visit.map((of): NamedUse => ['delete a visit', (table) => table.where({ visit: of }).delete()]),
  fc.array(visit).map((of): NamedUse => ['delete some visits', (table) => table.where('visit').anyOf(of).delete()]),
  host.map((of): NamedUse => ['delete a host', (table) => table.filter((one) => one.host === of).delete()]),
  key.map((of): NamedUse => ['delete what is below', (table) => table.where('[visit+host]').below(of).delete()]),
  fc.constant<NamedUse>(['delete a site', (table) => table.where({ site: 'b.example' }).delete()]),
  fc.constant<NamedUse>([
    'change each',
    (table) =>
      table.toCollection().modify((one) => {
        one.requests += 1;
      }),
  ]),
  fc.constant<NamedUse>(['delete all', (table) => table.clear()]),
);

const questions: fc.Arbitrary<NamedUse> = fc.oneof(
  key.map((of): NamedUse => ['get', (table) => table.get(of)]),
  fc.array(key).map((keys): NamedUse => ['get some', (table) => table.bulkGet(keys)]),
  fc.constant<NamedUse>(['all', (table) => table.toArray()]),
  fc.constant<NamedUse>(['keys', (table) => table.toCollection().primaryKeys()]),
  fc.constant<NamedUse>(['how many', (table) => table.count()]),
  fc.constant<NamedUse>(['the last', (table) => table.orderBy(':id').last()]),
  fc.constant<NamedUse>(['backwards', (table) => table.orderBy(':id').reverse().limit(3).toArray()]),
  visit.map((of): NamedUse => ['of a visit', (table) => table.where({ visit: of }).toArray()]),
  visit.map((of): NamedUse => ['how many of a visit', (table) => table.where({ visit: of }).count()]),
  fc
    .tuple(visit, fc.nat(3))
    .map(([of, some]): NamedUse => ['some', (table) => table.where('visit').startsWith(of).limit(some).toArray()]),
  fc
    .tuple(key, fc.integer({ min: 1, max: 9 }))
    .map(([of, some]): NamedUse => ['after one', (table) => table.where(':id').above(of).limit(some).toArray()]),
  fc
    .tuple(key, key)
    .map(([from, to]): NamedUse => ['between', (table) => table.where(':id').between(from, to, false, true).toArray()]),
  fc.constant<NamedUse>(['of a site', (table) => table.where({ site: 'b.example' }).toArray()]),
  fc.constant<NamedUse>(['how many of a site', (table) => table.where({ site: 'b.example' }).count()]),
  fc.tuple(fc.array(visit), host).map(
    ([of, name]): NamedUse => [
      'those of some visits',
      (table) =>
        table
          .where('visit')
          .anyOf(of)
          .filter((one) => one.host === name)
          .toArray(),
    ],
  ),
  fc
    .array(visit)
    .map((of): NamedUse => ['keys of some visits', (table) => table.where('visit').anyOf(of).primaryKeys()]),
  host.map(
    (of): NamedUse => [
      'by a filter, backwards',
      (table) =>
        table
          .orderBy(':id')
          .reverse()
          .filter((one) => one.host === of)
          .toArray(),
    ],
  ),
);

test('whatever is done and asked, the answers are the same', async () => {
  const tables: Hosts[] = [db.visitHosts, plain.table('visitHosts')];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(changes, questions, questions), { maxLength: 25 }), async (uses) => {
      for (const table of tables) await table.clear();
      for (const [what, use] of uses) {
        const [grouped, single] = [await use(tables[0]!), await use(tables[1]!)];
        expect([what, grouped]).toEqual([what, single]);
      }
      expect(await tables[0]!.toArray()).toEqual(await tables[1]!.toArray());
    }),
    { numRuns: 300 },
  );
}, 120_000);

test('rows that begin alike are one on the disk, and nothing is left where all of them are gone', async () => {
  const rows = HOSTS.map((name): VisitHost => ({ visit: 'a', host: name, site: 'a.example', requests: 1 }));
  await db.visitHosts.bulkPut(rows);
  expect(await onDisk('visitHosts')).toMatchObject([{ visit: 'a', host: [], site: 'a.example', size: HOSTS.length }]);
  await db.visitHosts.bulkDelete(HOSTS.map((name) => ['a', name]));
  expect(await onDisk('visitHosts')).toEqual([]);
});

test('two writes to the same group at once are both written', async () => {
  const row = (name: string): VisitHost => ({ visit: 'a', host: name, site: 'a.example', requests: 1 });
  await db.transaction('rw', db.visitHosts, () => Promise.all(HOSTS.map((name) => db.visitHosts.put(row(name)))));
  expect(await db.visitHosts.toArray()).toEqual(HOSTS.map(row));
});

test('pages of rows, however large the groups are', async () => {
  const rows = Array.from({ length: 400 }, (_, nth): VisitHost => {
    const visit = `v${String(nth % 130).padStart(3, '0')}`;
    return { visit, host: `${nth}.example`, site: 'a.example', requests: nth };
  });
  await db.visitHosts.bulkPut(rows);
  await plain.table('visitHosts').bulkPut(rows);
  expect(await db.visitHosts.count()).toBe(400);
  expect(await db.visitHosts.where('visit').startsWith('v0').count()).toBe(
    await plain.table('visitHosts').where('visit').startsWith('v0').count(),
  );
  for (const limit of [1, 60, 399, 1_000])
    expect(await db.visitHosts.orderBy(':id').limit(limit).toArray()).toEqual(
      await plain.table('visitHosts').orderBy(':id').limit(limit).toArray(),
    );
});

test('what the disk refuses stops the transaction', async () => {
  const row = { visit: 'a', host: 'a.example', site: undefined, requests: 1 } as unknown as VisitHost;
  const bad = { ...row, visit: {} } as unknown as VisitHost;
  await expect(db.visitHosts.bulkPut([row, bad])).rejects.toThrow();
  expect(await db.visitHosts.count()).toBe(0);
});

test('every grouped table is known by the first part of its key', () => {
  for (const [name, { first, others }] of Object.entries(groupedTables))
    expect(db.table(name).schema.primKey.keyPath).toEqual([first, ...others]);
});

async function onDisk(name: string): Promise<unknown[]> {
  const bare = await new Dexie(db.name).open();
  const rows = await bare.table(name).toArray();
  bare.close();
  return rows;
}
