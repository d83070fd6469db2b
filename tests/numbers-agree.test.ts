// One scope has one set of numbers, wherever a person reads them: badge, popup, dashboard, report, CSV. Each is counted here anew from what was told.

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { type Document, Window } from 'happy-dom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { badgeFor } from '../src/core/badge.ts';
import type { Directory } from '../src/core/model.ts';
import { weekOf } from '../src/core/overview/week.ts';
import type { Counts } from '../src/core/report/counts.ts';
import { reportCsv } from '../src/core/report/csv.ts';
import { reportHtml } from '../src/core/report/html.ts';
import { reportJson } from '../src/core/report/json.ts';
import { reportNdjson } from '../src/core/report/ndjson.ts';
import { buildReport } from '../src/core/report/report.ts';
import { siteReport } from '../src/core/report/site-report.ts';
import type { ReportScope, SiteReport } from '../src/core/report/types.ts';
import { verdictOf } from '../src/core/report/verdict.ts';
import { backgroundSince } from '../src/core/visits/background.ts';
import { isSent } from '../src/core/visits/events.ts';
import { CandorDatabase } from '../src/store/database.ts';
import type { Observation } from '../src/store/observations.ts';
import { factsInScope, listSites, reachOf, siteFacts, sitesWith, visitFacts } from '../src/store/read.ts';
import { organizationsSeen } from '../src/store/read-organizations.ts';
import { summariesIn } from '../src/store/read-overview.ts';
import { speech } from '../src/ui/speech.ts';
import { NOON } from './support/facts.ts';
import { collectorOf, DAY, history, ownerOf } from './support/histories.ts';
import { parseCsv } from './unit/core/report/parse-csv.ts';
import { write } from './unit/store/support.ts';

vi.mock('webextension-polyfill', async () => (await import('./unit/ui/support.ts')).polyfill);

type Sent = Extract<Observation, { kind: 'request' }>;

const directory: Directory = {
  tracker: (key) => ({ key, name: key, category: 'advertising', ...organizationPart(key) }),
  organization: (key) => ({ key, name: key }),
  organizationOf: ownerOf,
};

function organizationPart(tracker: string): { organization?: string } {
  const organization = collectorOf(tracker);
  return organization.startsWith('tracker:') ? {} : { organization };
}

const opened: CandorDatabase[] = [];

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

async function holding(all: readonly Observation[]): Promise<CandorDatabase> {
  const db = new CandorDatabase(`test ${Math.random()}`);
  opened.push(db);
  await write(db, ...all);
  return db;
}

/** Requests that went out, of those that are told. */
function sentIn(all: readonly Observation[], isOf: (visit: string, at: number) => boolean, site: string): Sent[] {
  return all.filter(
    (one): one is Sent =>
      one.kind === 'request' &&
      one.record.site === site &&
      isSent(one.record.fate) &&
      isOf(one.record.visit, one.record.at),
  );
}

const numbersOf = (sent: readonly Sent[]) => ({
  organizations: new Set(sent.map(({ organization }) => organization)).size,
  trackers: new Set(sent.map(({ record }) => record.tracker)).size,
  requests: sent.length,
});

const window = new Window();
const RUNS = { numRuns: 60 };

describe('one visit', () => {
  test('badge and popup say what was told', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const db = await holding(all);
        for (const { id, site, startedAt } of visitsIn(all)) {
          const facts = (await visitFacts(id, db))!;
          const popup = siteReport(facts, directory);
          const sent = sentIn(all, (visit) => visit === id || backgroundSince(visit) >= startedAt, site);
          expect(popup.totals).toMatchObject(numbersOf(sent));
          const badge = badgeFor(facts, directory)!;
          expect(badge.organizations).toBe(popup.totals.organizations);
          expect(badge.beforeChoice).toBe(popup.collectors.filter(({ beforeChoice }) => beforeChoice > 0).length);
          expect(badge.afterRefusal).toBe(popup.collectors.filter(({ afterRefusal }) => afterRefusal > 0).length);
          expect(badge.text).toBe(`${badge.organizations}${badge.beforeChoice + badge.afterRefusal > 0 ? '•' : ''}`);

          expect(numbersSaid(popup)).toEqual({
            organizations: badge.organizations,
            beforeChoice: badge.beforeChoice,
            afterRefusal: badge.afterRefusal,
          });
        }
      }),
      RUNS,
    );
  }, 60_000);
});

describe('a site', () => {
  test('its page, the list of sites, and how many sites each organization is on', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const db = await holding(all);
        const pages = await factsInScope({ sites: 'all' }, db);
        const reports = pages.map((facts) => siteReport(facts, directory));
        for (const report of reports)
          expect(report.totals).toMatchObject(numbersOf(sentIn(all, () => true, report.site)));

        const listed = new Map((await listSites(db)).map((row) => [row.site, row]));
        for (const { site, visits, totals } of reports)
          expect(listed.get(site)).toMatchObject({ organizations: totals.organizations, visits });

        const keys = new Set(all.flatMap((one) => (one.kind === 'request' ? [one.organization] : [])));
        const reach = await reachOf(keys, db);
        for (const key of keys) {
          const on = reports.filter(({ collectors }) =>
            collectors.some(({ organization }) => organization.key === key),
          );
          expect(reach.get(key) ?? 0).toBe(on.length);
          expect((await sitesWith(key, db)).toSorted()).toEqual(on.map(({ site }) => site).toSorted());
        }

        const seen = await organizationsSeen(collectorOf, db);
        expect(inShort(seen)).toEqual(inShort(organizationsIn(reports)));
        const span = { from: 0, to: Number.MAX_SAFE_INTEGER };
        const week = weekOf(await summariesIn(span, db), span, collectorOf);
        const inWeek = week?.collectors.map(({ organization, sites, taking }) => ({
          organization,
          sites: sites.size,
          ...taking,
        }));
        expect(inShort(inWeek ?? [])).toEqual(inShort(seen));
      }),
      RUNS,
    );
  }, 60_000);
});

