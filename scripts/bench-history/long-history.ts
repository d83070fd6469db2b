// Runs in a page: fills a database like Candor's with the rows that sum up a long history, and times what the dashboard reads of them first.

import type { TrackerTaking, VisitSummary } from '../../src/core/facts.ts';
import { readOrganization } from '../../src/dashboard/organizations/read.ts';
import { readOverview } from '../../src/dashboard/overview/read.ts';
import type { CandorDatabase } from '../../src/store/database.ts';
import { database, listSites } from '../../src/store/read.ts';
import { organizationsSeen } from '../../src/store/read-organizations.ts';
import { visitsTo } from '../../src/store/read-visits.ts';
import { collectorOf } from '../../src/ui/collector-name.ts';
import { directory } from '../../src/ui/directory.ts';
import { TRACKERS } from './in-page.ts';

const DAY = 86_400_000;
const ROUNDS = 31;
/** A visit of the bench has eight trackers, to each of which five requests went: 40. */
const TRACKERS_PER_VISIT = 8;
export const REQUESTS_PER_VISIT = 5 * TRACKERS_PER_VISIT;
/** 1,000,000 requests in two years; a history of fewer is as much shorter. */
const VISITS_PER_DAY = 1_000_000 / REQUESTS_PER_VISIT / 730;
/** Half of all visits go to a few sites, as people's do; the others spread over more sites the longer the history is. */
const USUAL_SITES = 40;
const NEW_SITE_EVERY = 10;

export interface LongRead {
  query: string;
  /** Milliseconds, of all rounds in order. */
  times: number[];
}

export interface LongHistory {
  requests: number;
  visits: number;
  sites: number;
  reads: LongRead[];
}

const queries: Record<string, () => Promise<unknown>> = {
  overview: readOverview,
  'one organization (on most sites)': () => readOrganization('google', 10),
  organizations: () => organizationsSeen(collectorOf),
  sites: () => listSites(),
  'visits to the site visited most': () => visitsTo('usual-0.example'),
};

export async function longHistoryOf(requests: number): Promise<LongHistory> {
  const db = database();
  if (!db.isOpen()) await db.open();
  const visits = Math.round(requests / REQUESTS_PER_VISIT);
  await fill(db, visits);
  const reads: LongRead[] = [];
  for (const [query, read] of Object.entries(queries)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = performance.now();
      await read();
      times.push(performance.now() - begun);
    }
    reads.push({ query, times });
  }
  const sites = await db.sites.count();
  await db.delete();
  return { requests, visits, sites, reads };
}

/** What the store itself would write of these visits, without the rows that none of the queries reads. */
async function fill(db: CandorDatabase, count: number): Promise<void> {
  const all = [...trackersForBench()];
  const now = Date.now();
  const summaries = Array.from({ length: count }, (_, nth): VisitSummary => {
    const site =
      nth % 2 === 0 ? `usual-${(nth / 2) % USUAL_SITES}.example` : `rare-${Math.floor(nth / NEW_SITE_EVERY)}.example`;
    const trackers = Array.from({ length: TRACKERS_PER_VISIT }, (_, at) => taking(all[(nth * at) % all.length]!));
    const at = now - (nth / VISITS_PER_DAY) * DAY;
    return { visit: `visit-${nth}`, site, at, opened: true, trackers };
  });
  const sums = sumsOf(summaries);
  await db.visitSummaries.bulkAdd(summaries);
  await db.siteTrackers.bulkAdd(sums.siteTrackers);
  await db.trackerTotals.bulkAdd(sums.trackerTotals);
  await db.siteOrganizations.bulkAdd(sums.siteOrganizations);
  await db.dayOrganizations.bulkAdd(sums.dayOrganizations);
  await db.sites.bulkAdd(sums.sites);
}

/** Some hundred that are known, those of the other bench among them: Google's on every page. */
function trackersForBench(): Set<string> {
  const google = directory.trackersOf('google');
  return new Set(['google_analytics', ...TRACKERS, ...google, ...directory.trackersOf('microsoft')]);
}

function taking(tracker: string): TrackerTaking {
  return { tracker, before: 2, after: 1, types: ['client-id', 'page-title', 'page-url', 'screen'] };
}

function sumsOf(summaries: readonly VisitSummary[]) {
  const sites = new Map<string, { site: string; visits: number; firstAt: number; lastAt: number }>();
  const siteTrackers = new Map<string, TrackerTaking & { site: string; firstAt: number; lastAt: number }>();
  const trackerTotals = new Map<string, TrackerTaking & { firstAt: number; lastAt: number }>();
  const siteOrganizations = new Map<
    string,
    { site: string; organization: string; requests: number; firstAt: number; lastAt: number }
  >();
  const dayOrganizations = new Map<string, { day: string; organization: string; requests: number }>();
  // The newest comes first, and so the oldest last.
  for (const { site, at, trackers } of summaries) {
    const day = new Date(at).toISOString().slice(0, 10);
    const total = sites.get(site) ?? { site, visits: 0, firstAt: at, lastAt: at };
    sites.set(site, { ...total, visits: total.visits + 1, firstAt: at });
    for (const one of trackers) {
      const organization = collectorOf(one.tracker);
      const times = { firstAt: at, lastAt: at };
      siteTrackers.set(`${site} ${one.tracker}`, {
        ...(siteTrackers.get(`${site} ${one.tracker}`) ?? { site, ...one, ...times }),
        firstAt: at,
      });
      trackerTotals.set(one.tracker, { ...(trackerTotals.get(one.tracker) ?? { ...one, ...times }), firstAt: at });
      siteOrganizations.set(`${site} ${organization}`, {
        ...(siteOrganizations.get(`${site} ${organization}`) ?? { site, organization, requests: 5, ...times }),
        firstAt: at,
      });
      dayOrganizations.set(`${day} ${organization}`, { day, organization, requests: 5 });
    }
  }
  return {
    sites: [...sites.values()],
    siteTrackers: [...siteTrackers.values()],
    trackerTotals: [...trackerTotals.values()],
    siteOrganizations: [...siteOrganizations.values()],
    dayOrganizations: [...dayOrganizations.values()],
  };
}
