// Request letters in the store: kept because the person says so, reminded of when overdue, and gone with what they are about.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newLetter } from '../../../src/core/rights/new-letter.ts';
import type { RequestLetterRecord } from '../../../src/core/rights/requests.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetBefore, forgetEverything, forgetSite } from '../../../src/store/forget.ts';
import { changeLetter, forgetLetter, remindOfLetters, saveLetter } from '../../../src/store/letters.ts';
import { live } from '../../../src/store/live.ts';
import { letterWith, listLetters } from '../../../src/store/read.ts';
import { NOON, visit } from '../../support/facts.ts';
import { collectorOf } from './support.ts';

const DAY = 86_400_000;
let db: CandorDatabase;

beforeEach(() => {
  db = new CandorDatabase(`letters ${Math.random()}`);
});
afterEach(() => db.delete());

/** Sent at noon of 31 January 2026, so that an answer is due on Monday, 2 March. */
function letter(change: Partial<RequestLetterRecord> = {}): RequestLetterRecord {
  const raw = {
    organization: 'google',
    addressee: 'Google',
    sites: ['shop.example'],
    law: 'gdpr',
    rights: ['deletion'],
    language: 'en',
    sentOn: '2026-01-31',
  };
  return { ...newLetter(raw, { id: 'a', createdAt: NOON }), ...change };
}

const ids = async () => (await listLetters(db)).map(({ id }) => id).sort();

test('a letter is kept, changed and forgotten', async () => {
  await saveLetter(db, letter());
  await changeLetter(db, 'a', { kind: 'extended' });
  await changeLetter(db, 'a', { kind: 'answered', on: '2026-03-03' });
  expect(await letterWith('a', db)).toEqual({
    ...letter(),
    extended: true,
    dueOn: '2026-04-30',
    answeredOn: '2026-03-03',
  });
  await forgetLetter(db, 'a');
  expect(await ids()).toEqual([]);
});

test('what cannot be leaves the letter as it was', async () => {
  await saveLetter(db, letter());
  await expect(changeLetter(db, 'a', { kind: 'answered', on: '2026-01-30' })).rejects.toThrow('later than');
  await expect(changeLetter(db, 'b', { kind: 'extended' })).rejects.toThrow('no such letter');
  expect(await letterWith('a', db)).toEqual(letter());
});

test('reminds on the day after the last one for an answer, then two weeks later, and says when the next time is', async () => {
  await saveLetter(db, letter());
  const on = (day: string) => Date.parse(`${day}T08:00:00Z`);
  expect(await remindOfLetters(db, on('2026-03-02'))).toBe(Date.parse('2026-03-03'));
  expect((await letterWith('a', db))?.remindedOn).toBeUndefined();
  expect(await remindOfLetters(db, on('2026-03-03'))).toBe(Date.parse('2026-03-17'));
  expect((await letterWith('a', db))?.remindedOn).toBe('2026-03-03');
  await changeLetter(db, 'a', { kind: 'reminder-put-away' });
  await remindOfLetters(db, on('2026-03-10'));
  expect((await letterWith('a', db))?.reminderPutAway).toBe(true);
  await remindOfLetters(db, on('2026-03-20'));
  expect(await letterWith('a', db)).toEqual({ ...letter(), remindedOn: '2026-03-20' });
  await changeLetter(db, 'a', { kind: 'answered', on: '2026-03-21' });
  expect(await remindOfLetters(db, on('2026-04-20'))).toBeUndefined();
});

test('what an answer is owed to outlives the retention; what is settled, or was never sent, does not', async () => {
  const answered = { answeredOn: '2026-02-10' };
  await saveLetter(db, letter({ id: 'waits' }));
  await saveLetter(db, letter({ id: 'complained', complainedOn: '2026-03-10' }));
  await saveLetter(db, letter({ id: 'answered', ...answered }));
  const { sentOn: _, dueOn: __, ...draft } = letter({ id: 'draft' });
  await saveLetter(db, draft);
  await forgetBefore(db, NOON, collectorOf);
  expect(await ids()).toEqual(['answered', 'complained', 'draft', 'waits']);
  await forgetBefore(db, NOON + 200 * DAY, collectorOf);
  expect(await ids()).toEqual(['complained', 'waits']);
});

test('with a site go the letters about it; those about others, too, name it no more', async () => {
  await db.visits.add(visit());
  await saveLetter(db, letter({ id: 'only' }));
  await saveLetter(db, letter({ id: 'through', sites: ['news.example', 'shop.example'], viaSite: 'shop.example' }));
  await saveLetter(db, letter({ id: 'both', sites: ['shop.example', 'news.example'] }));
  await saveLetter(db, letter({ id: 'other', sites: ['news.example'] }));
  await forgetSite(db, 'shop.example', collectorOf);
  expect(await ids()).toEqual(['both', 'other']);
  expect((await letterWith('both', db))?.sites).toEqual(['news.example']);
  for (const table of db.tables) expect(JSON.stringify(await table.toArray()), table.name).not.toContain('shop');
});

test('with everything go the letters', async () => {
  await saveLetter(db, letter());
  await forgetEverything(db);
  expect(await ids()).toEqual([]);
});

test('pages see a letter as soon as it is kept', async () => {
  const seen: number[] = [];
  const done = new Promise<void>((resolve, reject) => {
    const undo = live(
      () => listLetters(db),
      (letters) => {
        seen.push(letters.length);
        if (letters.length === 0) void saveLetter(db, letter());
        else {
          undo();
          resolve();
        }
      },
      reject,
    );
  });
  await done;
  expect(seen).toEqual([0, 1]);
});

test('a database of version 6 gets the table, and keeps what it has', async () => {
  const name = `letters upgrade ${Math.random()}`;
  const old = new Dexie(name);
  old.version(6).stores({ visits: 'id, site, startedAt' });
  await old.table('visits').add(visit());
  old.close();
  const upgraded = new CandorDatabase(name);
  expect(await upgraded.visits.get('v1')).toEqual(visit());
  await saveLetter(upgraded, letter());
  expect(await listLetters(upgraded)).toEqual([letter()]);
  await upgraded.delete();
});
