// The rows that sum up others, for whoever looks over many visits: each visit in short, and each tracker on a site and on all. They follow from visits and
// their trackers' roll-ups, and are made of them in one way: as a batch is written, when something was forgotten, and in an upgrade.

import type { SiteTracker, Taking, TrackerOverall, VisitSummary, VisitTracker } from '../core/facts.ts';
import { isToSomebodyElse } from '../core/findings/exempt.ts';
import { groupBy } from '../core/group.ts';
import type { Visit } from '../core/model.ts';
import { compare } from '../core/order.ts';
import { sumTakings, takenSince, takingOf } from '../core/taking.ts';
import { type Draft, pair } from './draft.ts';

type Summaries = Pick<Draft, 'visits' | 'visitTrackers' | 'visitSummaries' | 'siteTrackers' | 'trackerTotals'>;

/**
 * Brings what sums up a draft's visits and trackers up to what they are now. Where they were counted before, what is new is added. `changed` are those
 * of them that are not as they were when they were counted.
 */
export function summarise(draft: Summaries, changed: Pick<Summaries, 'visits' | 'visitTrackers'> = draft): void {
  for (const visit of changed.visits.values()) {
    const known = draft.visitSummaries.get(visit.id);
    draft.visitSummaries.set(visit.id, { ...began(visit), trackers: known?.trackers ?? [] });
  }
  const rows = [...changed.visitTrackers.values()].filter(({ requests }) => requests > 0);
  for (const ofVisit of groupBy(rows, ({ visit }) => visit).values()) addTrackers(draft, ofVisit);
}

export type Sums = Omit<Summaries, 'visitTrackers'>;

/** Of rows that nothing sums up yet. */
export function summariesOf(visits: readonly Visit[], rows: readonly VisitTracker[]): Sums {
  const sums: Sums = {
    visits: new Map(visits.map((visit) => [visit.id, visit])),
    visitSummaries: new Map(),
    siteTrackers: new Map(),
    trackerTotals: new Map(),
  };
  addToSummaries(sums, rows);
  return sums;
}

/** More of them, for whoever cannot hold all at once. */
export function addToSummaries(sums: Sums, rows: readonly VisitTracker[]): void {
  summarise({ ...sums, visitTrackers: new Map(rows.map((row) => [pair(row.visit, row.tracker), row])) });
}

/** One tracker over its sites; undefined where it is on none. */
export function overallOf(rows: readonly SiteTracker[]): TrackerOverall | undefined {
  return rows.reduce<TrackerOverall | undefined>((total, row) => withSite(total, row, row), undefined);
}

function began({ id, site, startedAt, inAdvance }: Visit): Omit<VisitSummary, 'trackers'> {
  return { visit: id, site, at: startedAt, ...(!inAdvance && { opened: true as const }) };
}

/** Of one visit, some of its trackers. */
function addTrackers(draft: Summaries, rows: readonly VisitTracker[]): void {
  const { visit, site, firstAt } = rows[0]!;
  const known = draft.visitSummaries.get(visit) ?? { visit, site, at: firstAt, trackers: [] };
  const trackers = new Map(known.trackers.map((one) => [one.tracker, one]));
  for (const row of rows) {
    const now = takingOf(row);
    addToTotals(draft, row, takenSince(now, trackers.get(row.tracker)));
    trackers.set(row.tracker, now);
  }
  draft.visitSummaries.set(visit, {
    ...known,
    // Nothing but its requests says when something was sent in the background.
    at: draft.visits.has(visit) ? known.at : rows.reduce((first, row) => Math.min(first, row.firstAt), known.at),
    trackers: [...trackers.values()].sort((a, b) => compare(a.tracker, b.tracker)),
  });
}

function addToTotals({ siteTrackers, trackerTotals }: Summaries, row: VisitTracker, taken: Taking): void {
  const { tracker, site, firstAt, lastAt } = row;
  const added = { ...taken, firstAt, lastAt };
  const key = pair(site, tracker);
  siteTrackers.set(key, withVisit(siteTrackers.get(key), row, added));
  trackerTotals.set(tracker, withSite(trackerTotals.get(tracker), row, added));
}

type Added = Omit<TrackerOverall, 'tracker'>;

/**
 * Where a browser tells of the first request of a visit late, `newestAt` stays the time of the one told first, until the site is counted anew.
 */
function withVisit(known: SiteTracker | undefined, row: VisitTracker, added: Added): SiteTracker {
  const { site, tracker, firstAt } = row;
  const newestAt = isToSomebodyElse(row) ? Math.max(known?.newestAt ?? firstAt, firstAt) : known?.newestAt;
  return { site, tracker, ...together(known, added), ...(newestAt !== undefined && { newestAt }) };
}

function withSite(known: TrackerOverall | undefined, { tracker }: { tracker: string }, added: Added): TrackerOverall {
  return { tracker, ...together(known, added) };
}

function together(known: Added | undefined, added: Added): Added {
  return {
    firstAt: Math.min(known?.firstAt ?? added.firstAt, added.firstAt),
    lastAt: Math.max(known?.lastAt ?? added.lastAt, added.lastAt),
    ...sumTakings([known ?? {}, added]),
  };
}
