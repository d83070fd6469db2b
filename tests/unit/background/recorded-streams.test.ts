// What both browsers reported in every scenario of tests/e2e/attribution, told again: the same requests on the same visits, also where the
// background is stopped and woken in between.

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCatchUp, LOT } from '../../../src/background/catch-up.ts';
import { Replay, timeOf } from '../../support/replay.ts';
import { type RecordedStream, recordedStreams, type Told } from '../../support/streams.ts';

vi.mock('../../../src/platform/browser.ts', async () => ({
  browser: (await import('../../support/fake-browser.ts')).browser,
}));

const RUNS = { numRuns: 50, seed: 20_261_125 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe.each(['chromium', 'firefox'])('%s', (name) => {
  const streams = recordedStreams(name);

  test.each(streams)('$scenario', async (stream) => {
    const replay = new Replay(stream);
    const life = replay.wake();
    for (const event of stream.events) life.tell(event);
    await life.settled();
    expect(await faultsOf(replay)).toEqual([]);
  });

  test.each(streams)('$scenario, stopped anywhere', async (stream) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(stream.events.length), { maxLength: 10 }), async (stops) => {
        const replay = new Replay(stream);
        for (const events of parts(stream, stops)) {
          const life = replay.wake();
          for (const event of events) life.tell(event);
          await life.settled();
        }
        expect(await faultsOf(replay)).toEqual([]);
      }),
      RUNS,
    );
  });
});

// Chromium tells new events before some that it kept (src/background/catch-up.ts), and then tells some of them again.
test.each(recordedStreams('chromium'))('$scenario, the newest first to a worker that was woken', async (stream) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(stream.events.length), fc.nat(30), fc.nat(5), async (stop, kept, direct) => {
      const replay = new Replay(stream);
      const before = replay.wake();
      for (const event of stream.events.slice(0, stop)) before.tell(event);
      await before.settled();
      const registered = timeOf(stream.events[stop + kept] ?? stream.events.at(-1)!);
      const life = replay.wake(createCatchUp('in-order', registered));
      for (const event of stream.events.slice(stop + kept).slice(0, direct))
        if (timeOf(event) !== undefined) life.tell(event);
      for (const event of stream.events.slice(stop)) life.tell(event);
      await vi.advanceTimersByTimeAsync(1000);
      await life.settled();
      expect(await faultsOf(replay)).toEqual([]);
    }),
    RUNS,
  );
});

/** In the order in which they are registered (src/background/observe.ts): what Firefox kept for the first is told first. */
const LISTENERS = [
  'webRequest.onBeforeRequest',
  'webRequest.onSendHeaders',
  'webRequest.onHeadersReceived',
  'webRequest.onBeforeRedirect',
  'webRequest.onResponseStarted',
  'webRequest.onErrorOccurred',
];

// Firefox tells what it kept a listener at a time, and what is of webRequest a moment after the rest.
test.each(recordedStreams('firefox'))(
  '$scenario, a listener at a time to a background that was woken',
  async (stream) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(stream.events.length), fc.nat(60), fc.nat(LOT - 100), async (stop, count, later) => {
        const replay = new Replay(stream);
        const before = replay.wake();
        for (const event of stream.events.slice(0, stop)) before.tell(event);
        await before.settled();
        const kept = stream.events.slice(stop, stop + count);
        const others = kept.filter(([name]) => !LISTENERS.includes(name));
        const lot = LISTENERS.flatMap((listener) => kept.filter(([name]) => name === listener));
        const life = replay.wake(createCatchUp('by-listener', timeOf(kept.at(-1) ?? stream.events.at(-1)!)));
        for (const event of others) life.tell(event);
        await vi.advanceTimersByTimeAsync(later);
        for (const event of [...lot, ...stream.events.slice(stop + count)]) life.tell(event);
        await vi.advanceTimersByTimeAsync(2 * LOT);
        await life.settled();
        expect(await faultsOf(replay)).toEqual([]);
      }),
      RUNS,
    );
  },
);

async function faultsOf(replay: Replay): Promise<string[]> {
  return (await replay.compare()).faults;
}

/** The events between the stops. */
function parts({ events }: RecordedStream, stops: readonly number[]): Told[][] {
  const ends = [...stops, events.length].sort((a, b) => a - b);
  return ends.map((end, nth) => events.slice(ends[nth - 1] ?? 0, end));
}
