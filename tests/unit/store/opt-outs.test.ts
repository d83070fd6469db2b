// The record of opt-outs: what is kept of it and for how long, and what it is joined with.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OptedOut } from '../../../src/core/rights/opted-out.ts';
import { receivedAfter } from '../../../src/core/rights/received-again.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetBefore, forgetEverything, forgetSite } from '../../../src/store/forget.ts';
import { guideOf, listOptOuts, openedGuides, optOutsSince, optOutsWhere } from '../../../src/store/read-opt-outs.ts';
import { forgetOptOuts, keepGuide, noteOpened, noteOptOut, undoOptOut } from '../../../src/store/write-opt-outs.ts';
import { directory } from '../../../src/ui/directory.ts';
import { NOON, visit } from '../../support/facts.ts';
import { began, collectorOf, sent, write } from './support.ts';

const MINUTE = 60_000;
let db: CandorDatabase;

beforeEach(() => {
  db = new CandorDatabase(`opt-outs ${Math.random()}`);
});
afterEach(() => db.delete());

const meta = (change: Partial<OptedOut> = {}): OptedOut => ({
  organization: 'facebook',
  kind: 'account-setting',
  host: 'accountscenter.facebook.com',
  doneAt: NOON,
  site: 'shop.example',
  ...change,
});

const pixel = { tracker: 'facebook', host: 'www.facebook.com' };

/** Meta's pixel and Google Analytics on a site, in a visit of their own. */
const collected = (site: string, at: number) => [
  began({ id: `visit of ${site}`, site, startedAt: at }),
  sent({ visit: `visit of ${site}`, site, at, ...pixel }, 'facebook'),
  sent({ visit: `visit of ${site}`, site, at }),
];

test('an opt-out is noted once; repeating it moves its time; it can be taken back', async () => {
  await noteOptOut(db, meta());
  await noteOptOut(db, meta({ doneAt: NOON + 1 }));
  await noteOptOut(db, meta({ kind: 'cookie-opt-out', doneAt: NOON - 1 }));
  expect((await listOptOuts(db)).map(({ kind, doneAt }) => [kind, doneAt - NOON])).toEqual([
    ['account-setting', 1],
    ['cookie-opt-out', -1],
  ]);
  await undoOptOut(db, meta());
  expect((await listOptOuts(db)).map(({ kind }) => kind)).toEqual(['cookie-opt-out']);
});

test('what is opened is the step of the list, whether it was begun or not, and is skipped no more', async () => {
  const step = { site: 'shop.example', organization: 'facebook', host: meta().host };
  await noteOpened(db, step, NOON);
  const opened = { site: 'shop.example', at: 'facebook', opened: meta().host, changedAt: NOON };
  expect(await guideOf('shop.example', db)).toEqual({ ...opened, skipped: [] });
  await keepGuide(db, { ...opened, at: 'google', skipped: ['google', 'facebook'] });
  await noteOpened(db, step, NOON + 1);
  expect(await guideOf('shop.example', db)).toEqual({ ...opened, skipped: ['google'], changedAt: NOON + 1 });
});

test('marking a step as done goes on with the list', async () => {
  const guide = { site: 'shop.example', at: 'facebook', opened: meta().host, skipped: ['google', 'facebook'] };
  await keepGuide(db, { ...guide, changedAt: NOON });
  expect(await openedGuides(NOON - 1, db)).toHaveLength(1);
  expect(await openedGuides(NOON, db)).toHaveLength(0);
  await noteOptOut(db, meta({ doneAt: NOON + 1 }));
  expect(await guideOf('shop.example', db)).toEqual({
    site: 'shop.example',
    opened: meta().host,
    skipped: ['google'],
    changedAt: NOON + 1,
  });
});

test('it is told on which sites the organization collected since, and of no other', async () => {
  await write(db, ...collected('before.example', NOON - MINUTE), ...collected('news.example', NOON + MINUTE));
  await noteOptOut(db, meta());
  await noteOptOut(db, meta({ organization: 'microsoft' }));
  const where = (await optOutsWhere(directory, db)).map(({ organization, again }) => [organization, again]);
  expect(Object.fromEntries(where)).toEqual({
    facebook: [{ site: 'news.example', newestAt: NOON + MINUTE }],
    microsoft: [],
  });
  const since = async (of?: Set<string>) =>
    (await optOutsSince(directory, of, db)).map(({ organization, again }) => `${organization} ${again}`);
  expect((await since()).sort()).toEqual(['facebook 1', 'microsoft 0']);
  expect(await since(new Set(['microsoft']))).toEqual(['microsoft 0']);
});

test('a page that was open meanwhile does not count', async () => {
  await write(db, ...collected('shop.example', NOON - MINUTE));
  await noteOptOut(db, meta());
  await write(
    db,
    sent({ visit: 'visit of shop.example', at: NOON + 1, tracker: 'facebook', host: 'www.facebook.com' }, 'facebook'),
  );
  expect((await optOutsSince(directory, undefined, db))[0]?.again).toBe(0);
});

