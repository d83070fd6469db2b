// What Candor says that it holds is what it holds: the page's list, docs/data.md and the database are held together, and the file has every row.

import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { root } from '../../../src/auditor/extension.ts';
import { HOLDINGS_SCHEMA, holdingsFile } from '../../../src/core/holdings/export.ts';
import { memoryIn, memoryKinds, withoutPrivate } from '../../../src/core/holdings/memory.ts';
import { neverKept, tableNames } from '../../../src/core/holdings/tables.ts';
import { retentions } from '../../../src/core/recording.ts';
import { readSettings } from '../../../src/platform/settings.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { addToLog } from '../../../src/store/log.ts';
import { everyRow, holdings, listCollectors, visitsIn } from '../../../src/store/read-holdings.ts';
import { NOON, request } from '../../support/facts.ts';
import { began, sent, unrecognised, write } from './support.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { local: { get: async () => ({}) } } } }));

let db: CandorDatabase;

beforeEach(() => {
  db = new CandorDatabase(`test ${Math.random()}`);
});
afterEach(() => db.delete());

const document = readFileSync(join(root, 'docs/data.md'), 'utf8');
const part = (from: string, to: string) => document.slice(document.indexOf(from), document.indexOf(to));

describe('every kind of thing that is held', () => {
  test('is listed: each table of the database, and no other', () => {
    expect([...tableNames].sort()).toEqual(db.tables.map(({ name }) => name).sort());
  });

  test.each(tableNames)('%s is said in words, and in docs/data.md', (table) => {
    expect(english).toHaveProperty(`heldTable_${table}`);
    expect(english).toHaveProperty(`heldMeaning_${table}`);
    expect(part('## Tables (', '## Storage')).toContain(`\`${table}\``);
  });

  test('settings are said in words, and in docs/data.md', async () => {
    for (const setting of Object.keys(await readSettings())) {
      expect(english).toHaveProperty(`heldSetting_${setting}`);
      expect(part('## Storage', '## When the disk'), setting).toContain(`\`${setting}\``);
    }
    for (const days of retentions)
      if (typeof days === 'number') expect(part('**How long:**', '**The person')).toContain(String(days));
  });

  test('what is never kept is the same on the page and in docs/data.md, in the same order', () => {
    const words: Record<(typeof neverKept)[number], string> = {
      addresses: 'page addresses',
      values: 'values of fields',
      bodies: 'request bodies',
      cookies: 'contents of cookies',
      typed: 'typed',
      consentStrings: 'TC strings',
      letterTexts: 'text of letters',
      private: 'private windows',
    };
    const lines = part('**Never kept:**', 'Not in memory')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(lines.length).toBe(neverKept.length);
    for (const [at, what] of neverKept.entries()) {
      expect(lines[at]).toContain(words[what]);
      expect(english).toHaveProperty(`heldNever_${what}`);
    }
  });

  test('what is in memory is said by kind, and docs/data.md has the names', () => {
    const area = {
      session: '"run"',
      life: '2',
      'ordinary.tabs/1': '[1,{}]',
      'ordinary.passing.2/0': '["flights","9",{}]',
      'ordinary.passing.2/1': '["unsaved",7,{}]',
      'banners/1': '[1,{}]',
      'private.tabs/2': '[2,{}]',
      'memory.visits/v': '["v",{}]',
      'gone/1': null,
    };
    expect(memoryIn(area).map(({ kind, entries }) => [kind, entries])).toEqual([
      ['pages', 2],
      ['unsaved', 1],
      ['banners', 1],
      ['private', 2],
      ['run', 2],
      ['unforeseen', 0],
    ]);
    expect(memoryIn({ new: 1 }).at(-1)).toMatchObject({ kind: 'unforeseen', entries: 1 });
    for (const kind of memoryKinds) expect(english).toHaveProperty(`heldMemoryIs_${kind}`);
    const storage = part('## Storage', '## When the disk');
    for (const name of Object.keys(area).slice(0, -1))
      expect(storage).toContain(`\`${name.includes('.') ? `${name.split('.')[0]}.*` : name.split('/')[0]}\``);
    expect(withoutPrivate(area)).toEqual({
      session: 'run',
      life: 2,
      'ordinary.tabs/1': [1, {}],
      'ordinary.passing.2/0': ['flights', '9', {}],
      'ordinary.passing.2/1': ['unsaved', 7, {}],
    });
  });
});

