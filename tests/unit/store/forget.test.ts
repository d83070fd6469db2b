// What was forgotten leaves no trace in any table: they are as if it had never been observed.

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { backgroundSince, isBackground } from '../../../src/core/visits/background.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetBefore, forgetSite } from '../../../src/store/forget.ts';
import { forgetSpan, idsIn, isOfSpan } from '../../../src/store/forget-day.ts';
import { forgetOrganization } from '../../../src/store/forget-organization.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { ofOrganization, withoutOrganization } from '../../../src/store/of-organization.ts';
import { NOON, request } from '../../support/facts.ts';
import { collectorOf, DAY, history, ownerOf } from '../../support/histories.ts';
import { began, expectSpread, identified, loggedIn, scripted, sent, unrecognised, write } from './support.ts';

const owners = { collectorOf, ownerOf };
const RUNS = { numRuns: 40 };

const opened: CandorDatabase[] = [];

function newDatabase(): CandorDatabase {
  const db = new CandorDatabase(`test ${Math.random()}`);
  opened.push(db);
  return db;
}

afterEach(async () => {
  vi.restoreAllMocks();
  for (const db of opened.splice(0)) await db.delete();
});

/** Every row, and every request of the log. */
async function tablesOf(db: CandorDatabase): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of db.tables)
    tables[table.name] = table.name === 'requests' ? await loggedIn(db) : await table.toArray();
  return tables;
}

async function expectForgotten(
  observations: readonly Observation[],
  forget: (db: CandorDatabase) => Promise<unknown>,
  left: readonly Observation[],
): Promise<void> {
  const [all, scratch] = [newDatabase(), newDatabase()];
  await write(all, ...observations);
  await forget(all);
  await write(scratch, ...left);
  expect(await tablesOf(all)).toEqual(await tablesOf(scratch));
  await expectSpread(all);
}

describe('as if it had never been observed', () => {
  test('an organization', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.constantFrom('google', 'facebook', 'tracker:lone', 'nobody'), async (all, key) => {
        const of = ofOrganization(key, owners);
        const left = all.map((one) => withoutOrganization(one, of)).filter((one) => one !== undefined);
        await expectForgotten(all, (db) => forgetOrganization(db, key, owners), left);
      }),
      RUNS,
    );
  }, 60_000);

  test('a day', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 0, max: 3 }), async (all, days) => {
        const span = { from: NOON + days * DAY - DAY / 2, to: NOON + days * DAY + DAY / 2 };
        const gone = await idsIn(newDatabase(), span, all);
        const left = all.filter((one) => !isOfSpan(one, span, gone));
        await expectForgotten(all, (db) => forgetSpan(db, span, collectorOf), left);
      }),
      RUNS,
    );
  }, 60_000);

  test('a site', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const ofShop = new Set(
          all.flatMap((one) => (one.kind === 'visit' && one.visit.site === 'shop.example' ? [one.visit.id] : [])),
        );
        const isOf = (one: Observation) =>
          ('visit' in one && (typeof one.visit === 'string' ? ofShop.has(one.visit) : ofShop.has(one.visit.id))) ||
          ('site' in one && one.site === 'shop.example') ||
          (one.kind === 'request' && one.record.site === 'shop.example') ||
          (one.kind === 'unrecognised' && one.request.site === 'shop.example');
        await expectForgotten(
          all,
          (db) => forgetSite(db, 'shop.example', collectorOf),
          all.filter((one) => !isOf(one)),
        );
      }),
      RUNS,
    );
  }, 60_000);

  test('what is past its time', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 0, max: 96 }), async (all, hours) => {
        const before = NOON + hours * 3_600_000;
        const span = { from: 0, to: before };
        const gone = await idsIn(newDatabase(), span, all);
        const left = all.filter((one) => !isOfSpan(one, span, gone));
        await expectForgotten(all, (db) => forgetBefore(db, before, collectorOf), left);
      }),
      RUNS,
    );
  }, 60_000);
});

