// When the events that a browser kept for a worker it woke have all come.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCatchUp, FIRST, LOT, PAUSE, type Telling } from '../../../src/background/catch-up.ts';

const REGISTERED = 1000;
const KEPT = REGISTERED - 1;
const NEW = REGISTERED + 5;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Feeds it, and says after how many milliseconds it is done; Infinity: not within ten seconds. */
async function doneAfter(
  telling: Telling,
  feed: (catchUp: ReturnType<typeof createCatchUp>) => Promise<void> | void,
): Promise<number> {
  const catchUp = createCatchUp(telling, REGISTERED);
  const began = Date.now();
  let after = Number.POSITIVE_INFINITY;
  void catchUp.done.then(() => {
    after = Date.now() - began;
  });
  await feed(catchUp);
  await vi.advanceTimersByTimeAsync(10_000);
  return after;
}

describe('told in their order', () => {
  test('at once, if the first event is one that was kept: they come in their order, and before all others', async () => {
    expect(await doneAfter('in-order', ({ sees }) => sees(KEPT, false))).toBe(0);
  });

  test('if a new one came first, when a newer one than that has come', async () => {
    expect(
      await doneAfter('in-order', async ({ sees }) => {
        sees(NEW, false);
        sees(KEPT, false);
        await vi.advanceTimersByTimeAsync(30);
        // Told twice.
        sees(NEW, false);
        await vi.advanceTimersByTimeAsync(30);
        sees(NEW + 1, false);
      }),
    ).toBe(60);
  });

  test('or when nothing comes any more', async () => {
    expect(
      await doneAfter('in-order', async ({ sees }) => {
        sees(NEW, false);
        sees(KEPT, false);
        await vi.advanceTimersByTimeAsync(PAUSE - 1);
        sees(KEPT, false);
      }),
    ).toBe(2 * PAUSE - 1);
  });

  test('if nothing was kept, after a while; sooner, if somebody asks', async () => {
    expect(await doneAfter('in-order', ({ sees }) => sees(NEW, false))).toBe(FIRST);
    expect(await doneAfter('in-order', () => undefined)).toBe(FIRST);
    expect(await doneAfter('in-order', ({ asked }) => asked())).toBe(PAUSE);
  });

  test('an event that does not say when it happened says nothing of the others', async () => {
    expect(await doneAfter('in-order', ({ sees }) => sees(undefined, false))).toBe(FIRST);
  });
});

describe('told by listener', () => {
  test('a moment after the lot of webRequest, which comes after all else', async () => {
    expect(
      await doneAfter('by-listener', async ({ sees }) => {
        sees(KEPT, false);
        await vi.advanceTimersByTimeAsync(LOT - 1);
        sees(KEPT - 1, true);
        sees(KEPT, true);
        await vi.advanceTimersByTimeAsync(30);
        sees(NEW, true);
        sees(NEW, false);
      }),
    ).toBe(LOT - 1 + PAUSE);
  });

  test('where there is no lot, a moment after a new event of webRequest', async () => {
    expect(
      await doneAfter('by-listener', async ({ sees }) => {
        sees(KEPT, false);
        await vi.advanceTimersByTimeAsync(30);
        sees(NEW, false);
        sees(NEW, true);
        await vi.advanceTimersByTimeAsync(PAUSE - 1);
        sees(NEW + 1, true);
      }),
    ).toBe(30 + PAUSE);
  });

  test('and where nothing comes of webRequest at all, after as long as it may take', async () => {
    expect(await doneAfter('by-listener', ({ sees }) => sees(KEPT, false))).toBe(LOT);
  });

  test('if nothing was kept, after that, too; sooner, if somebody asks', async () => {
    expect(await doneAfter('by-listener', ({ sees }) => sees(NEW, false))).toBe(LOT);
    expect(await doneAfter('by-listener', ({ asked }) => asked())).toBe(FIRST);
    expect(
      await doneAfter('by-listener', async ({ asked }) => {
        await vi.advanceTimersByTimeAsync(FIRST);
        asked();
      }),
    ).toBe(FIRST + PAUSE);
  });

  test('but not before what was kept is there', async () => {
    expect(
      await doneAfter('by-listener', ({ sees, asked }) => {
        sees(KEPT, false);
        asked();
      }),
    ).toBe(LOT);
  });
});
