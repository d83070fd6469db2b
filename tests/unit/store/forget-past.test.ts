// What is past its time, a slice at a time.

import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { backgroundOf } from '../../../src/core/visits/background.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetBefore } from '../../../src/store/forget.ts';
import { type Alone, forgetPast, ROWS_AT_ONCE, VISITS_AT_ONCE } from '../../../src/store/forget-past.ts';
import { leftOn, siteChanges } from '../../../src/store/recount.ts';
import { NOON } from '../../support/facts.ts';
import { began, collectorOf, expectSpread, loggedIn, sent, write } from './support.ts';

const opened: CandorDatabase[] = [];
afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

const COUNT = VISITS_AT_ONCE * 6 + 5;
const SITES = 3;
const HOUR = 3_600_000;

/** Some trackers are on all sites, some on one; every seventh visit is still open long after; and each site sends something in the background. */
async function filled(startedAt: (nth: number) => number): Promise<CandorDatabase> {
  const db = new CandorDatabase(`test ${Math.random()}`);
  opened.push(db);
  const visits = Array.from({ length: COUNT }, (_, nth) => nth);
  await write(
    db,
    ...visits.flatMap((nth) => {
      const [visit, at, site] = [`v${nth}`, startedAt(nth), `s${nth % SITES}.example`];
      const own = { visit, site, at };
      return [
        began({ id: visit, site, startedAt: at }),
        sent({ ...own, tracker: 'everywhere' }),
        sent({ ...own, tracker: `on ${site}` }),
        ...(nth % 7 === 0 ? [sent({ ...own, tracker: `late on ${nth % 2}`, at: at + HOUR })] : []),
        ...(nth % 5 === 0 ? [sent({ ...own, visit: backgroundOf(site, at), at })] : []),
      ];
    }),
  );
  return db;
}

async function tablesOf(db: CandorDatabase): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for (const { name } of db.tables)
    tables[name] = name === 'requests' ? await loggedIn(db) : await db.table(name).toArray();
  return tables;
}

const alone: Alone = (job) => job();

test.each<[string, (nth: number) => number]>([
  ['one after the other', (nth) => NOON + nth * 1_000],
  ['all at once', () => NOON],
])('visits that began %s: gone as if in one piece', async (_, startedAt) => {
  const before = NOON + (COUNT - 2) * 1_000;
  const [slices, whole] = [await filled(startedAt), await filled(startedAt)];
  expect(await forgetPast(slices, before, collectorOf, alone)).toBe(await forgetBefore(whole, before, collectorOf));
  expect(await tablesOf(slices)).toEqual(await tablesOf(whole));
});

test('no slice takes more than some visits', async () => {
  const db = await filled((nth) => NOON + nth * 1_000);
  const left: number[] = [await db.visits.count()];
  await forgetPast(db, NOON + COUNT * 1_000, collectorOf, async (job) => {
    const result = await job();
    left.push(await db.visits.count());
    return result;
  });
  expect(left.at(-1)).toBe(0);
  for (let nth = 1; nth < left.length; nth += 1)
    expect(left[nth - 1]! - left[nth]!).toBeLessThanOrEqual(VISITS_AT_ONCE);
});

test('no slice takes more rows than some, whatever hangs on a visit, unless it is of one visit', async () => {
  const db = new CandorDatabase(`test ${Math.random()}`);
  opened.push(db);
  const trackers = Array.from({ length: ROWS_AT_ONCE / 3 }, (_, nth) => `tracker ${nth}`);
  for (const visit of ['v0', 'v1', 'v2', 'v3'])
    await write(db, began({ id: visit }), ...trackers.map((tracker) => sent({ visit, tracker })));
  const left: number[] = [await db.visits.count()];
  await forgetPast(db, NOON + HOUR, collectorOf, async (job) => {
    const result = await job();
    left.push(await db.visits.count());
    return result;
  });
  expect(left.slice(0, 3)).toEqual([4, 2, 0]);
});

const manyVisits = fc.array(
  fc.record({
    site: fc.integer({ min: 0, max: 2 }),
    at: fc.integer({ min: 0, max: 60 }),
    trackers: fc.array(fc.record({ name: fc.integer({ min: 0, max: 4 }), later: fc.integer({ min: 0, max: 40 }) }), {
      maxLength: 6,
    }),
    inBackground: fc.boolean(),
  }),
  { maxLength: 45 },
);
/** Some of what is left reaches into another day. */
const STEP = HOUR / 2;

test('after each slice, every site’s sums are what counting anew gives', async () => {
  await fc.assert(
    fc.asyncProperty(manyVisits, fc.integer({ min: 0, max: 70 }), async (visits, until) => {
      const db = new CandorDatabase(`test ${Math.random()}`);
      opened.push(db);
      await write(
        db,
        ...visits.flatMap(({ site: number, at, trackers, inBackground }, nth) => {
          const [site, startedAt] = [`s${number}.example`, NOON + at * STEP];
          const visit = inBackground ? backgroundOf(site, startedAt) : `v${nth}`;
          const requests = trackers.map(({ name, later }) =>
            sent({ visit, site, at: startedAt + later * STEP, tracker: `tracker ${name}` }),
          );
          return inBackground ? requests : [began({ id: visit, site, startedAt }), ...requests];
        }),
      );
      await forgetPast(db, NOON + until * STEP, collectorOf, async (job) => {
        const result = await job();
        expect(await differing(db)).toEqual([]);
        await expectSpread(db);
        return result;
      });
      expect(
        await db.visits
          .where('startedAt')
          .below(NOON + until * STEP)
          .count(),
      ).toBe(0);
    }),
    { numRuns: 25 },
  );
});

/** Of each site, the rows that counting its visits anew would change. */
async function differing(db: CandorDatabase): Promise<unknown[]> {
  const all = [...(await db.sites.toArray()), ...(await db.siteTrackers.toArray())];
  const found: unknown[] = [];
  for (const site of new Set(all.map((row) => row.site))) {
    const { changes } = await siteChanges(db, await leftOn(db, site, collectorOf));
    const [total, ...others] = changes;
    found.push(...others.flatMap(({ gone, put }) => [...gone, ...put]));
    if (JSON.stringify(total!.put) !== JSON.stringify([await db.sites.get(site)])) found.push(total);
  }
  return found;
}

test('who is stopped anywhere, and called again, ends where one does who never was', async () => {
  const startedAt = (nth: number) => NOON + nth * 1_000;
  const before = NOON + (COUNT - VISITS_AT_ONCE) * 1_000;
  const whole = await filled(startedAt);
  let jobs = 0;
  await forgetPast(whole, before, collectorOf, (job) => {
    jobs += 1;
    return job();
  });
  const expected = await tablesOf(whole);
  for (let stopAfter = 1; stopAfter < jobs; stopAfter += 1) {
    const db = await filled(startedAt);
    let done = 0;
    const stopped = forgetPast(db, before, collectorOf, (job) => {
      if (done === stopAfter) throw new Error('stopped');
      done += 1;
      return job();
    });
    await expect(stopped).rejects.toThrow('stopped');
    await forgetPast(db, before, collectorOf, alone);
    expect(await tablesOf(db)).toEqual(expected);
  }
});

test('where there is nothing, nothing is waited for', async () => {
  const db = await filled((nth) => NOON + nth);
  expect(await forgetPast(db, NOON, collectorOf, alone)).toBe(0);
  expect(await db.visits.count()).toBe(COUNT);
});
