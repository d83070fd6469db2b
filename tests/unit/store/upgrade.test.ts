// Databases of earlier versions are taken over.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { CandorDatabase } from '../../../src/store/database.ts';
import { forgetSite } from '../../../src/store/forget.ts';
import { packRow } from '../../../src/store/packed/middleware.ts';
import { packedTables } from '../../../src/store/packed/rows.ts';
import { siteFacts, visitFacts } from '../../../src/store/read.ts';
import { NOON, request, visit } from '../../support/facts.ts';
import { loggedIn, sent, write } from './support.ts';

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

const NOW = { ...ROLL_UP, unansweredRequests: 0, blockedRequests: 0, failedRequests: 0, byTold: {}, occasions: [] };

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
  expect(await loggedIn(db)).toEqual([request()]);
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

/** What each version added or changed, as it was. */
const HISTORY: [version: number, stores: Record<string, string>][] = [
  [1, { visits: 'id, site, startedAt, documentId', ...TABLES }],
  [2, { visits: 'id, site, startedAt', saved: 'session' }],
  [3, { visitIdentifiers: 'visit, site' }],
  [4, { visitEvidence: 'visit, site' }],
  [5, {}],
  [6, {}],
  [7, { letters: 'id' }],
  [8, { optOuts: '[organization+kind+host]', optOutGuides: 'site' }],
  [10, { siteTrackers: '[site+tracker], site, [tracker+newestAt]' }],
  [
    11,
    {
      siteTrackers: '[site+tracker], site, tracker, [tracker+newestAt]',
      siteOrganizations: '[site+organization], site, organization, [organization+lastAt]',
      visitSummaries: '[at+visit], &visit, site',
      trackerTotals: 'tracker',
    },
  ],
  [12, { siteLinks: '[site+from+to+seen], site, from, to', siteCookies: '[site+tracker+domain+name], site' }],
  [13, { incoming: '++id, token' }],
  [14, { visits: 'id, site, startedAt, path' }],
  [
    15,
    {
      requests: '++id, visit, from, to, size',
      visitTrackers: '[visit+tracker], site',
      visitHosts: '[visit+host], site',
      siteOrganizations: '[site+organization], organization, [organization+lastAt]',
      siteTrackers: '[site+tracker], tracker, [tracker+newestAt]',
    },
  ],
  [16, { siteOrganizations: '[site+organization], [organization+lastAt]', dayOrganizations: '[day+organization]' }],
  [17, { organizationTotals: 'organization' }],
];

test('from version 15: rows that begin alike lie together, and all of them are there, packed before or not', async () => {
  const name = `upgrade ${Math.random()}`;
  const old = new Dexie(name);
  old.version(15).stores(Object.assign({}, ...HISTORY.filter(([number]) => number <= 15).map(([, added]) => added)));
  const rollUp = (of: string, tracker: string) => ({ ...NOW, visit: of, tracker });
  const trackers = ['v1', 'v2', 'background:shop.example#0'].flatMap((of) => [rollUp(of, 'a'), rollUp(of, 'b')]);
  const hosts = ['', 'a.example', 'b.example'].map((host) => ({
    visit: 'v1',
    host,
    site: 'shop.example',
    requests: 2,
  }));
  const days = ['2026-01-30', '2026-01-31'].flatMap((day) =>
    ['google', 'meta'].map((organization) => ({ day, organization, requests: 3 })),
  );
  await old.table('visitTrackers').bulkAdd(trackers.slice(1).map((row) => packRow(row, packedTables.visitTrackers!)));
  await old.table('visitTrackers').add(trackers[0]);
  await old.table('visitHosts').bulkAdd(hosts);
  await old.table('dayOrganizations').bulkAdd(days);
  await old.table('siteOrganizations').bulkAdd(
    ['shop.example', 'news.example'].map((site) => ({
      site,
      organization: 'google',
      requests: 3,
      firstAt: NOON,
      lastAt: NOON,
    })),
  );
  old.close();
  const db = new CandorDatabase(name);
  const byVisit = (a: { visit: string }, b: { visit: string }) => (a.visit < b.visit ? -1 : a.visit > b.visit ? 1 : 0);
  expect(await db.visitTrackers.toArray()).toEqual([...trackers].sort(byVisit));
  expect(await db.visitTrackers.where({ site: 'shop.example' }).count()).toBe(trackers.length);
  expect(await db.visitHosts.toArray()).toEqual(hosts);
  expect(await db.dayOrganizations.toArray()).toEqual(days);
  expect(await db.organizationTotals.toArray()).toEqual([
    { organization: 'google', sites: 2, days: 2 },
    { organization: 'meta', sites: 0, days: 2 },
  ]);
  db.close();
  const bare = await new Dexie(name).open();
  expect(
    await Promise.all(['visitTrackers', 'visitHosts', 'dayOrganizations'].map((one) => bare.table(one).count())),
  ).toEqual([3, 1, 2]);
  bare.close();
  await db.delete();
});

/** Tables with their keys and indexes, as the browser has them. */
async function shapeOf(db: Dexie): Promise<Record<string, unknown>> {
  await db.open();
  const stores = [...db.backendDB().objectStoreNames];
  const transaction = db.backendDB().transaction(stores);
  const shape = stores.map((name): [string, unknown] => {
    const { keyPath, autoIncrement, indexNames } = transaction.objectStore(name);
    return [name, { keyPath, autoIncrement, indexes: [...indexNames].sort() }];
  });
  return Object.fromEntries(shape);
}

test.each(HISTORY)('from version %i on come the tables of today', async (version) => {
  const name = `upgrade ${Math.random()}`;
  const old = new Dexie(name);
  const stores = HISTORY.filter(([number]) => number <= version).map(([, added]) => added);
  old.version(version).stores(Object.assign({}, ...stores));
  await old.open();
  old.close();
  const today = await shapeOf(new CandorDatabase(`new ${Math.random()}`));
  expect(await shapeOf(new CandorDatabase(name))).toEqual(today);
});