test('a site counts once, by its newest visit, until that is forgotten; what it needs to work does not count', async () => {
  await noteOptOut(db, meta({ organization: 'google', doneAt: NOON }));
  const tag = { tracker: 'google_tag_manager', host: 'www.googletagmanager.com', site: 'tag.example', visit: 'tag' };
  await write(
    db,
    began({ id: 'tag', site: 'tag.example', startedAt: NOON }),
    sent({ ...tag, at: NOON + 1 }),
    ...collected('early.example', NOON + MINUTE),
    ...collected('late.example', NOON + 2 * MINUTE),
    began({ id: 'again', site: 'early.example', startedAt: NOON + 3 * MINUTE }),
    sent({ visit: 'again', site: 'early.example', at: NOON + 3 * MINUTE }),
    sent({ visit: 'again', site: 'early.example', at: NOON + 4 * MINUTE }),
  );
  const again = async () =>
    (await optOutsWhere(directory, db))[0]?.again.map(({ site, newestAt }) => [site, (newestAt - NOON) / MINUTE]);
  expect(await again()).toEqual([
    ['early.example', 3],
    ['late.example', 2],
  ]);
  await forgetBefore(db, NOON + 2 * MINUTE, collectorOf);
  expect(await again()).toEqual([
    ['early.example', 3],
    ['late.example', 2],
  ]);
  await forgetSite(db, 'early.example', () => 'google');
  expect(await again()).toEqual([['late.example', 2]]);
});

test('the roll-up says the same as all visits, whatever was written and in which order', async () => {
  const moments = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -20, max: 20 })), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(moments, async (visits) => {
      const own = new CandorDatabase(`roll-up ${Math.random()}`);
      const sites = visits.map(([site]) => `site-${site}.example`);
      for (const [index, [, minutes]] of visits.entries()) {
        const at = NOON + minutes * MINUTE;
        const named = { visit: `visit ${index}`, site: sites[index]!, at };
        await write(own, began({ ...named, id: named.visit, startedAt: at }), sent({ ...named, ...pixel }, 'facebook'));
      }
      await noteOptOut(own, meta());
      const [where] = await optOutsWhere(directory, own);
      const [since] = await optOutsSince(directory, undefined, own);
      const rows = await own.visitTrackers.toArray();
      const expected = receivedAfter(rows, meta(), directory).map(({ site }) => site);
      await own.delete();
      expect(where?.again.map(({ site }) => site).sort()).toEqual([...new Set(expected)].sort());
      expect(since?.again).toBe(where?.again.length);
    }),
    { numRuns: 20 },
  );
});

test('a database of version 8 is taken over: of each tracker it is told from its visits when it last began on a site', async () => {
  const name = `from 8 ${Math.random()}`;
  const old = new Dexie(name);
  old.version(8).stores({
    visits: 'id, site, startedAt',
    siteOrganizations: '[site+organization], site, organization',
    visitTrackers: '[visit+tracker], visit, site',
    optOuts: '[organization+kind+host]',
  });
  const seen = { data: [], occasions: [], lastAt: NOON + 5 };
  const row = { site: 'shop.example', tracker: 'facebook', party: 'third', requests: 1, ...seen };
  await old.table('visitTrackers').bulkAdd([
    { ...row, visit: 'old', firstAt: NOON - 1 },
    { ...row, visit: 'new', firstAt: NOON + 1 },
    { ...row, visit: 'stopped', firstAt: NOON + 2, requests: 0 },
  ]);
  old.close();
  const taken = new CandorDatabase(name);
  expect(await taken.siteTrackers.toArray()).toEqual([
    { site: 'shop.example', tracker: 'facebook', firstAt: NOON - 1, lastAt: NOON + 5, newestAt: NOON + 1 },
  ]);
  await taken.delete();
});

test('forgetting a site leaves the opt-out, and nothing of the site', async () => {
  await write(db, ...collected('shop.example', NOON));
  await noteOptOut(db, meta());
  await keepGuide(db, { site: 'shop.example', skipped: [], changedAt: NOON });
  await forgetSite(db, 'shop.example', collectorOf);
  expect(await listOptOuts(db)).toEqual([expect.not.objectContaining({ site: 'shop.example' })]);
  for (const table of db.tables) expect(JSON.stringify(await table.toArray()), table.name).not.toContain('shop');
});

test('what is past its retention loses its site, and stays the person’s', async () => {
  await noteOptOut(db, meta());
  await keepGuide(db, { site: 'shop.example', skipped: [], changedAt: NOON });
  await forgetBefore(db, NOON, collectorOf);
  expect(await listOptOuts(db)).toEqual([meta()]);
  await forgetBefore(db, NOON + 1, collectorOf);
  expect(await listOptOuts(db)).toHaveLength(1);
  expect(JSON.stringify([await db.optOuts.toArray(), await db.optOutGuides.toArray()])).not.toContain('shop.example');
});

test.each([
  ['opt-outs', forgetOptOuts],
  ['everything', forgetEverything],
])('forgetting %s forgets them and the lists', async (_, forget) => {
  await noteOptOut(db, meta());
  await keepGuide(db, { site: 'shop.example', skipped: [], changedAt: NOON });
  await forget(db);
  expect([await db.optOuts.count(), await db.optOutGuides.count()]).toEqual([0, 0]);
});

test('a database of version 6 is taken over: nothing was noted, and it can be', async () => {
  const name = `from 6 ${Math.random()}`;
  const old = new Dexie(name);
  old.version(6).stores({ visits: 'id, site, startedAt' });
  await old.table('visits').add(visit());
  old.close();
  const taken = new CandorDatabase(name);
  expect(await taken.visits.toArray()).toEqual([visit()]);
  expect(await listOptOuts(taken)).toEqual([]);
  await noteOptOut(taken, meta());
  expect(await listOptOuts(taken)).toEqual([meta()]);
  await taken.delete();
});
