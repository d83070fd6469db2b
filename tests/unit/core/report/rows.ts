// Roll-ups and visits of which a test says only what it is about.

import type { Occasion, SiteFacts, VisitTracker } from '../../../../src/core/facts.ts';
import type { Choice, Visit } from '../../../../src/core/model.ts';
import { siteReport } from '../../../../src/core/report/site-report.ts';
import type { SiteReport } from '../../../../src/core/report/types.ts';
import { directory, START } from './histories.ts';

/** Of a tracker to which nothing was sent. */
export const unsent: Partial<VisitTracker> = { requests: 0, hosts: [], byChoice: {}, byTold: {}, occasions: [] };

const base: VisitTracker = {
  visit: 'v1',
  tracker: 't0',
  site: 'shop.example',
  party: 'third',
  hosts: ['a.example'],
  requests: 1,
  unansweredRequests: 0,
  blockedRequests: 0,
  failedRequests: 0,
  insecureRequests: 0,
  unreadableRequests: 0,
  firstAt: START,
  lastAt: START,
  byChoice: { unknown: 1 },
  data: [],
  byTold: { nothing: 1 },
  told: [],
  occasions: [{ choice: 'unknown', told: 'nothing', requests: 1, firstAt: START, lastAt: START }],
};

export function visit(about: Partial<Visit> = {}): Visit {
  return {
    id: 'v1',
    site: 'shop.example',
    startedAt: START,
    complete: true,
    signals: [],
    ...about,
  };
}

/** Requests by the choice that was in force, and nothing told. */
export function under(byChoice: VisitTracker['byChoice']): Pick<VisitTracker, 'byChoice' | 'occasions'> {
  const counts = Object.entries(byChoice) as [Choice, number][];
  const occasions = counts.map(([choice, requests]): Occasion => {
    return { choice, told: 'nothing', requests, firstAt: START, lastAt: START };
  });
  return { byChoice, occasions };
}

/** The report on one visit with these roll-ups, each said only as far as it matters. */
export function reportOn(rows: Partial<VisitTracker>[], about: Partial<SiteFacts> = {}): SiteReport {
  const site = about.site ?? 'shop.example';
  const trackers = rows.map((row) => ({ ...base, site, ...row }));
  return siteReport(
    { site, visits: [visit({ site })], hosts: [], identifiers: [], evidence: [], trackers, ...about },
    directory,
  );
}