describe('in numbers', () => {
  test('rows are counted, with the oldest and the newest where they have times', async () => {
    await write(db, began(), began({ id: 'v2', startedAt: NOON + 5 }), sent(), unrecognised());
    const held = new Map((await holdings(db)).map((one) => [one.table, one]));
    expect(held.get('visits')).toEqual({ table: 'visits', rows: 2, times: { oldest: NOON, newest: NOON + 5 } });
    expect(held.get('requests')?.times).toEqual({ oldest: NOON + 100, newest: NOON + 100 });
    expect(held.get('dayOrganizations')).toMatchObject({ rows: 1, times: { oldest: NOON } });
    expect(held.get('visitHosts')).toEqual({ table: 'visitHosts', rows: 1 });
    expect(held.get('letters')).toEqual({ table: 'letters', rows: 0 });
  });

  test('collectors come with the number of their sites, and visits of a span are counted', async () => {
    await write(db, began(), sent(), sent({ site: 'news.example', visit: 'v2' }), sent({ tracker: 't' }, 'tracker:t'));
    expect((await listCollectors(db)).sort((a, b) => b.sites - a.sites)).toEqual([
      { organization: 'google', sites: 2 },
      { organization: 'tracker:t', sites: 1 },
    ]);
    expect(await visitsIn({ from: NOON, to: NOON + 1 }, db)).toBe(1);
    expect(await visitsIn({ from: NOON - 1, to: NOON }, db)).toBe(0);
  });
});

describe('the file of everything', () => {
  async function fileOf(): Promise<Record<string, unknown> & { tables: Record<string, unknown[]> }> {
    const pieces: string[] = [];
    const file = holdingsFile((text) => pieces.push(text), {
      exportedAt: '2026-01-31T12:00:00.000Z',
      version: '1',
      browser: 'B',
    });
    await everyRow(file.rows, db);
    file.end({ local: { settings: {} }, session: {} });
    return JSON.parse(pieces.join(''));
  }

  test('names every table, also those without rows', async () => {
    const { tables, ...about } = await fileOf();
    expect(Object.keys(tables)).toEqual(tableNames);
    expect(Object.values(tables).flat()).toEqual([]);
    expect(about).toEqual({
      schema: HOLDINGS_SCHEMA,
      exportedAt: '2026-01-31T12:00:00.000Z',
      generator: { name: 'candor', version: '1', browser: 'B' },
      storage: { local: { settings: {} }, session: {} },
    });
    expect(document).toContain(HOLDINGS_SCHEMA);
  });

  test('has every row once, however many there are, under keys of one part or of two', async () => {
    const many = Array.from({ length: 2_500 }, (_, at) => ({
      visit: 'v',
      host: `h${at}.example`,
      site: 's',
      requests: at,
    }));
    await db.visitHosts.bulkAdd(many);
    await addToLog(
      db.requests,
      many.map((_, at) => request({ visit: `v${at % 30}` })),
    );
    await write(db, began(), sent());
    const { tables } = await fileOf();
    expect(new Set(tables.visitHosts!.map((row) => (row as { host: string }).host)).size).toBe(2_500);
    expect(tables.visitHosts).toHaveLength(2_500);
    expect(tables.requests).toHaveLength(2_501);
    for (const { table, rows } of await holdings(db)) expect(tables[table], table).toHaveLength(rows);
  });
});
