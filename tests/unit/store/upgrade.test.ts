// Databases of earlier versions are taken over.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetSite } from '../../../src/store/forget.ts';
import { siteFacts, visitFacts } from '../../../src/store/read.ts';
import { NOON, request, visit } from '../../support/facts.ts';
import { sent, write } from './support.ts';

const ROLL_UP = {
  visit: 'v1',
  tracker: 'google_analytics',
  site: 'shop.example',
  party: 'third',
  hosts: ['www.google-analytics.com'],
  requests: 1,
  insecureRequests: 0,
  unreadableRequests: 0,
  firstAt: NOON + 100,
  lastAt: NOON + 100,
  byChoice: { unknown: 1 },
  data: [{ type: 'page-url', evidence: 'dl' }],
  told: [],
};

/** Those that versions 1 and 2 have alike. */
const TABLES = {
  requests: '++id, visit, at',
  visitTrackers: '[visit+tracker], visit, site',
  visitHosts: '[visit+host], visit, site',
  sites: 'site, lastAt',
  siteOrganizations: '[site+organization], site, organization',
  dayOrganizations: '[day+organization], organization',
  unattributed: '[day+reason]',
};

/** As version 1 had it. */
async function fill(name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({
    visits: 'id, site, startedAt, documentId',
    ...TABLES,
  });
  const { fate: _, ...record } = request();
  await old.table('visits').add({ ...visit(), documentId: 'D', tabId: 7, session: 'run' });
  await old.table('requests').add(record);
  await old.table('visitTrackers').add(ROLL_UP);
  await old.table('visitTrackers').add({ ...ROLL_UP, visit: 'background:shop.example', tracker: 'in_background' });
  await old.table('sites').add({ site: 'shop.example', visits: 1, firstAt: NOON, lastAt: NOON });
  await old
    .table('siteOrganizations')
    .add({ site: 'shop.example', organization: 'google', requests: 1, firstAt: NOON, lastAt: NOON });
  await old.table('dayOrganizations').add({ day: '2026-01-31', organization: 'google', requests: 1 });
  old.close();
}

async function upgraded(): Promise<CandorDatabase> {
  const name = `upgrade ${Math.random()}`;
  await fill(name);
  return new CandorDatabase(name);
}

test('from version 1: what it counted was sent, and no document, tab or run of the browser is named any more', async () => {
  const db = await upgraded();
  expect(await visitFacts('v1', db)).toMatchObject({
    visits: [visit()],
    trackers: [{ ...ROLL_UP, byTold: { refused: 1 }, unansweredRequests: 0, blockedRequests: 0, failedRequests: 0 }],
  });
  expect(await db.visits.get('v1')).toEqual(visit());
  expect(await db.requests.toArray()).toEqual([{ ...request(), id: 1 }]);
  expect(await db.saved.count()).toBe(0);
  await db.delete();
});

test('from version 1: it is counted on, and forgotten, like any other', async () => {
  const db = await upgraded();
  await write(db, sent({ fate: 'blocked' }), sent());
  expect((await visitFacts('v1', db))?.trackers[0]).toMatchObject({ requests: 2, blockedRequests: 1 });
  await forgetSite(db, 'shop.example', () => 'google');
  for (const table of db.tables) expect(JSON.stringify(await table.toArray()), table.name).not.toContain('shop');
  await db.delete();
});

test('from version 1: what a site’s service worker sent is the site’s still', async () => {
  const db = await upgraded();
  const facts = await siteFacts('shop.example', {}, db);
  await db.delete();
  expect(facts?.trackers.map(({ tracker }) => tracker).sort()).toEqual(['google_analytics', 'in_background']);
});

test('from version 2: what each request told in all is counted from the log, and what was stopped told nobody', async () => {
  const name = `upgrade ${Math.random()}`;
  const old = new Dexie(name);
  old.version(2).stores({
    visits: 'id, site, startedAt',
    ...TABLES,
    saved: 'session',
  });
  const refused = { standard: 'tcf', value: 'no purpose', choice: 'refused' } as const;
  const accepted = { ...refused, value: 'all purposes', choice: 'accepted' } as const;
  await old.table('visits').add(visit());
  await old
    .table('requests')
    .bulkAdd([
      request(),
      request({ fate: 'unanswered' }),
      request({ fate: 'blocked' }),
      request({ told: [] }),
      request({ told: [refused, accepted] }),
      request({ tracker: 'other', told: [accepted] }),
    ]);
  for (const tracker of ['google_analytics', 'other', 'silent'])
    await old.table('visitTrackers').add({ ...ROLL_UP, tracker });
  old.close();
  const db = new CandorDatabase(name);
  const rows = await db.visitTrackers.toArray();
  await db.delete();
  const occasion = { choice: 'unknown', firstAt: NOON + 100, lastAt: NOON + 100 };
  expect(rows.find(({ tracker }) => tracker === 'google_analytics')?.occasions).toEqual([
    { ...occasion, told: 'refused', requests: 2 },
    { ...occasion, told: 'nothing', requests: 1 },
    { ...occasion, told: 'contradictory', requests: 1 },
  ]);
  expect(Object.fromEntries(rows.map(({ tracker, byTold }) => [tracker, byTold]))).toEqual({
    google_analytics: { refused: 2, nothing: 1, contradictory: 1 },
    other: { accepted: 1 },
    silent: {},
  });
});

test('visits of before cookies were watched have no row that could be taken for none', async () => {
  const db = await upgraded();
  expect(await db.visitIdentifiers.count()).toBe(0);
  expect((await siteFacts('shop.example', {}, db))?.identifiers).toEqual([]);
});
