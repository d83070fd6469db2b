// The record of opt-outs: what is kept of it and for how long, and what it is joined with.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OptedOut } from '../../../src/core/rights/opted-out.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetBefore, forgetEverything, forgetSite } from '../../../src/store/forget.ts';
import { guideOf, listOptOuts, openedGuides, optOutsSince } from '../../../src/store/read-opt-outs.ts';
import { forgetOptOuts, keepGuide, noteOptOut, undoOptOut } from '../../../src/store/write-opt-outs.ts';
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

/** Meta's pixel and Google Analytics on a site, in a visit of their own. */
const collected = (site: string, at: number) => [
  began({ id: `visit of ${site}`, site, startedAt: at }),
  sent({ visit: `visit of ${site}`, site, at, tracker: 'facebook', host: 'www.facebook.com' }, 'facebook'),
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
  const on = async (of?: Set<string>) =>
    (await optOutsSince(directory, of, db)).map(({ organization, again }) => [
      organization,
      again.map(({ site, requests }) => `${site} ${requests}`),
    ]);
  expect(Object.fromEntries(await on())).toEqual({ facebook: ['news.example 1'], microsoft: [] });
  expect(await on(new Set(['microsoft']))).toEqual([['microsoft', []]]);
});

test('a page that was open meanwhile does not count', async () => {
  await write(db, ...collected('shop.example', NOON - MINUTE));
  await noteOptOut(db, meta());
  await write(
    db,
    sent({ visit: 'visit of shop.example', at: NOON + 1, tracker: 'facebook', host: 'www.facebook.com' }, 'facebook'),
  );
  expect((await optOutsSince(directory, undefined, db))[0]?.again).toEqual([]);
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
