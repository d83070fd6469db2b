// When what is past its retention goes: once a day, a minute later where the browser stopped it, and one run after the other.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRetention } from '../../../src/background/retention.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { createWriter, type Writer } from '../../../src/store/write.ts';
import { visit } from '../../support/facts.ts';
import { collectorOf } from '../store/support.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-02-01T08:00:00Z');

const fake = vi.hoisted(() => ({
  settings: {} as Record<string, unknown>,
  known: undefined as object | undefined,
  scheduled: [] as { delayInMinutes: number; periodInMinutes: number }[],
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { onStartup: { addListener: () => undefined } },
    storage: { local: { get: async () => ({ settings: fake.settings }) } },
    alarms: {
      onAlarm: { addListener: () => undefined },
      get: async () => fake.known,
      create: (_: string, when: (typeof fake.scheduled)[number]) => fake.scheduled.push(when),
    },
  },
}));

let db: CandorDatabase;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  Object.assign(fake, { settings: { retention: 7 }, known: {}, scheduled: [] });
  db = new CandorDatabase(`retention ${Math.random()}`);
  await db.visits.bulkAdd([
    visit({ id: 'old', startedAt: NOW - 8 * DAY }),
    visit({ id: 'new', startedAt: NOW - 6 * DAY }),
  ]);
});

afterEach(async () => {
  vi.useRealTimers();
  await db.delete();
});

const delays = () => fake.scheduled.map(({ delayInMinutes }) => delayInMinutes);

test('a minute after the first start of all, and then once a day', async () => {
  fake.known = undefined;
  keepRetention(
    () => db,
    createWriter(() => db),
    collectorOf,
  );
  await vi.waitFor(() => expect(fake.scheduled).toEqual([{ delayInMinutes: 1, periodInMinutes: 1440 }]));
});

test('one that is stopped goes on in a minute; one that ends is a day from the next', async () => {
  const writer = createWriter(() => db);
  const during: number[][] = [];
  const watched: Writer = {
    ...writer,
    alone: (job) => {
      during.push(delays());
      return writer.alone(job);
    },
  };
  await keepRetention(() => db, watched, collectorOf)();
  expect(await db.visits.toCollection().primaryKeys()).toEqual(['new']);
  // The first one only clears what nobody finished adding.
  expect(during.slice(1).every((delay) => delay.length === 1 && delay[0] === 1)).toBe(true);
  expect(during.length).toBeGreaterThan(1);
  expect(delays()).toEqual([1, 1440]);
});

test('one that fails is a day from the next, and does not keep it from running', async () => {
  const writer = createWriter(() => db);
  let isRefused = true;
  const refusing: Writer = {
    ...writer,
    alone: (job) => (isRefused && fake.scheduled.length > 0 ? Promise.reject(new Error('disk')) : writer.alone(job)),
  };
  const run = keepRetention(() => db, refusing, collectorOf);
  await expect(run()).rejects.toThrow('disk');
  expect(delays()).toEqual([1, 1440]);
  expect(await db.visits.count()).toBe(2);
  isRefused = false;
  await run();
  expect(await db.visits.toCollection().primaryKeys()).toEqual(['new']);
});

test('what is kept until it is deleted by hand stays', async () => {
  fake.settings = { retention: 'until-deleted' };
  await keepRetention(
    () => db,
    createWriter(() => db),
    collectorOf,
  )();
  expect(await db.visits.count()).toBe(2);
  expect(delays()).toEqual([]);
});
