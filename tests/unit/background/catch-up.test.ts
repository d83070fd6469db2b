// When the events that a browser kept for a worker it woke have all come.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCatchUp, FIRST, PAUSE } from '../../../src/background/catch-up.ts';

const REGISTERED = 1000;
const KEPT = REGISTERED - 1;
const NEW = REGISTERED + 5;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Feeds it, and says after how many milliseconds it is done; Infinity: not within ten seconds. */
async function doneAfter(feed: (catchUp: ReturnType<typeof createCatchUp>) => Promise<void> | void): Promise<number> {
  const catchUp = createCatchUp(REGISTERED);
  const began = Date.now();
  let after = Number.POSITIVE_INFINITY;
  void catchUp.done.then(() => {
    after = Date.now() - began;
  });
  await feed(catchUp);
  await vi.advanceTimersByTimeAsync(10_000);
  return after;
}

test('at once, if the first event is one that was kept: they come in their order, and before all others', async () => {
  expect(await doneAfter(({ sees }) => sees(KEPT))).toBe(0);
});

test('if a new one came first, when a newer one than that has come', async () => {
  expect(
    await doneAfter(async ({ sees }) => {
      sees(NEW);
      sees(KEPT);
      await vi.advanceTimersByTimeAsync(30);
      // Told twice.
      sees(NEW);
      await vi.advanceTimersByTimeAsync(30);
      sees(NEW + 1);
    }),
  ).toBe(60);
});

test('or when nothing comes any more', async () => {
  expect(
    await doneAfter(async ({ sees }) => {
      sees(NEW);
      sees(KEPT);
      await vi.advanceTimersByTimeAsync(PAUSE - 1);
      sees(KEPT);
    }),
  ).toBe(2 * PAUSE - 1);
});

test('if nothing was kept, after a while; sooner, if somebody asks', async () => {
  expect(await doneAfter(({ sees }) => sees(NEW))).toBe(FIRST);
  expect(await doneAfter(() => undefined)).toBe(FIRST);
  expect(await doneAfter(({ asked }) => asked())).toBe(PAUSE);
});

test('an event that does not say when it happened says nothing of the others', async () => {
  expect(await doneAfter(({ sees }) => sees(undefined))).toBe(FIRST);
});
