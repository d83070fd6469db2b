// Generated histories: as varied as a seed makes them, and the same in every run.

import { directoryTables } from 'virtual:knowledge/directory';
import type {
  Choice,
  ConsentSignal,
  DataType,
  SiteFacts,
  Visit,
  VisitHost,
  VisitTracker,
} from '../../src/core/model.ts';
import { dataCategoryOf } from '../../src/core/payload/data-types.ts';
import { createDirectory } from '../../src/core/recognition/directory.ts';
import { NOON, signal, visit } from './facts.ts';

export const directory = createDirectory(directoryTables);
const trackerKeys = directoryTables.trackers.map(([key]) => key);
const types = Object.keys(dataCategoryOf) as DataType[];
const choices: Choice[] = ['undecided', 'refused', 'partial', 'accepted', 'not-asked', 'unknown'];

/** Facts of a site with up to 5 visits and up to 12 trackers each. */
export function siteHistory(seed: number): SiteFacts {
  const random = generator(seed);
  const site = `site-${seed}.example`;
  const visits = Array.from({ length: 1 + random(5) }, (_, index) => someVisit(random, site, index));
  const trackers = visits.flatMap(({ id }) =>
    distinct(Array.from({ length: random(12) }, () => someTracker(random, { site, visit: id }))),
  );
  const hosts: VisitHost[] = visits.map(({ id }) => ({
    site,
    visit: id,
    host: `cdn${random(3)}.example.net`,
    requests: 1 + random(9),
  }));
  return { site, visits, trackers, hosts };
}

type Random = (below: number) => number;

function someVisit(random: Random, site: string, index: number): Visit {
  const startedAt = NOON + index * 3_600_000 + random(1000);
  const signals: ConsentSignal[] = Array.from({ length: random(4) }, (_, turn) =>
    signal({
      at: startedAt + turn * 100,
      choice: choices[random(6)]!,
      answeredNow: random(2) === 1,
      detail: { purposes: [1, 2], vendors: 3, status: 'tcloaded' },
    }),
  );
  return visit({ id: `${site} ${index}`, site, startedAt, complete: random(5) > 0, signals });
}

function someTracker(random: Random, { site, visit: id }: { site: string; visit: string }): VisitTracker {
  const counts = choices.map((choice) => [choice, random(4)] as const).filter(([, number]) => number > 0);
  const byChoice = counts.length > 0 ? Object.fromEntries(counts) : { unknown: 1 };
  const requests = Object.values(byChoice).reduce((sum, number) => sum + number, 0);
  const firstAt = NOON + random(10_000);
  return {
    visit: id,
    site,
    tracker: trackerKeys[random(trackerKeys.length)]!,
    party: (['first', 'same-organization', 'third'] as const)[random(3)]!,
    hosts: [`t${random(4)}.example.net`],
    requests,
    insecureRequests: random(requests + 1),
    unreadableRequests: random(requests + 1),
    firstAt,
    lastAt: firstAt + random(10_000),
    byChoice,
    data: Array.from({ length: random(6) }, () => ({
      type: types[random(types.length)]!,
      evidence: `field${random(9)}`,
    })),
    told: Array.from({ length: random(3) }, () => ({
      standard: 'tcf',
      value: 'no purpose',
      choice: choices[random(6)]!,
      requests: 1 + random(5),
    })),
  };
}

function distinct(rows: VisitTracker[]): VisitTracker[] {
  return [...new Map(rows.map((row) => [row.tracker, row])).values()];
}

/** A linear congruential generator (Numerical Recipes), of which the high bits are used. */
export function generator(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
