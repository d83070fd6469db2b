// Runs in a page: what the popup reads of a long history to say who collected again after an opt-out, in a database of its own.

import type { VisitTracker } from '../../../src/core/facts.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import { optOutsSince } from '../../../src/store/read-opt-outs.ts';
import { summariesOf } from '../../../src/store/summaries.ts';
import { directory } from '../../../src/ui/directory.ts';
import { TRACKERS } from './trackers.ts';

const DAY = 86_400_000;
const ROUNDS = 15;
const VISITS_PER_SITE = 10;

export interface OptOutsRead {
  rows: number;
  organizations: number;
  /** On which sites the most widespread of them was seen since. */
  sites: number;
  /** Milliseconds, of all rounds in order. */
  times: number[];
}

/** On so many sites; all opt-outs were done before most of the visits. */
export async function optOutsRead(sites: number): Promise<OptOutsRead> {
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
  await database.siteTrackers.bulkAdd([...summariesOf([], rows).siteTrackers.values()]);
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
