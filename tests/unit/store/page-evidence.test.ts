// What scripts did in a page: one row a visit, bounded, and gone with the visit.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetBefore, forgetEverything, forgetSite } from '../../../src/store/forget.ts';
import { factsInScope, visitFacts } from '../../../src/store/read.ts';
import { withoutSite } from '../../../src/store/without-site.ts';
import { createWriter } from '../../../src/store/write.ts';
import { NOON } from '../../support/facts.ts';
import { began, collectorOf, scripted, write } from './support.ts';

let db: CandorDatabase;

beforeEach(() => {
  db = new CandorDatabase(`test ${Math.random()}`);
});
afterEach(() => db.delete());

const seen = async (id = 'v1') => (await visitFacts(id, db))?.evidence.flatMap((row) => row.seen);

test('each technique of each host’s scripts, in each frame, is kept once, as it was first seen', async () => {
  const inFrame = { frame: 'ads.example' };
  await write(db, began(), scripted(), scripted({ firstAt: NOON + 900 }), scripted({ technique: 'audio' }));
  await write(db, scripted({ firstAt: NOON + 950 }), scripted({ script: 'b.example' }), scripted(inFrame));
  expect(await seen()).toMatchObject([
    { technique: 'canvas', firstAt: NOON + 100 },
    { technique: 'audio' },
    { script: 'b.example' },
    inFrame,
  ]);
});

test('a page that makes up hosts without end fills no more than one row', async () => {
  const many = Array.from({ length: 500 }, (_, at) => scripted({ script: `h${at}.example` }));
  await write(db, began(), ...many);
  expect(await seen()).toHaveLength(60);
  expect(await db.visitEvidence.count()).toBe(1);
});

test('nothing is kept of a visit that is forgotten', async () => {
  await write(db, scripted());
  expect(await db.visitEvidence.count()).toBe(0);
});

test('what waits to be written is forgotten with its site', async () => {
  await write(db, began());
  const writer = createWriter(() => db);
  const done = writer.alone(async () => {
    writer.add(scripted());
    writer.change(withoutSite('shop.example'));
  });
  await done;
  await writer.settled();
  expect(await db.visitEvidence.count()).toBe(0);
});

describe('is forgotten', () => {
  beforeEach(() =>
    write(
      db,
      began(),
      began({ id: 'v2', site: 'bank.example', startedAt: NOON + 1000 }),
      scripted(),
      scripted({}, { visit: 'v2', site: 'bank.example' }),
    ),
  );

  test('with its visit, by age', async () => {
    await forgetBefore(db, NOON + 500, collectorOf);
    expect((await db.visitEvidence.toArray()).map(({ visit }) => visit)).toEqual(['v2']);
  });

  test('with its site', async () => {
    await forgetSite(db, 'bank.example', collectorOf);
    expect((await db.visitEvidence.toArray()).map(({ visit }) => visit)).toEqual(['v1']);
  });

  test('with everything', async () => {
    await forgetEverything(db);
    expect(await db.visitEvidence.count()).toBe(0);
  });
});

test('a report over a span has that of its visits', async () => {
  await write(db, began(), began({ id: 'v2', startedAt: NOON + 1000 }), scripted());
  await write(db, scripted({ technique: 'fonts' }, { visit: 'v2', site: 'shop.example' }));
  const [facts] = await factsInScope({ sites: 'all', from: NOON + 500 }, db);
  expect(facts?.evidence.flatMap(({ seen: all }) => all.map(({ technique }) => technique))).toEqual(['fonts']);
});
