// Links and cookies by site: the same as the visits' rows say, however they came to be written; and the same as a site's report says.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { CookieSeen, IdentifierLink, VisitIdentifiers } from '../../../src/core/facts.ts';
import { graphOf } from '../../../src/core/links/graph.ts';
import { linkReports, pairKey } from '../../../src/core/links/pairs.ts';
import type { Directory } from '../../../src/core/model.ts';
import { siteReport } from '../../../src/core/report/site-report.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { listSites, siteFacts } from '../../../src/store/read.ts';
import { cookiesOnSites, linksOf, linksOnSites } from '../../../src/store/read-links.ts';
import { MOST_CARRIERS_ON_SITE, SiteIdentifiers, startOf } from '../../../src/store/site-identifiers.ts';
import { NOON, visit } from '../../support/facts.ts';
import { DAY, history } from '../../support/histories.ts';
import { began, identified, write } from './support.ts';

const opened: CandorDatabase[] = [];

function newDatabase(name = `links ${Math.random()}`): CandorDatabase {
  const db = new CandorDatabase(name);
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

const link: IdentifierLink = {
  from: 'a',
  to: 'b',
  seen: 'value',
  carriers: [{ at: 'from', by: 'cookie', name: 'id' }],
};
const cookie: CookieSeen = { name: 'id', domain: 'ads.example', party: 'third', tracker: 't', identifies: 'known' };
const times = { firstAt: NOON, lastAt: NOON };

describe('by site', () => {
  test('are what the rows of its visits come to', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const db = newDatabase();
        await write(db, ...all);
        const visits = new Map((await db.visits.toArray()).map((one) => [one.id, one]));
        const found = new SiteIdentifiers();
        for (const row of (await db.visitIdentifiers.toArray()).reverse()) found.add(row, startOf(row.visit, visits));
        expect(inOrder(await db.siteLinks.toArray())).toEqual(inOrder(found.links.changedRows()));
        expect(inOrder(await db.siteCookies.toArray())).toEqual(inOrder(found.cookies.changedRows()));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('are the same two by two as a site’s page says, with the same evidence', async () => {
    const directory: Directory = {
      tracker: () => undefined,
      organization: () => undefined,
      organizationOf: () => undefined,
    };
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const db = newDatabase();
        await write(db, ...all);
        const rows = await db.siteLinks.toArray();
        for (const { site } of await listSites(db)) {
          const facts = (await siteFacts(site, {}, db))!;
          const { links } = siteReport(facts, directory, 'unknown', []).identifiers;
          const here = rows.filter((row) => row.site === site);
          const said = linkReports(here, (key) => key);
          expect(evidenceOf(said)).toEqual(evidenceOf(links));
          expect(graphOf((await linksOnSites(db)).filter((one) => one.site === site)).pairs).toHaveLength(links.length);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('a link has the times of the first and the last visit that showed it, and evidence of both', async () => {
    const db = newDatabase();
    const other = { at: 'to', by: 'field', name: 'uid' } as const;
    await write(db, began(), identified({ links: [link] }));
    await write(
      db,
      began({ id: 'v2', startedAt: NOON + DAY }),
      identified({ visit: 'v2', links: [{ ...link, redirected: true, carriers: [other] }] }),
    );
    await write(db, began({ id: 'v3', startedAt: NOON + 2 * DAY }), identified({ visit: 'v3' }));
    expect(await linksOf('b', db)).toEqual([
      {
        ...link,
        site: 'shop.example',
        redirected: true,
        carriers: [...link.carriers, other],
        firstAt: NOON,
        lastAt: NOON + DAY,
      },
    ]);
    expect(await linksOf('nobody', db)).toEqual([]);
  });

  test('what a visit is told of before it begins counts once it has begun', async () => {
    const db = newDatabase();
    await write(db, identified({ links: [link] }));
    expect(await linksOnSites(db)).toEqual([]);
    await write(db, began());
    expect(await linksOnSites(db)).toEqual([{ site: 'shop.example', from: 'a', to: 'b', seen: 'value' }]);
  });

  test('a cookie counts that is somebody else’s, tells browsers apart, and was sent, even where that is learned one by one', async () => {
    const db = newDatabase();
    await write(db, began(), identified({ cookies: [cookie, { ...cookie, name: 'own', party: 'first', sent: true }] }));
    expect(await cookiesOnSites(db)).toEqual([]);
    const { tracker: _, identifies: __, ...later } = cookie;
    await write(db, identified({ cookies: [{ ...later, sent: true }] }));
    expect(await db.siteCookies.toArray()).toEqual([
      { site: 'shop.example', tracker: 't', domain: 'ads.example', name: 'id', ...times },
    ]);
  });

  test('have room for so much evidence, the same whichever came first', () => {
    const carriers = Array.from({ length: 50 }, (_, at) => ({ at: 'to', by: 'field', name: `f${at}` }) as const);
    const rowOf = (some: typeof carriers): VisitIdentifiers => ({
      visit: 'v1',
      site: 'shop.example',
      cookies: [],
      links: [{ ...link, carriers: some }],
    });
    const parts = [carriers.slice(0, 20), carriers.slice(20, 40), carriers.slice(40)].map(rowOf);
    const [one, other] = [new SiteIdentifiers(), new SiteIdentifiers()];
    for (const part of parts) one.add(part, NOON);
    for (const part of parts.toReversed()) other.add(part, NOON);
    expect(one.links.changedRows()).toEqual(other.links.changedRows());
    expect(one.links.changedRows()[0]!.carriers).toHaveLength(MOST_CARRIERS_ON_SITE);
  });
});

test('what is known already is not written again', async () => {
  const db = newDatabase();
  await write(db, began(), identified({ links: [link], cookies: [{ ...cookie, sent: true }] }));
  const written: string[] = [];
  for (const table of [db.siteLinks, db.siteCookies])
    table.hook('updating', () => {
      written.push(table.name);
      return undefined;
    });
  await write(db, identified({ links: [link], cookies: [{ ...cookie, sent: true }] }));
  expect(written).toEqual([]);
});

test('a database of before has them from the rows that are there', async () => {
  const name = `links ${Math.random()}`;
  const old = new Dexie(name);
  old.version(10).stores({
    visits: 'id, site, startedAt',
    requests: '++id, visit, at',
    visitTrackers: '[visit+tracker], visit, site',
    visitHosts: '[visit+host], visit, site',
    visitIdentifiers: 'visit, site',
    visitEvidence: 'visit, site',
    sites: 'site, lastAt',
    siteOrganizations: '[site+organization], site, organization',
    siteTrackers: '[site+tracker], site, [tracker+newestAt]',
    dayOrganizations: '[day+organization], organization',
    unattributed: '[day+reason]',
    saved: 'session',
    letters: 'id',
    optOuts: '[organization+kind+host]',
    optOutGuides: 'site',
  });
  await old.table('visits').add(visit());
  const cookies: CookieSeen[] = [{ ...cookie, sent: true }];
  await old.table('visitIdentifiers').bulkAdd([
    { visit: 'v1', site: 'shop.example', cookies, links: [link] },
    { visit: `background:shop.example@${NOON + 5}`, site: 'shop.example', cookies: [], links: [link] },
    { visit: 'gone', site: 'shop.example', cookies: [], links: [{ ...link, to: 'c' }] },
  ] satisfies VisitIdentifiers[]);
  old.close();
  const db = newDatabase(name);
  expect(await db.siteLinks.toArray()).toEqual([{ ...link, site: 'shop.example', firstAt: NOON, lastAt: NOON + 5 }]);
  expect(await db.siteCookies.count()).toBe(1);
});

function evidenceOf(links: ReturnType<typeof linkReports>) {
  return inOrder(
    links.map(({ from, to, seen, redirected, carriers }) => ({
      pair: pairKey(from.key, to.key),
      seen,
      redirected,
      carriers: inOrder(carriers),
    })),
  );
}

function inOrder<Row>(rows: readonly Row[]): Row[] {
  return rows
    .map((row) => ({ row, key: JSON.stringify(row, row && Object.keys(row as object).sort()) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}
