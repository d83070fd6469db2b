// A worker may be stopped at any moment. What it had observed is written once: the tables say how far they go, in the same transaction.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetSite } from '../../../src/store/forget.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { savedUpTo, visitFacts } from '../../../src/store/read.ts';
import { withoutSite } from '../../../src/store/without-site.ts';
import { createWriter, MOST_UNSAVED, type Unsaved } from '../../../src/store/write.ts';
import { began, sent } from './support.ts';

const RUN = 'run of the browser';

let db: CandorDatabase;

beforeEach(() => {
  db = new CandorDatabase(`test ${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

/** What outlives the worker, and a worker's life with it. */
function keptFrom(last: number) {
  const kept = new Map<number, Observation>();
  const unsaved: Unsaved = {
    session: RUN,
    last,
    keep: (number, observation) => void kept.set(number, observation),
    drop: (number) => void kept.delete(number),
  };
  return { kept, unsaved };
}

const numbered = (kept: Map<number, Observation>) =>
  [...kept].map(([number, observation]) => ({ number, observation }));

const countedRequests = async () => (await visitFacts('v1', db))?.trackers[0]?.requests;

test('observations are kept from when they are added until they are in the tables', async () => {
  const { kept, unsaved } = keptFrom(7);
  const writer = createWriter(() => db);
  writer.keepUnsavedIn(unsaved, []);
  writer.add(began());
  writer.add(sent());
  expect([...kept.keys()]).toEqual([8, 9]);
  await writer.settled();
  expect(kept.size).toBe(0);
  expect(await savedUpTo(RUN, db)).toBe(9);
});

test('what an earlier life left is written before what this one adds', async () => {
  const { unsaved } = keptFrom(1000);
  const writer = createWriter(() => db);
  writer.keepUnsavedIn(unsaved, [{ number: 3, observation: began() }]);
  writer.add({ kind: 'visit-moved', visit: 'v1' });
  await writer.settled();
  expect(await db.visits.get('v1')).toMatchObject({ moves: 1 });
  expect(await savedUpTo(RUN, db)).toBe(1001);
});

test('another run of the browser has a mark of its own', async () => {
  const { unsaved } = keptFrom(40);
  const writer = createWriter(() => db);
  writer.keepUnsavedIn(unsaved, []);
  writer.add(began());
  await writer.settled();
  expect(await savedUpTo('another', db)).toBe(0);
});

describe('rows and mark are written together or not at all', () => {
  test.each<[string, () => unknown]>([
    ['the mark cannot be written', () => vi.spyOn(db.saved, 'put').mockRejectedValue(new Error('no'))],
    ['the rows cannot', () => vi.spyOn(db.visitTrackers, 'bulkPut').mockRejectedValue(new Error('no'))],
  ])('%s', async (_, refuse) => {
    const { kept, unsaved } = keptFrom(0);
    const writer = createWriter(() => db);
    writer.keepUnsavedIn(unsaved, []);
    refuse();
    writer.add(began());
    writer.add(sent());
    await writer.settled();
    expect(writer.health()).toMatchObject({ unsaved: 2 });
    expect([await db.visits.count(), await db.requests.count(), await savedUpTo(RUN, db)]).toEqual([0, 0, 0]);
    expect(kept.size).toBe(2);

    vi.restoreAllMocks();
    writer.add(sent());
    await writer.settled();
    expect([await countedRequests(), kept.size, await savedUpTo(RUN, db)]).toEqual([2, 0, 3]);
  });
});

describe('a worker that is killed', () => {
  test('after it wrote and before it could say so does not count twice', async () => {
    const { kept, unsaved } = keptFrom(0);
    const killed = createWriter(() => db);
    killed.keepUnsavedIn({ ...unsaved, drop: () => undefined }, []);
    killed.add(began());
    killed.add(sent());
    await killed.settled();
    expect(kept.size).toBe(2);

    const upTo = await savedUpTo(RUN, db);
    const next = createWriter(() => db);
    next.keepUnsavedIn(
      { ...unsaved, last: 100 },
      numbered(kept).filter(({ number }) => number > upTo),
    );
    next.add(sent());
    await next.settled();
    expect(await countedRequests()).toBe(2);
  });

  test('again and again, before it wrote anything, loses nothing', async () => {
    const { kept, unsaved } = keptFrom(0);
    for (let life = 1; life <= 3; life += 1) {
      const refusal = vi.spyOn(db, 'transaction').mockRejectedValue(new Error('killed'));
      const killed = createWriter(() => db);
      killed.keepUnsavedIn({ ...unsaved, last: life * 100 }, numbered(kept));
      killed.add(life === 1 ? began() : sent());
      await killed.settled();
      refusal.mockRestore();
    }
    const last = createWriter(() => db);
    last.keepUnsavedIn({ ...unsaved, last: 400 }, numbered(kept));
    await last.settled();
    expect([await countedRequests(), kept.size, last.health().unsaved]).toEqual([2, 0, 0]);
  });
});

test('what is given up for want of memory is not kept either', async () => {
  const { kept, unsaved } = keptFrom(0);
  const writer = createWriter(() => db);
  writer.keepUnsavedIn(unsaved, []);
  vi.spyOn(db, 'transaction').mockRejectedValue(new Error('no'));
  for (let index = 0; index < MOST_UNSAVED + 7; index += 1) writer.add(sent());
  await writer.settled();
  expect([kept.size, kept.has(7), kept.has(8)]).toEqual([MOST_UNSAVED, false, true]);
});

test('a site that is forgotten while the disk refuses does not come back', async () => {
  const writer = createWriter(() => db);
  const refusal = vi.spyOn(db, 'transaction').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  writer.add(began());
  writer.add(sent());
  await writer.settled();
  await writer.alone(() => {
    writer.change(withoutSite('shop.example'));
    return forgetSite(db, 'shop.example', () => 'google');
  });
  refusal.mockRestore();
  writer.add(began({ id: 'v2', site: 'news.example' }));
  await writer.settled();
  expect((await db.visits.toArray()).map(({ site }) => site)).toEqual(['news.example']);
});

test('of what waits, what is changed is kept as it is now, and what is forgotten is not', async () => {
  const kept = new Map<number, Observation>();
  const writer = createWriter(() => db);
  writer.keepUnsavedIn(
    {
      session: 'run',
      last: 0,
      keep: (number, one) => void kept.set(number, one),
      drop: (number) => void kept.delete(number),
    },
    [],
  );
  const refusal = vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  writer.add(began());
  writer.add(sent());
  await writer.settled();
  writer.change((one) => (one.kind === 'visit' ? { ...one, visit: { ...one.visit, moves: 3 } } : undefined));
  expect(writer.waiting()).toEqual([...kept.values()]);
  refusal.mockRestore();
  writer.add({ kind: 'visit-moved', visit: 'v1' });
  await writer.settled();
  expect(await db.visits.get('v1')).toMatchObject({ moves: 4 });
  expect(await db.requests.count()).toBe(0);
  expect(kept.size).toBe(0);
});
