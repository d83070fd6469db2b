// Reminders by alarm: at the start, after a change, and when the time has come; an alarm is never set beyond what browsers can hold.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepReminders } from '../../../src/background/reminders.ts';
import { newLetter } from '../../../src/core/rights/new-letter.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { saveLetter } from '../../../src/store/letters.ts';
import { letterWith } from '../../../src/store/read.ts';
import { createWriter } from '../../../src/store/write.ts';

const alarms = vi.hoisted(() => ({
  listeners: [] as ((alarm: { name: string }) => void)[],
  create: vi.fn(),
  clear: vi.fn(),
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    alarms: {
      onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => alarms.listeners.push(listener) },
      create: alarms.create,
      clear: alarms.clear,
    },
  },
}));

const at = (time: string) => Date.parse(time);
let db: CandorDatabase;

beforeEach(async () => {
  vi.useFakeTimers({ now: at('2026-02-01T08:00:00Z'), toFake: ['Date'] });
  db = new CandorDatabase(`reminders ${Math.random()}`);
  const raw = { addressee: 'Google', sites: ['shop.example'], law: 'gdpr', rights: ['access'], language: 'en' };
  await saveLetter(db, newLetter({ ...raw, sentOn: '2026-01-31' }, { id: 'a', createdAt: Date.now() }));
});

afterEach(async () => {
  vi.useRealTimers();
  vi.clearAllMocks();
  alarms.listeners.length = 0;
  await db.delete();
});

const remindedOn = async () => (await letterWith('a', db))?.remindedOn;

test('reminds when the time has come, and then again', async () => {
  const remind = keepReminders(
    () => db,
    createWriter(() => db),
  );
  await remind();
  // Due on Monday, 2 March; until the day after, an alarm goes off after 20 days at the latest.
  expect(alarms.create).toHaveBeenLastCalledWith('reminders', { when: at('2026-02-21T08:00:00Z') });
  vi.setSystemTime(at('2026-02-21T08:00:00Z'));
  await remind();
  expect(alarms.create).toHaveBeenLastCalledWith('reminders', { when: at('2026-03-03') });
  expect(await remindedOn()).toBeUndefined();

  vi.setSystemTime(at('2026-03-03T00:00:01Z'));
  for (const listener of alarms.listeners) listener({ name: 'retention' });
  for (const listener of alarms.listeners) listener({ name: 'reminders' });
  await vi.waitFor(async () => expect(await remindedOn()).toBe('2026-03-03'));
  expect(alarms.create).toHaveBeenLastCalledWith('reminders', { when: at('2026-03-17') });
});

test('makes up at the start for what was missed while the browser was closed', async () => {
  vi.setSystemTime(at('2026-06-01T08:00:00Z'));
  keepReminders(
    () => db,
    createWriter(() => db),
  );
  await vi.waitFor(async () => expect(await remindedOn()).toBe('2026-06-01'));
});

test('sets no alarm where nothing is waited for', async () => {
  await db.letters.clear();
  await keepReminders(
    () => db,
    createWriter(() => db),
  )();
  expect(alarms.create).not.toHaveBeenCalled();
  expect(alarms.clear).toHaveBeenCalledWith('reminders');
});

test('a disk that refuses stops nothing else', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(db, 'transaction').mockRejectedValue(new Error('disk'));
  await keepReminders(
    () => db,
    createWriter(() => db),
  )();
  expect(said).toHaveBeenCalled();
  vi.restoreAllMocks();
});
