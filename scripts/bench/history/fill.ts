// Runs in a page of the extension: fills its database with a long history, by what the background itself writes with. The newest visit comes first, so that a
// history can be made longer after something was measured.

import type { RequestRecord } from '../../../src/core/facts.ts';
import type { Site, TrackerKey, Visit } from '../../../src/core/model.ts';
import { commit } from '../../../src/store/commit.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { database } from '../../../src/store/read.ts';
import { collectorOf } from '../../../src/ui/collector-name.ts';
import { ALL_TRACKERS, ON_ONE_PAGE } from './trackers.ts';

const DAY = 86_400_000;
const TRACKERS_PER_VISIT = 8;
const REQUESTS_PER_TRACKER = 5;
const REQUESTS_PER_VISIT = TRACKERS_PER_VISIT * REQUESTS_PER_TRACKER;
/** 1,000,000 requests in two years; a history of fewer is as much shorter. */
const VISITS_PER_DAY = 1_000_000 / REQUESTS_PER_VISIT / 730;
/** Half of all visits go to a few sites, as people's do; the others spread over more sites the longer the history is. */
const USUAL_SITES = 40;
const NEW_SITE_EVERY = 10;
/** Visits in one transaction: one that holds more takes less time for each. */
const AT_ONCE = 400;

/** The site visited most. */
export const USUAL: Site = 'usual-0.example';

export interface Filled {
  requests: number;
  visits: number;
  sites: number;
}

/** Adds older and older visits to those of `from` requests, until there are `to`. */
export async function fill({ from, to }: { from: number; to: number }): Promise<Filled> {
  const now = Date.now();
  const wanted = Math.round(to / REQUESTS_PER_VISIT);
  let visits = Math.round(from / REQUESTS_PER_VISIT);
  while (visits < wanted) {
    const count = Math.min(AT_ONCE, wanted - visits);
    await commit(database(), Array.from({ length: count }, (_, at) => visitNo(visits + at, now)).flat());
    visits += count;
  }
  return { requests: visits * REQUESTS_PER_VISIT, visits, sites: await database().sites.count() };
}

/** Makes a visit that is being shown one of a page that many collect on. Returns on how many it comes to. */
export async function addCollectors(visit: Pick<Visit, 'id' | 'site'>): Promise<number> {
  const at = Date.now();
  await commit(
    database(),
    ON_ONE_PAGE.flatMap((tracker, nth) => requests({ ...visit, startedAt: at + nth }, tracker)),
  );
  const rows = await database().visitTrackers.where('visit').equals(visit.id).toArray();
  return new Set(rows.map(({ tracker }) => collectorOf(tracker))).size;
}

function visitNo(nth: number, now: number): Observation[] {
  const site =
    nth % 2 === 0 ? `usual-${(nth / 2) % USUAL_SITES}.example` : `rare-${Math.floor(nth / NEW_SITE_EVERY)}.example`;
  const visit: Visit = {
    id: crypto.randomUUID(),
    site,
    startedAt: Math.round(now - (nth / VISITS_PER_DAY) * DAY),
    complete: true,
    signals: [],
  };
  const trackers = Array.from(
    { length: TRACKERS_PER_VISIT },
    (_, at) => ALL_TRACKERS[(nth * at) % ALL_TRACKERS.length]!,
  );
  return [
    { kind: 'visit', visit },
    ...trackers.flatMap((tracker) => requests(visit, tracker)),
    identifiersOf(visit, trackers),
  ];
}

type Began = Pick<Visit, 'id' | 'site' | 'startedAt'>;

function requests({ id, site, startedAt }: Began, tracker: TrackerKey): Observation[] {
  return Array.from({ length: REQUESTS_PER_TRACKER }, (_, nth): Observation => {
    const record: RequestRecord = {
      fate: 'sent',
      visit: id,
      site,
      at: startedAt + 400 * (nth + 1),
      tracker,
      host: `${tracker.replaceAll('_', '-')}.example`,
      party: 'third',
      type: 'image',
      insecure: false,
      contents: 'read',
      data: [
        { type: 'client-id', evidence: 'cid' },
        { type: 'page-url', evidence: 'dl' },
        { type: 'page-title', evidence: 'dt' },
        { type: 'screen', evidence: 'sr' },
      ],
      told: [],
    };
    return { kind: 'request', record, organization: collectorOf(tracker) };
  });
}

function identifiersOf({ id, site, startedAt }: Began, [first = '', second = '']: TrackerKey[]): Observation {
  return {
    kind: 'identifiers',
    visit: id,
    site,
    cookies: [first, second].map((tracker) => ({
      name: `id_${tracker}`,
      domain: `${tracker.replaceAll('_', '-')}.example`,
      party: 'third',
      tracker,
      setBy: 'answer',
      kept: true,
      setAt: startedAt,
      lifetime: 34_560_000,
      identifies: 'known',
    })),
    links: [
      {
        from: collectorOf(first),
        to: collectorOf(second),
        seen: 'value',
        carriers: [
          { at: 'from', by: 'cookie', name: `id_${first}` },
          { at: 'to', by: 'field', name: 'partner_uid' },
        ],
      },
    ],
  };
}
