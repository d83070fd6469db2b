// What another Candor held: added once, in the numbers that it had there, however often it is added; and nothing of a file that is not as it should be.

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { holdingsFile } from '../../../src/core/holdings/export.ts';
import { isMerged, type Merged } from '../../../src/core/holdings/merge.ts';
import { DamagedFile, holdingsReader } from '../../../src/core/holdings/read.ts';
import type { RequestLetterRecord } from '../../../src/core/rights/requests.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetEverything, forgetSite } from '../../../src/store/forget.ts';
import { forgetSpan } from '../../../src/store/forget-day.ts';
import { forgetOrganization } from '../../../src/store/forget-organization.ts';
import {
  addIncoming,
  beginIncoming,
  closeIncoming,
  forgetIncomingBefore,
  incomingToken,
} from '../../../src/store/incoming.ts';
import { incomingRow } from '../../../src/store/incoming-rows.ts';
import { mergeIncoming } from '../../../src/store/merge.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { everyRow } from '../../../src/store/read-holdings.ts';
import { NOON, request, visit } from '../../support/facts.ts';
import { collectorOf, history } from '../../support/histories.ts';
import { expectSpread, loggedIn, write } from './support.ts';

const opened: CandorDatabase[] = [];

async function databaseWith(...observations: Observation[]): Promise<CandorDatabase> {
  const db = new CandorDatabase(`test ${Math.random()}`);
  opened.push(db);
  await write(db, ...observations);
  return db;
}

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

async function fileOf(db: CandorDatabase): Promise<string> {
  let text = '';
  const file = holdingsFile((part) => (text += part), {
    exportedAt: new Date(NOON).toISOString(),
    version: '0.1.0',
    browser: 'Chromium 156',
  });
  await everyRow(file.rows, db);
  file.end({ local: {}, session: {} });
  return text;
}

/** As the page does, in pieces of a size that cuts lines. */
async function handOver(db: CandorDatabase, text: string, size = 997): Promise<void> {
  await beginIncoming(db, 'one');
  const rows: Parameters<typeof addIncoming>[1][] = [];
  const reader = holdingsReader({
    about: () => undefined,
    row: (table, row) => void (isMerged(table) && rows.push({ token: 'one', table, rows: [row] })),
  });
  for (let at = 0; at < text.length; at += size) reader.read(text.slice(at, at + size));
  reader.end();
  for (const part of rows) expect(await addIncoming(db, part)).toBeUndefined();
}

async function add(db: CandorDatabase, text: string): Promise<Merged> {
  await handOver(db, text);
  const merged = await mergeIncoming(db, 'one', { collectorOf });
  expect(await closeIncoming(db, 'one')).toEqual(merged);
  return merged;
}

/** What is compared: counts that name no visit are not taken over, and keys of the log count on. */
async function tablesOf(db: CandorDatabase): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const { name } of db.tables) {
    if (['saved', 'unattributed'].includes(name)) continue;
    tables[name] = name === 'requests' ? (await loggedIn(db)).sort(byText) : await db.table(name).toArray();
  }
  return tables;
}

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const letter: RequestLetterRecord = {
  id: 'l1',
  organization: 'google',
  addressee: 'Google',
  sites: ['shop.example'],
  law: 'gdpr',
  rights: ['access'],
  language: 'en',
  createdAt: NOON,
  sentOn: '2026-01-31',
  dueOn: '2026-03-02',
  extended: true,
};