describe('a report', () => {
  const day = fc.integer({ min: 0, max: 4 }).map((days) => NOON + days * DAY - DAY / 2);
  const scope: fc.Arbitrary<ReportScope> = fc.record(
    {
      sites: fc.constantFrom('all' as const, ['shop.example'], ['news.example'], ['news.example', 'shop.example']),
      from: day,
      to: day,
    },
    { requiredKeys: ['sites'] },
  );

  test('as JSON, NDJSON, CSV and HTML, of the whole or of some days, says what the site’s page says of the same', async () => {
    await fc.assert(
      fc.asyncProperty(history, scope, async (all, of) => {
        const db = await holding(all);
        const report = buildReport(await factsInScope(of, db), [], { ...context, scope: of });
        expect(JSON.parse(reportJson(report))).toEqual(JSON.parse(JSON.stringify(report)));
        const lines = reportNdjson(report).split('\n').filter(Boolean);
        expect(lines.flatMap((line) => JSON.parse(line).sites)).toEqual(JSON.parse(JSON.stringify(report.sites)));
        const rows = parseCsv(reportCsv(report));
        const page = new window.DOMParser().parseFromString(reportHtml(report), 'text/html');
        for (const { site, totals, collectors } of report.sites) {
          const shown = siteReport((await siteFacts(site, of, db))!, directory);
          expect(shown.totals).toEqual(totals);
          const own = rows.filter((row) => row.site === site);
          const received = own.filter(({ requests }) => Number(requests) > 0);
          expect({
            organizations: new Set(received.map(({ organization_key }) => organization_key)).size,
            trackers: received.length,
            requests: sum(own, 'requests'),
            beforeChoice: sum(own, 'before_choice'),
            afterRefusal: sum(own, 'after_refusal'),
          }).toEqual(totals);
          expect(collectorsShown(page, site)).toEqual(
            collectors.map(({ organization, requests, beforeChoice, afterRefusal }) => [
              organization.name,
              requests,
              beforeChoice,
              afterRefusal,
            ]),
          );
        }
      }),
      RUNS,
    );
  }, 60_000);
});

const context = {
  generatedAt: NOON,
  version: '0.1.0',
  browser: 'Chromium 156',
  knowledgeVersion: '1.0.945',
  directory,
  region: 'unknown' as const,
  optedOut: [],
};

function visitsIn(all: readonly Observation[]): { id: string; site: string; startedAt: number }[] {
  return all.flatMap((one) => (one.kind === 'visit' ? [one.visit] : []));
}

/** The three numbers in the popup's sentences; 0 where a sentence is not said. */
function numbersSaid(report: SiteReport): Counts {
  const words = verdictOf(report, speech).map((sentence) => sentence.words);
  const number = (pattern: RegExp) => Number(words.map((said) => pattern.exec(said)?.[1]).find(Boolean) ?? 0);
  return {
    organizations: number(/^(\d+) organizations? collected data here/),
    beforeChoice: number(/^(\d+) of them before/),
    afterRefusal: number(/^(\d+) of them after you refused/),
  };
}

interface InShort {
  organization: string;
  sites: number;
  before?: number;
  after?: number;
}

/** What every page that lists organizations says of each. */
function inShort(organizations: readonly InShort[]): InShort[] {
  return organizations
    .map(({ organization, sites, before = 0, after = 0 }) => ({ organization, sites, before, after }))
    .sort((a, b) => (a.organization < b.organization ? -1 : 1));
}

/** Of the pages of all sites together. */
function organizationsIn(reports: readonly SiteReport[]): InShort[] {
  const found = new Map<string, Required<InShort>>();
  for (const { organization, beforeChoice, afterRefusal } of reports.flatMap(({ collectors }) => collectors)) {
    const known = found.get(organization.key) ?? { organization: organization.key, sites: 0, before: 0, after: 0 };
    known.sites += 1;
    known.before += beforeChoice;
    known.after += afterRefusal;
    found.set(organization.key, known);
  }
  return [...found.values()];
}

function sum(rows: readonly Record<string, string>[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

/** Of the table of a site's collectors in the HTML: who, requests, before an answer, after a refusal. */
function collectorsShown(page: Document, site: string): [string, number, number, number][] {
  const section = [...page.querySelectorAll('section.site')].find(
    (one) => one.querySelector('h2')?.textContent === site,
  )!;
  const tables = [...section.querySelectorAll('table')];
  const table = tables.find(({ textContent }) => textContent.startsWith('OrganizationTrackersRequests'));
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => {
    const [who, , ...counts] = [...row.querySelectorAll('td, th')].map(({ textContent }) => textContent);
    const [requests, before, after] = counts.map(Number);
    return [who!, requests!, before!, after!];
  });
}
