// Runs in a page: fills a database like Candor's with a long history, and times what the popup reads of it to say who collected again.

import type { VisitTracker } from '../../src/core/facts.ts';
import { CandorDatabase } from '../../src/store/database.ts';
import { optOutsSince } from '../../src/store/read-opt-outs.ts';
import { newestBySite } from '../../src/store/roll-ups.ts';
import { directory } from '../../src/ui/directory.ts';

export { linksRead } from './links.ts';

const DAY = 86_400_000;
const ROUNDS = 15;
const VISITS_PER_SITE = 10;

/** What is widespread: some of Google's and Meta's, and of others. */
const TRACKERS = [
  'google_analytics',
  'doubleclick',
  'google_adservices',
  'google_syndication',
  'google_tag_manager',
  'facebook',
  'microsoft_clarity',
  'bing_ads',
  'criteo',
  'hotjar',
  'taboola',
  'outbrain',
  'appnexus',
  'pubmatic',
  'index_exchange',
  'the_trade_desk',
  'amazon_adsystem',
  'quantcast',
  'comscore',
  'linkedin_insight',
].filter((key) => directory.tracker(key)?.organization !== undefined);

export interface Read {
  rows: number;
  organizations: number;
  /** On which sites the most widespread of them was seen since. */
  sites: number;
  /** Milliseconds, of all rounds in order. */
  times: number[];
}

/** On so many sites; all opt-outs were done before most of the visits. */
export async function readOf(sites: number): Promise<Read> {
  const database = new CandorDatabase(`bench ${sites}`);
  const now = Date.now();
  const organizations = [...new Set(TRACKERS.map((key) => directory.tracker(key)!.organization!))];
  for (let site = 0; site < sites; site += 1) await addSite(database, `site-${site}.example`, now);
  await database.optOuts.bulkAdd(
    organizations.map((organization) => ({
      organization,
      kind: 'preference-page' as const,
      host: 'opt-out.example',
      doneAt: now - 60 * DAY,
    })),
  );
  const times: number[] = [];
  let most = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    const since = await optOutsSince(directory, new Set(organizations), database);
    times.push(performance.now() - begun);
    most = Math.max(...since.map(({ again }) => again));
  }
  const read = { rows: await database.visitTrackers.count(), organizations: organizations.length, sites: most, times };
  await database.delete();
  return read;
}

async function addSite(database: CandorDatabase, site: string, now: number): Promise<void> {
  const rows = Array.from({ length: VISITS_PER_SITE }, (_, visit) =>
    TRACKERS.map((tracker) => row(`${site} ${visit}`, site, tracker, now - (80 - visit * 8) * DAY)),
  ).flat();
  await database.visitTrackers.bulkAdd(rows);
  await database.siteTrackers.bulkAdd(newestBySite(rows));
  await database.siteOrganizations.bulkPut(
    rows.map(({ tracker, firstAt, lastAt }) => ({
      site,
      organization: directory.tracker(tracker)!.organization!,
      requests: 10,
      firstAt,
      lastAt,
    })),
  );
}

function row(visit: string, site: string, tracker: string, at: number): VisitTracker {
  return {
    visit,
    tracker,
    site,
    party: 'third',
    hosts: [`${tracker}.example`],
    requests: 10,
    unansweredRequests: 0,
    blockedRequests: 0,
    failedRequests: 0,
    insecureRequests: 0,
    unreadableRequests: 0,
    firstAt: at,
    lastAt: at + 1000,
    byChoice: { unknown: 10 },
    data: Array.from({ length: 8 }, (_, field) => ({ type: 'page-url' as const, evidence: `field ${field}` })),
    byTold: { nothing: 10 },
    told: [],
    occasions: [{ choice: 'unknown', told: 'nothing', requests: 10, firstAt: at, lastAt: at + 1000 }],
  };
}