describe('a file of everything', () => {
  test('added to nothing is what it was', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const [there, here] = [await databaseWith(...all), await databaseWith()];
        await add(here, await fileOf(there));
        expect(await tablesOf(here)).toEqual(await tablesOf(there));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('added twice, or where it came from, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (one, other) => {
        const renamed = other.map(
          (each) => JSON.parse(JSON.stringify(each).replaceAll(/"v(\d+)"/g, '"w$1"')) as Observation,
        );
        const [there, here] = [await databaseWith(...one), await databaseWith(...renamed)];
        const file = await fileOf(there);
        await add(here, file);
        await expectSpread(here);
        const once = await tablesOf(here);
        expect((await add(here, file)).visits).toBe(0);
        expect(await tablesOf(here)).toEqual(once);
        const before = await tablesOf(there);
        await add(there, file);
        expect(await tablesOf(there)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('brings letters and opt-outs, and what is newer here stays', async () => {
    const [there, here] = [await databaseWith(), await databaseWith()];
    await there.letters.put(letter);
    const optOut = { organization: 'google', kind: 'browser-addon', host: 'x.example', doneAt: NOON } as const;
    await there.optOuts.bulkPut([optOut, { ...optOut, organization: 'meta' }]);
    await there.optOutGuides.put({ site: 'shop.example', skipped: ['meta'], changedAt: NOON });
    await here.optOuts.put({ ...optOut, doneAt: NOON + 1 });
    expect(await add(here, await fileOf(there))).toEqual({ visits: 0, known: 0, letters: 1, optOuts: 1 });
    expect(await here.letters.toArray()).toEqual([letter]);
    expect((await here.optOuts.get(['google', 'browser-addon', 'x.example']))?.doneAt).toBe(NOON + 1);
    expect(await here.optOutGuides.count()).toBe(1);
    expect(await here.incoming.count()).toBe(0);
  });

  test('a request that hangs on nothing, or lies about its site, is not believed', async () => {
    const here = await databaseWith();
    await beginIncoming(here, 'one');
    await addIncoming(here, { token: 'one', table: 'visits', rows: [visit()] });
    const rows = [
      request({ site: 'other.example' }),
      request({ visit: 'nobody' }),
      request({ visit: 'background:shop.example@x' }),
      request({ visit: 'background:other.example@5' }),
    ];
    await addIncoming(here, { token: 'one', table: 'requests', rows });
    await mergeIncoming(here, 'one', { collectorOf });
    expect((await loggedIn(here)).map(({ site }) => site)).toEqual(['shop.example']);
    expect((await here.sites.toArray()).map(({ site }) => site)).toEqual(['shop.example']);
  });

  test('another that was begun meanwhile ends it', async () => {
    const here = await databaseWith();
    await beginIncoming(here, 'one');
    await beginIncoming(here, 'two');
    await expect(addIncoming(here, { token: 'one', table: 'visits', rows: [visit()] })).rejects.toThrow(RangeError);
    await expect(mergeIncoming(here, 'one', { collectorOf })).rejects.toThrow(RangeError);
    expect(await here.visits.count()).toBe(0);
  });

  test('what is stopped in the middle leaves all as it was, whenever that is, and can be added again', async () => {
    const there = await databaseWith(
      { kind: 'visit', visit: visit() },
      { kind: 'request', record: request(), organization: 'google' },
    );
    const file = await fileOf(there);
    let steps = 1;
    for (let at = 0; at < steps; at += 1) {
      const here = await databaseWith();
      const stop = new AbortController();
      const shares: number[] = [];
      const onProgress = (share: number) => {
        shares.push(share);
        if (shares.length > at) stop.abort(new Error('stopped'));
      };
      await handOver(here, file);
      const waiting = await here.incoming.count();
      if (at === 0) {
        const all: number[] = [];
        const other = await databaseWith();
        await handOver(other, file);
        await mergeIncoming(other, 'one', { collectorOf, onProgress: (share) => all.push(share) });
        expect(all).toEqual([...all].sort((a, b) => a - b));
        expect(all.at(-1)).toBe(1);
        steps = all.length - 1;
        expect(steps).toBeGreaterThan(1);
      }
      await expect(mergeIncoming(here, 'one', { collectorOf, signal: stop.signal, onProgress })).rejects.toThrow(
        'stopped',
      );
      expect(await here.incoming.count()).toBe(waiting);
      expect(await closeIncoming(here, 'one')).toBeUndefined();
      for (const table of here.tables) expect(await table.count(), table.name).toBe(0);
      expect((await add(here, file)).visits).toBe(1);
      expect(await tablesOf(here)).toEqual(await tablesOf(there));
    }
  });

  test('what was added is told, even to who asks a worker that did not add it', async () => {
    const here = await databaseWith();
    await beginIncoming(here, 'one');
    await addIncoming(here, { token: 'one', table: 'visits', rows: [visit()] });
    const merged = await mergeIncoming(here, 'one', { collectorOf });
    await expect(mergeIncoming(here, 'one', { collectorOf })).rejects.toThrow(RangeError);
    expect(await closeIncoming(here, 'two')).toBeUndefined();
    expect(await closeIncoming(here, 'one')).toEqual(merged);
    expect(await closeIncoming(here, 'one')).toBeUndefined();
    expect(await here.incoming.count()).toBe(0);
  });

  test('left behind by nobody knows whom, it goes after its time, and with whatever is forgotten', async () => {
    const here = await databaseWith();
    const leave = async (token: string) => {
      await beginIncoming(here, token);
      await addIncoming(here, { token, table: 'visits', rows: [visit()] });
    };
    const left = () => here.incoming.count();
    await leave(incomingToken(NOON, 'x'));
    await forgetIncomingBefore(here, NOON);
    expect(await left()).toBe(2);
    await forgetIncomingBefore(here, NOON + 1);
    expect(await left()).toBe(0);
    await leave('a name of before');
    await forgetIncomingBefore(here, NOON);
    expect(await left()).toBe(0);
    const owners = { collectorOf, ownerOf: () => undefined };
    for (const forget of [
      () => forgetSite(here, 'other.example', collectorOf),
      () => forgetOrganization(here, 'google', owners),
      () => forgetSpan(here, { from: 0, to: 1 }, collectorOf),
      () => forgetEverything(here),
    ]) {
      await leave(incomingToken(NOON, 'x'));
      await forget();
      expect(await left()).toBe(0);
    }
  });

  test('a row that is none is told by its number, and none of its part is taken', async () => {
    const here = await databaseWith();
    await beginIncoming(here, 'one');
    const rows = [visit(), { ...visit(), startedAt: -1 }];
    expect(await addIncoming(here, { token: 'one', table: 'visits', rows })).toBe(1);
    expect(await here.incoming.count()).toBe(1);
  });

  test('what fails in the middle leaves all as it was', async () => {
    const here = await databaseWith();
    await beginIncoming(here, 'one');
    await addIncoming(here, { token: 'one', table: 'visits', rows: [visit()] });
    await addIncoming(here, { token: 'one', table: 'requests', rows: [request()] });
    const fails = () => {
      throw new Error('stopped');
    };
    await expect(mergeIncoming(here, 'one', { collectorOf: fails })).rejects.toThrow('stopped');
    for (const table of [here.visits, here.requests, here.visitTrackers, here.sites])
      expect(await table.count()).toBe(0);
  });
});

const hugeNumber = 1e300;
test.each<[string, 'visits' | 'requests' | 'letters' | 'optOuts', object]>([
  ['a huge time', 'visits', { ...visit(), startedAt: hugeNumber }],
  ['a time after 2100', 'visits', { ...visit(), startedAt: Date.UTC(2200) }],
  ['a negative time', 'visits', { ...visit(), startedAt: -1 }],
  ['a time in words', 'visits', { ...visit(), startedAt: 'yesterday' }],
  ['no id', 'visits', { ...visit(), id: '' }],
  ['the name of a background', 'visits', { ...visit(), id: 'background:shop.example@0' }],
  ['an id without end', 'visits', { ...visit(), id: 'x'.repeat(301) }],
  ['signals that are none', 'visits', { ...visit(), signals: [null] }],
  ['a fate nobody knows', 'requests', { ...request(), fate: 'lost' }],
  ['a list for a host', 'requests', { ...request(), host: [] }],
  ['data of no type', 'requests', { ...request(), data: [{ type: '__proto__', evidence: 'x' }] }],
  ['a law nobody knows', 'letters', { ...letter, law: 'lynch' }],
  ['a day that is none', 'letters', { ...letter, dueOn: '2026-02-31' }],
  ['a kind nobody knows', 'optOuts', { organization: 'x', kind: 'toString', host: 'x', doneAt: 1 }],
])('a row with %s is none', (_, table, row) => {
  expect(incomingRow(table, row)).toBeUndefined();
});

test('what a table does not know is dropped', () => {
  const raw = JSON.parse(
    `{"__proto__":{"x":1},"address":"https://shop.example/cart",${JSON.stringify(visit()).slice(1)}`,
  );
  expect(incomingRow('visits', raw)).toEqual(visit());
  expect(Object.keys(incomingRow('visits', raw)!)).not.toContain('address');
});

describe('a damaged file', () => {
  const read = (text: string) => {
    const reader = holdingsReader({ about: () => undefined, row: () => undefined });
    reader.read(text);
    reader.end();
  };

  test('is told wherever it is cut short', async () => {
    const there = await databaseWith(
      { kind: 'visit', visit: visit() },
      { kind: 'request', record: request(), organization: 'google' },
    );
    const text = await fileOf(there);
    expect(() => read(text)).not.toThrow();
    for (let length = 0; length < text.length - 1; length += 7)
      expect(() => read(text.slice(0, length))).toThrow(DamagedFile);
    expect(() => read(`${text}{"more":1}`)).toThrow(DamagedFile);
    expect(() => read(text.replace('"visits":[', '"visitors":['))).toThrow(DamagedFile);
    expect(() => read(text.replace('candor-holdings/1', 'candor-holdings/2'))).toThrow(DamagedFile);
    expect(() => read(text.replace('"sites":[', '"visits":['))).toThrow(DamagedFile);
  });

  test('is no file of anything', () => {
    for (const text of ['', '\u0000\u0001\ufffd', '[]', '{}', 'null', '{"schema":1}\n'])
      expect(() => read(text)).toThrow(DamagedFile);
    expect(() => read('x'.repeat(1_100_000))).toThrow(DamagedFile);
  });
});
