// Rows that the writer holds from one group to the next: they save reading, and change nothing.

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commit } from '../../../src/store/commit.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetBefore, forgetSite } from '../../../src/store/forget.ts';
import { HeldRows } from '../../../src/store/held-rows.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { createWriter, REST } from '../../../src/store/write.ts';
import { NOON } from '../../support/facts.ts';
import { collectorOf as collectorOfHistory, DAY, history } from '../../support/histories.ts';
import { began, collectorOf, loggedIn, sent } from './support.ts';

let db: CandorDatabase;
let other: CandorDatabase;

beforeEach(() => {
  db = new CandorDatabase(`held ${Math.random()}`);
  other = new CandorDatabase(`others ${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
  await other.delete();
});

async function tablesOf(database: CandorDatabase): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for (const { name } of database.tables)
    tables[name] = name === 'requests' ? await loggedIn(database) : await database.table(name).toArray();
  return tables;
}

function groupsOf(all: readonly Observation[], sizes: readonly number[]): Observation[][] {
  const left = [...all];
  const groups: Observation[][] = [];
  for (let nth = 0; left.length > 0; nth += 1) groups.push(left.splice(0, sizes[nth % sizes.length]));
  return groups;
}

/** What else is written between two groups, or that one of them is refused at first. */
const between = fc.constantFrom('nothing', 'nothing', 'a site is forgotten', 'a day is forgotten', 'it is refused');

test('the same rows as if each were read again, whatever else is written meanwhile', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(history, sizes, fc.array(between, { minLength: 1 }), async (all, counts, jobs) => {
      for (const database of [db, other]) await Promise.all(database.tables.map((table) => table.clear()));
      const held = new HeldRows();
      for (const [nth, group] of groupsOf(all, counts).entries()) {
        const job = jobs[nth % jobs.length];
        if (job === 'it is refused') {
          // Nearly all of it is done by then.
          vi.spyOn(db.trackerTotals, 'bulkPut').mockRejectedValueOnce(new Error('no'));
          await expect(commit(db, group, undefined, held)).rejects.toThrow('no');
          vi.restoreAllMocks();
        }
        await commit(db, group, undefined, held);
        await commit(other, group);
        for (const database of [db, other]) {
          if (job === 'a site is forgotten') await forgetSite(database, 'shop.example', collectorOfHistory);
          if (job === 'a day is forgotten') await forgetBefore(database, NOON + DAY, collectorOfHistory);
        }
        // As the writer does.
        if (job?.endsWith('forgotten')) held.clear();
      }
      expect(await tablesOf(db)).toEqual(await tablesOf(other));
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('what was just written is not read again', async () => {
  const held = new HeldRows();
  await commit(db, [began(), sent()], undefined, held);
  const asked = vi.spyOn(db.trackerTotals, 'bulkGet');
  const searched = vi.spyOn(db.requests, 'where');
  await commit(db, [sent({ at: NOON + 1 })], undefined, held);
  expect(asked).toHaveBeenCalledExactlyOnceWith([]);
  expect(searched).not.toHaveBeenCalled();
  expect(await loggedIn(db)).toHaveLength(2);
  expect((await db.visitTrackers.toArray())[0]).toMatchObject({ requests: 2 });
});

test('what is forgotten does not come back with the next group', async () => {
  const writer = createWriter(() => db);
  writer.add(began());
  writer.add(sent());
  await writer.settled();
  await writer.alone(() => forgetSite(db, 'shop.example', collectorOf));
  writer.add(began({ id: 'v2' }));
  writer.add(sent({ visit: 'v2' }));
  await writer.settled();
  expect(await db.siteOrganizations.toArray()).toMatchObject([{ requests: 1 }]);
  expect(await db.sites.toArray()).toMatchObject([{ visits: 1 }]);
});

test('nothing is held once nothing came for a while', async () => {
  const cleared = vi.spyOn(HeldRows.prototype, 'clear');
  const writer = createWriter(() => db);
  writer.add(began());
  await writer.settled();
  await vi.waitFor(() => expect(cleared).toHaveBeenCalled(), { timeout: REST * 20 });
});

test('a bounded number of rows is held, the newest', () => {
  const held = new HeldRows();
  for (let nth = 0; nth < 3_000; nth += 1) held.keep('sites', new Map([[`${nth}`, nth]]));
  expect(held.of('sites').size).toBeLessThanOrEqual(1_000);
  expect(held.of('sites').get('2999')).toBe(2_999);
});
