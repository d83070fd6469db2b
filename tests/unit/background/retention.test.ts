// Once a day what is too old goes, and when the browser is started, what is left of files that nobody finished adding.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRetention } from '../../../src/background/retention.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { addIncoming, beginIncoming, incomingToken } from '../../../src/store/incoming.ts';
import { createWriter } from '../../../src/store/write.ts';
import { NOON, visit } from '../../support/facts.ts';
import { write } from '../store/support.ts';

const fake = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  refuses: false,
  onAlarm: [] as ((alarm: { name: string }) => void)[],
  onStartup: [] as (() => void)[],
  known: undefined as object | undefined,
  create: vi.fn(),
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    alarms: {
      onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => fake.onAlarm.push(listener) },
      get: async () => fake.known,
      create: fake.create,
    },
    runtime: { onStartup: { addListener: (listener: () => void) => fake.onStartup.push(listener) } },
    storage: {
      local: {
        async get() {
          if (fake.refuses) throw new Error('the disk cannot be read');
          return structuredClone(fake.stored);
        },
      },
    },
  },
}));

const DAY = 86_400_000;
let db: CandorDatabase;

beforeEach(() => {
  db = new CandorDatabase(`test ${Math.random()}`);
  fake.stored = {};
  fake.refuses = false;
  fake.known = undefined;
  fake.onAlarm.length = 0;
  fake.onStartup.length = 0;
  vi.clearAllMocks();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

const keep = (writer = createWriter(() => db)) =>
  keepRetention(
    () => db,
    writer,
    () => 'nobody',
  );

async function begin(at: number): Promise<void> {
  const token = incomingToken(at, 'one');
  await beginIncoming(db, token);
  await addIncoming(db, { token, table: 'visits', rows: [visit()] });
}

test('what is left of a file goes when the browser is started, and not when only the background is', async () => {
  await begin(Date.now());
  keep();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await db.incoming.count()).toBe(2);
  expect(fake.onStartup).toHaveLength(1);
  for (const listener of fake.onStartup) listener();
  await vi.waitFor(async () => expect(await db.incoming.count()).toBe(0));
});

test('a disk that refuses then is said, and throws at nobody', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  keep();
  vi.spyOn(db.incoming, 'clear').mockRejectedValue(new Error('full') as never);
  for (const listener of fake.onStartup) listener();
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith(expect.stringContaining('retention'), expect.any(Error)));
});

test.each([
  ['begun two days ago goes with the daily run', 2 * DAY, 0],
  ['begun an hour ago stays', 3_600_000, 2],
])('what is left of a file %s', async (_, age, left) => {
  await begin(Date.now() - age);
  await keep()();
  expect(await db.incoming.count()).toBe(left);
});

test('by its alarm, and no other: what is older than is to be kept goes, and the rest stays', async () => {
  fake.stored = { settings: { version: 1, retention: 30 } };
  const [old, young] = [Date.now() - 31 * DAY, Date.now() - 29 * DAY];
  await write(
    db,
    { kind: 'visit', visit: { ...visit(), id: 'old', startedAt: old } },
    { kind: 'visit', visit: { ...visit(), id: 'young', startedAt: young } },
  );
  await begin(Date.now() - 2 * DAY);
  const writer = createWriter(() => db);
  keep(writer);
  for (const listener of fake.onAlarm) listener({ name: 'reminders' });
  // Whatever that had begun comes before this.
  await writer.alone(async () => undefined);
  expect([await db.incoming.count(), await db.visits.count()]).toEqual([2, 2]);
  for (const listener of fake.onAlarm) listener({ name: 'retention' });
  await vi.waitFor(async () => expect(await db.visits.toCollection().primaryKeys()).toEqual(['young']));
});

test('where the settings cannot be read, nothing that was seen is deleted', async () => {
  fake.refuses = true;
  await write(db, { kind: 'visit', visit: { ...visit(), startedAt: NOON - 4_000 * DAY } });
  await expect(keep()()).rejects.toThrow('the disk cannot be read');
  expect(await db.visits.count()).toBe(1);
});

test('the alarm is made once: a background that starts anew does not begin its day anew', async () => {
  keep();
  await vi.waitFor(() => expect(fake.create).toHaveBeenCalledOnce());
  expect(fake.create).toHaveBeenCalledWith('retention', { delayInMinutes: 1, periodInMinutes: 1_440 });
  fake.known = { name: 'retention' };
  keep();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(fake.create).toHaveBeenCalledOnce();
});
