// The overview's numbers are those that the sites' own reports give, counted from scratch over the same visits.

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Directory } from '../../../../src/core/model.ts';
import { countsOfWeek, sitesInSpans, weekOf } from '../../../../src/core/overview/week.ts';
import { receivedSensitive } from '../../../../src/core/report/sensitive.ts';
import { verdictFacts } from '../../../../src/core/report/verdict.ts';
import { CandorDatabase } from '../../../../src/store/database.ts';
import { siteFacts } from '../../../../src/store/read.ts';
import { organizationSeen, organizationsSeen, sitesOfOrganization } from '../../../../src/store/read-organizations.ts';
import { summariesIn } from '../../../../src/store/read-overview.ts';
import { visitAlone, visitsTo } from '../../../../src/store/read-visits.ts';
import { NOON } from '../../../support/facts.ts';
import { collectorOf, DAY, history } from '../../../support/histories.ts';
import { write } from '../../store/support.ts';

const directory: Directory = {
  tracker: (key) => ({ key, name: key, category: 'misc', organization: collectorOf(key) }),
  organization: () => undefined,
  organizationOf: () => undefined,
};
const SITES = ['shop.example', 'news.example'];

async function withHistory(check: (db: CandorDatabase) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(history, async (all) => {
      const db = new CandorDatabase(`overview ${Math.random()}`);
      await write(db, ...all);
      await check(db).finally(() => db.delete());
    }),
    { numRuns: 30 },
  );
}

test('a week', async () => {
  await withHistory(async (db) => {
    const span = { from: NOON - DAY, to: NOON + 6 * DAY };
    const week = weekOf(await summariesIn(span, db), span, collectorOf)!;
    const facts = await Promise.all(SITES.map((site) => siteFacts(site, {}, db)));
    const known = facts.filter((one) => one !== undefined);
    const collectors = known.flatMap((one) => verdictFacts(one, directory).collectors);
    const count = (of: (one: (typeof collectors)[number]) => boolean) =>
      new Set(collectors.filter(of).map(({ organization }) => organization.key)).size;
    const visits = known.flatMap((one) => one.visits).filter(({ inAdvance }) => !inAdvance);
    expect(week.visits).toBe(visits.length);
    expect([...week.visited].sort()).toEqual([...new Set(visits.map(({ site }) => site))].sort());
    expect(countsOfWeek(week)).toMatchObject({
      organizations: count(() => true),
      beforeChoice: count(({ beforeChoice }) => beforeChoice > 0),
      afterRefusal: count(({ afterRefusal }) => afterRefusal > 0),
      sensitive: count(receivedSensitive),
    });
  });
}, 60_000);

test('one organization, week by week, as among all of them', async () => {
  await withHistory(async (db) => {
    const spans = [-8, -1, 6, 13].map((day) => ({ from: NOON + day * DAY, to: NOON + (day + 7) * DAY }));
    const summaries = await summariesIn({ from: spans[0]!.from, to: spans.at(-1)!.to }, db);
    const weeks = spans.map((span) => weekOf(summaries, span, collectorOf));
    const organizations = weeks.flatMap((week) => week?.collectors.map((one) => one.organization) ?? []);
    for (const organization of [...organizations, 'nobody']) {
      const own = weeks.map((week) => week?.collectors.find((one) => one.organization === organization));
      expect(sitesInSpans(organization, summaries, spans, collectorOf)).toEqual(
        weeks.map((week, at) => week && (own[at]?.sites.size ?? 0)),
      );
    }
  });
}, 60_000);

test('one organization', async () => {
  await withHistory(async (db) => {
    const all = await organizationsSeen(collectorOf, db);
    const listed = await db.siteOrganizations.toArray();
    expect(all.map(({ organization }) => organization).sort()).toEqual(
      [...new Set(listed.map(({ organization }) => organization))].sort(),
    );
    for (const one of all) {
      const known = await organizationSeen(one.organization, collectorOf, db);
      expect(known?.seen).toEqual(one);
      const places = await sitesOfOrganization(one.organization, 9, collectorOf, db);
      expect(places).toHaveLength(one.sites);
      for (const { site, requests, before = 0, after = 0, types = [] } of places) {
        const facts = await siteFacts(site, {}, db);
        const own = verdictFacts(facts!, directory).collectors.find(
          ({ organization }) => organization.key === one.organization,
        )!;
        const seen = own.trackers.flatMap(({ data }) => data.map(({ type }) => type));
        expect({ requests, before, after }).toEqual({
          requests: own.requests,
          before: own.beforeChoice,
          after: own.afterRefusal,
        });
        expect(types).toEqual([...new Set(seen)].sort());
      }
      const times = places.flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]);
      expect([one.firstAt, one.lastAt]).toEqual([Math.min(...times), Math.max(...times)]);
    }
    expect(await organizationSeen('nobody', collectorOf, db)).toBeUndefined();
  });
}, 60_000);

test('each visit in short, and whole', async () => {
  await withHistory(async (db) => {
    for (const site of SITES)
      for (const { visit, at, trackers } of await visitsTo(site, db)) {
        const facts = (await visitAlone(site, visit, db))!;
        expect(facts.visits[0]?.startedAt).toBe(at);
        const organizations = verdictFacts(facts, directory).collectors.map(({ organization }) => organization.key);
        expect([...new Set(trackers.map(({ tracker }) => collectorOf(tracker)))].sort()).toEqual(organizations.sort());
        expect(await visitAlone('other.example', visit, db)).toBeUndefined();
      }
  });
}, 60_000);

test('a week of which nothing was recorded is unknown, and not none', () => {
  const span = { from: NOON, to: NOON + DAY };
  const row = { visit: 'v', site: 'shop.example', at: NOON, opened: true as const, trackers: [] };
  expect(weekOf([], span, collectorOf)).toBeUndefined();
  expect(weekOf([{ ...row, at: NOON + DAY }], span, collectorOf)).toBeUndefined();
  expect(weekOf([row], span, collectorOf)).toMatchObject({ visits: 1, collectors: [] });
});
