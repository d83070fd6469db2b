import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { CandorDatabase } from '../../../src/store/database.ts';
import { live } from '../../../src/store/live.ts';
import { began, loggedIn, sent, write } from './support.ts';

let databases = 0;

function newDatabase(): CandorDatabase {
  databases += 1;
  return new CandorDatabase(`live ${databases}`);
}

const never = (cause: unknown) => expect.unreachable(String(cause));

test('while writes go on it is read once in a while, and the last state is shown', async () => {
  const EVERY = 150;
  const db = newDatabase();
  await write(db, began());
  let readings = 0;
  const shown: number[] = [];
  const started = performance.now();
  const query = async () => {
    readings += 1;
    return (await loggedIn(db)).length;
  };
  const undo = live(query, (count) => shown.push(count), never, EVERY);
  await vi.waitFor(() => expect(shown).toEqual([0]));
  for (let nth = 0; nth < 60; nth += 1) await write(db, sent());
  await vi.waitFor(() => expect(shown.at(-1)).toBe(60), { timeout: 5_000 });
  expect(readings).toBeLessThanOrEqual((performance.now() - started) / EVERY + 1);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  undo();
});

test('a write after a while without any is shown at once', async () => {
  const db = newDatabase();
  await write(db, began());
  const shown: number[] = [];
  const undo = live(
    async () => (await loggedIn(db)).length,
    (count) => shown.push(count),
    never,
    0,
  );
  await vi.waitFor(() => expect(shown).toEqual([0]));
  await write(db, sent());
  await vi.waitFor(() => expect(shown).toEqual([0, 1]));
  undo();
});

test('what is read while something is written is shown all the same, and one reading waits for the other', async () => {
  const db = newDatabase();
  await write(db, began());
  let atOnce = 0;
  let most = 0;
  const shown: number[] = [];
  const undo = live(
    async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      let count = 0;
      // So long that something is written meanwhile.
      for (let look = 0; look < 20; look += 1) count = (await loggedIn(db)).length;
      atOnce -= 1;
      return count;
    },
    (count) => shown.push(count),
    never,
    20,
  );
  for (let nth = 0; nth < 500 && shown.length < 3; nth += 1) await write(db, sent());
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(most).toBe(1);
  const written = (await loggedIn(db)).length;
  await vi.waitFor(() => expect(shown.at(-1)).toBe(written));
  undo();
});

test('a reading that fails is told, and nothing comes after the undoing', async () => {
  const db = newDatabase();
  await write(db, began());
  const failed = vi.fn();
  const undo = live(
    () => Promise.reject(new Error('the disk')),
    () => expect.unreachable(),
    failed,
    0,
  );
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  undo();

  const shown = vi.fn();
  const undoOther = live(() => db.requests.count(), shown, never, 0);
  undoOther();
  await write(db, sent());
  expect(shown).not.toHaveBeenCalled();
});
