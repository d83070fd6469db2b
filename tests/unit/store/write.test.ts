// When observations are written: the first at once, those that follow in groups, and all of them for whoever asks.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CandorDatabase } from '../../../src/store/database.ts';
import { createWriter, REST, type Writer } from '../../../src/store/write.ts';
import { NOON } from '../../support/facts.ts';
import { began, loggedIn, sent } from './support.ts';

let db: CandorDatabase;
let writer: Writer;

beforeEach(() => {
  db = new CandorDatabase(`write ${Math.random()}`);
  writer = createWriter(() => db);
});
afterEach(() => db.delete());

const rows = async () => (await loggedIn(db)).length;
const observe = (index: number) => writer.add(sent({ at: NOON + index }));
const allWritten = () => vi.waitFor(() => expect(writer.health().unsaved).toBe(0));

test('the first is written at once, and those after it together, after a rest', async () => {
  const transaction = vi.spyOn(db, 'transaction');
  writer.add(began());
  await allWritten();
  expect(transaction).toHaveBeenCalledTimes(1);
  for (let index = 0; index < 20; index += 1) {
    observe(index);
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(writer.health().unsaved).toBeGreaterThan(0);
  await allWritten();
  expect(transaction.mock.calls.length).toBeLessThan(5);
  expect(await rows()).toBe(20);
});

test('whoever asks for what is known does not wait for the rest', async () => {
  writer.add(began());
  await writer.settled();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    observe(1);
    await writer.settled();
    expect(await rows()).toBe(1);
    observe(2);
    await writer.alone(async () => expect(await rows()).toBe(2));
    observe(3);
    await vi.advanceTimersByTimeAsync(REST);
  } finally {
    vi.useRealTimers();
  }
  await allWritten();
  expect(await rows()).toBe(3);
});

test('what is added while a write is in flight is not forgotten', async () => {
  writer.add(began());
  const first = writer.settled();
  observe(1);
  const second = writer.settled();
  observe(2);
  await Promise.all([first, second]);
  expect(await rows()).toBeGreaterThanOrEqual(1);
  await allWritten();
  expect(await rows()).toBe(2);
});