describe('an organization', () => {
  const seen: Observation[] = [
    began(),
    sent(),
    sent({ tracker: 'facebook_connect', host: 'connect.facebook.example', told: [] }, 'facebook'),
    unrecognised({ host: 'x.google.example' }),
    identified({
      cookies: [
        { name: '_ga', domain: 'shop.example', party: 'first', tracker: 'google_analytics' },
        { name: 'NID', domain: 'x.google.example', party: 'third' },
        { name: 'cart', domain: 'shop.example', party: 'first' },
      ],
      links: [{ from: 'facebook', to: 'google', seen: 'value', carriers: [] }],
    }),
    scripted({ script: 'x.google.example' }),
  ];

  test('is found in no table any more, also not in what the person noted', async () => {
    const db = newDatabase();
    await write(db, ...seen);
    const letter = {
      addressee: 'G',
      sites: [],
      law: 'gdpr',
      rights: ['access'],
      language: 'en',
      createdAt: NOON,
    } as const;
    await db.letters.bulkAdd([
      { ...letter, id: 'a', sites: [], rights: ['access'], organization: 'google' },
      { ...letter, id: 'b', sites: [], rights: ['access'], organization: 'facebook' },
    ]);
    await db.optOuts.bulkAdd([
      { organization: 'google', kind: 'preference-page', host: 'x.google.example', doneAt: NOON },
      { organization: 'facebook', kind: 'preference-page', host: 'cdn.facebook.example', doneAt: NOON },
    ]);
    await db.optOutGuides.add({
      site: 'shop.example',
      at: 'google',
      opened: 'x.google.example',
      skipped: ['google', 'facebook'],
      changedAt: NOON,
    });
    expect(await forgetOrganization(db, 'google', owners)).toBe(1);
    for (const table of db.tables) expect(JSON.stringify(await table.toArray()), table.name).not.toContain('google');
    expect(await db.visits.count()).toBe(1);
    expect((await db.visitTrackers.toArray()).map(({ tracker }) => tracker)).toEqual(['facebook_connect']);
    expect((await db.visitIdentifiers.get('v1'))?.cookies).toEqual([
      { name: 'cart', domain: 'shop.example', party: 'first' },
    ]);
    expect((await db.letters.toArray()).map(({ id }) => id)).toEqual(['b']);
    expect(await db.optOutGuides.get('shop.example')).toEqual({
      site: 'shop.example',
      skipped: ['facebook'],
      changedAt: NOON,
    });
  });

  test('stays whole where the worker is stopped in the middle', async () => {
    const db = newDatabase();
    await write(db, ...seen);
    const before = await tablesOf(db);
    vi.spyOn(db.optOuts, 'filter').mockImplementation(() => {
      throw new Error('stopped');
    });
    await expect(forgetOrganization(db, 'google', owners)).rejects.toThrow('stopped');
    expect(await tablesOf(db)).toEqual(before);
  });
});

describe('a day', () => {
  const span = { from: NOON, to: NOON + DAY };

  test('stays whole where the worker is stopped in the middle', async () => {
    const db = newDatabase();
    await write(db, began(), sent());
    const before = await tablesOf(db);
    vi.spyOn(db.unattributed, 'filter').mockImplementation(() => {
      throw new Error('stopped');
    });
    await expect(forgetSpan(db, span, collectorOf)).rejects.toThrow('stopped');
    expect(await tablesOf(db)).toEqual(before);
  });

  test('takes along what no site can be told of, by the days of UTC that it touches', async () => {
    const db = newDatabase();
    const lost = (at: number): Observation => ({ kind: 'unattributed', at, reason: 'no-page' });
    await write(db, lost(NOON - DAY), lost(NOON - 1), lost(NOON + DAY - 1), lost(NOON + 2 * DAY));
    await forgetSpan(db, span, collectorOf);
    expect((await db.unattributed.toArray()).map(({ day }) => day)).toEqual(['2026-01-30', '2026-02-02']);
  });
});

test('of a name in the background, what else begins like it is another', () => {
  const row = request({ visit: 'background:shop.example@100' });
  expect(isBackground(row.visit) && backgroundSince(row.visit)).toBe(100);
});
