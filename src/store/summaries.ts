// The rows that sum up others, for whoever looks over many visits: each visit in short, and each tracker on a site and on all. They follow from visits and
// their trackers' roll-ups, and are made of them in one way: as a batch is written, when something was forgotten, and in an upgrade.

import type { SiteTracker, TrackerOverall, VisitSummary, VisitTracker } from '../core/facts.ts';
import { isToSomebodyElse } from '../core/findings/exempt.ts';
import type { Visit } from '../core/model.ts';
import { sumTakings, takenSince, takingOf } from '../core/taking.ts';
import { type Draft, pair } from './draft.ts';

type Summaries = Pick<Draft, 'visits' | 'visitTrackers' | 'visitSummaries' | 'siteTrackers' | 'trackerTotals'>;

/** Brings what sums up a draft's visits and trackers up to what they are now. Where they were counted before, what is new is added. */
export function summarise(draft: Summaries): void {
  for (const visit of draft.visits.values()) {
    const known = draft.visitSummaries.get(visit.id);
    draft.visitSummaries.set(visit.id, { ...began(visit), trackers: known?.trackers ?? [] });
  }
  for (const row of draft.visitTrackers.values()) if (row.requests > 0) addTracker(draft, row);
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

function addTracker(draft: Summaries, row: VisitTracker): void {
  const { visit, tracker, site, firstAt } = row;
  const known = draft.visitSummaries.get(visit) ?? { visit, site, at: firstAt, trackers: [] };
  const before = known.trackers.find((one) => one.tracker === tracker);
  const now = takingOf(row);
  const others = known.trackers.filter((one) => one !== before);
  draft.visitSummaries.set(visit, {
    ...known,
    // Nothing but its requests says when something was sent in the background.
    at: draft.visits.has(visit) ? known.at : Math.min(known.at, firstAt),
    trackers: [...others, now].sort((a, b) => (a.tracker < b.tracker ? -1 : 1)),
  });
  const added = { ...takenSince(now, before), firstAt, lastAt: row.lastAt };
  const key = pair(site, tracker);
  draft.siteTrackers.set(key, withVisit(draft.siteTrackers.get(key), row, added));
  draft.trackerTotals.set(tracker, withSite(draft.trackerTotals.get(tracker), row, added));
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
