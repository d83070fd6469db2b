// What sums up visits and trackers is the same however it came about: in batches, all at once, in an upgrade, or after something was forgotten (see
// forget.test.ts).

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { CandorDatabase } from '../../../src/store/database.ts';
import { summariesOf } from '../../../src/store/summaries.ts';
import { NOON } from '../../support/facts.ts';
import { history } from '../../support/histories.ts';
import { began, expectSpread, sent, stated, write } from './support.ts';

const opened: Dexie[] = [];
const newDatabase = (name = `summaries ${Math.random()}`) => {
  const db = new CandorDatabase(name);
  opened.push(db);
  return db;
};

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

/** As a table has them: by its key. */
function inOrder<Row>(rows: ReadonlyMap<string, Row>, keyOf: (row: Row) => string): Row[] {
  return [...rows.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

test('in batches of any size it is what it is when all is counted at once', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 1, max: 5 }), async (all, size) => {
      const db = newDatabase();
      for (let at = 0; at < all.length; at += size) await write(db, ...all.slice(at, at + size));
      const expected = summariesOf(await db.visits.toArray(), await db.visitTrackers.toArray());
      expect(await db.visitSummaries.toArray()).toEqual(
        inOrder(expected.visitSummaries, ({ at, visit }) => `${at} ${visit}`),
      );
      expect(await db.trackerTotals.toArray()).toEqual(inOrder(expected.trackerTotals, ({ tracker }) => tracker));
      expect(await db.siteTrackers.toArray()).toEqual(
        inOrder(expected.siteTrackers, ({ site, tracker }) => `${site} ${tracker}`),
      );
      await expectSpread(db);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a visit is one with nobody in it, too; what was stopped received nothing; what was only loaded in advance was not opened', async () => {
  const db = newDatabase();
  await write(db, began(), sent({ fate: 'blocked' }), began({ id: 'ahead', inAdvance: true }));
  expect(await db.visitSummaries.toArray()).toEqual([
    { visit: 'ahead', site: 'shop.example', at: NOON, trackers: [] },
    { visit: 'v1', site: 'shop.example', at: NOON, opened: true, trackers: [] },
  ]);
  await write(db, { kind: 'visit-resumed', visit: 'ahead' });
  expect(await db.visitSummaries.get({ visit: 'ahead' })).toMatchObject({ opened: true });
  expect(await db.siteTrackers.count()).toBe(0);
});

test('what is told late moves to where it belongs, and stays one row', async () => {
  const db = newDatabase();
  const visit = 'background:shop.example@0';
  await write(db, sent({ visit, at: NOON + 100 }));
  await write(db, sent({ visit, at: NOON + 50 }));
  expect(await db.visitSummaries.toArray()).toMatchObject([{ visit, at: NOON + 50 }]);
  expect(await db.trackerTotals.toArray()).toMatchObject([{ firstAt: NOON + 50, lastAt: NOON + 100 }]);
});

test('what the page says later changes what was before an answer, on all levels', async () => {
  const db = newDatabase();
  await write(db, began(), sent(), sent({ at: NOON + 90_000 }));
  expect(await db.trackerTotals.get('google_analytics')).not.toHaveProperty('before');
  await write(db, stated(), stated({ choice: 'refused', at: NOON + 60_000, answeredNow: true }));
  const seen = { before: 1, after: 1, types: ['page-url'] };
  expect((await db.visitSummaries.get({ visit: 'v1' }))?.trackers).toEqual([{ tracker: 'google_analytics', ...seen }]);
  expect(await db.siteTrackers.get(['shop.example', 'google_analytics'])).toMatchObject(seen);
  expect(await db.trackerTotals.get('google_analytics')).toEqual({
    tracker: 'google_analytics',
    firstAt: NOON + 100,
    lastAt: NOON + 90_000,
    ...seen,
  });
});

test('a database of version 10 is taken over: what it has is summed up', async () => {
  const made = newDatabase();
  await write(made, began(), stated(), sent(), sent({ tracker: 'lone', site: 'shop.example' }, 'tracker:lone'));
  const name = `from 10 ${Math.random()}`;
  const old = new Dexie(name);
  old.version(10).stores({
    visits: 'id, site, startedAt',
    visitTrackers: '[visit+tracker], visit, site',
    siteOrganizations: '[site+organization], site, organization',
    siteTrackers: '[site+tracker], site, [tracker+newestAt]',
  });
  for (const table of ['visits', 'visitTrackers', 'siteOrganizations'])
    await old.table(table).bulkAdd(await made.table(table).toArray());
  await old.table('siteTrackers').add({ site: 'shop.example', tracker: 'lone', newestAt: NOON + 100 });
  old.close();
  const taken = newDatabase(name);
  for (const table of ['visitSummaries', 'siteTrackers', 'trackerTotals'])
    expect(await taken.table(table).toArray(), table).toEqual(await made.table(table).toArray());
});
