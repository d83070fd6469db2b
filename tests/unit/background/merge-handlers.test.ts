// The messages by which a page adds a file: begun, handed over, merged once nothing else is written, watched while it runs, given up.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mergeHandlers } from '../../../src/background/merge-handlers.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { createWriter, type Writer } from '../../../src/store/write.ts';
import { visit } from '../../support/facts.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const directory = { tracker: () => undefined, organization: () => undefined, organizationOf: () => undefined };

let db: CandorDatabase;
let writer: Writer;
/** What was asked of the rest of the background, in order. */
let asked: string[];
/** Resolves when all that was observed is saved. */
let settled: () => Promise<void>;

beforeEach(() => {
  db = new CandorDatabase(`test ${Math.random()}`);
  writer = createWriter(() => db);
  asked = [];
  settled = async () => undefined;
});

afterEach(() => db.delete());

function handlers() {
  const all = mergeHandlers({
    database: db,
    directory,
    writer,
    async settled() {
      asked.push('settled');
      await settled();
    },
    async remind() {
      asked.push('remind');
    },
  });
  const sender = {} as never;
  return {
    begin: async () => (await all['holdings.begin']({}, sender)).token,
    add: (token: string, rows: unknown[]) => all['holdings.add']({ token, table: 'visits', rows }, sender),
    merge: (token: string) => Promise.resolve(all['holdings.merge']({ token }, sender)),
    progress: (token: string) => all['holdings.progress']({ token }, sender),
    close: (token: string) => all['holdings.close']({ token }, sender),
  };
}

/** From now on, merging waits until what is returned is called. */
function heldUp(): () => void {
  let go: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  settled = () => gone;
  return () => go();
}

const two = () => ['one', 'two'].map((id) => ({ ...visit(), id }));

test('what is handed over comes in when it is merged, and not before', async () => {
  const file = handlers();
  const token = await file.begin();
  expect(await file.add(token, two())).toEqual({});
  expect(await db.visits.count()).toBe(0);
  expect(await file.merge(token)).toEqual({ visits: 2, known: 0, letters: 0, optOuts: 0 });
  expect(await db.visits.count()).toBe(2);
  // All that was observed is there before, so that nothing is counted twice; letters may be overdue after.
  expect(asked).toEqual(['settled', 'remind']);
});

test('a row that is none is named by its number, and none of its part is taken', async () => {
  const file = handlers();
  const token = await file.begin();
  expect(await file.add(token, [...two(), { id: 7 }])).toEqual({ fault: 2 });
  expect(await file.merge(token)).toMatchObject({ visits: 0 });
});

test('every file has a name of its own, and one that another replaced is refused', async () => {
  const file = handlers();
  const first = await file.begin();
  const second = await file.begin();
  expect(second).not.toBe(first);
  await expect(file.add(first, two())).rejects.toThrow(RangeError);
  await expect(file.merge(first)).rejects.toThrow(RangeError);
  expect(await db.visits.count()).toBe(0);
  expect(asked).not.toContain('remind');
});

describe('while it runs', () => {
  test('it tells how far it is, of that file alone, and nothing once it is done', async () => {
    const file = handlers();
    const token = await file.begin();
    await file.add(token, two());
    expect(file.progress(token)).toBeUndefined();
    const go = heldUp();
    const merging = file.merge(token);
    await vi.waitFor(() => expect(file.progress(token)).toEqual({ share: 0 }));
    expect(file.progress('another')).toBeUndefined();
    go();
    await merging;
    expect(file.progress(token)).toBeUndefined();
  });

  test('giving it up changes nothing, and says that nothing came of it', async () => {
    const file = handlers();
    const token = await file.begin();
    await file.add(token, two());
    const go = heldUp();
    const merging = file.merge(token);
    // Whoever waits hears that it was stopped.
    const stopped = expect(merging).rejects.toThrow();
    await vi.waitFor(() => expect(file.progress(token)).toBeDefined());
    const closed = file.close(token);
    go();
    await stopped;
    expect(await closed).toBeUndefined();
    expect([await db.visits.count(), await db.incoming.count()]).toEqual([0, 0]);
    expect(asked).not.toContain('remind');
    expect(file.progress(token)).toBeUndefined();
  });

  test('it can be stopped in the middle, and all is as it was', async () => {
    const file = handlers();
    const token = await file.begin();
    for (let part = 0; part < 40; part++) await file.add(token, [{ ...visit(), id: `visit ${part}` }]);
    const stopped = expect(file.merge(token)).rejects.toThrow(/abort/i);
    while (!((await file.progress(token))?.share ?? 0)) await new Promise(setImmediate);
    await file.close(token);
    await stopped;
    expect([await db.visits.count(), await db.incoming.count()]).toEqual([0, 0]);
  });

  test('a file that was closed under another name goes on', async () => {
    const file = handlers();
    const token = await file.begin();
    await file.add(token, two());
    const go = heldUp();
    const merging = file.merge(token);
    await vi.waitFor(() => expect(file.progress(token)).toBeDefined());
    await file.close('another');
    go();
    expect(await merging).toMatchObject({ visits: 2 });
  });
});

test('closing after it was added says what came of it, since it was too late', async () => {
  const file = handlers();
  const token = await file.begin();
  await file.add(token, two());
  const merged = await file.merge(token);
  expect(await file.close(token)).toEqual(merged);
  expect(await db.incoming.count()).toBe(0);
});
