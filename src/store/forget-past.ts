// What is past its time goes some visits of one site at a time, so that nobody who reads or writes has to wait for long, however much of it there is. All of a
// piece is read and counted before its transaction begins: nobody else writes meanwhile, and whoever reads waits for the writing alone.

import { groupBy } from '../core/group.ts';
import type { Instant, TrackerKey, Visit, VisitId } from '../core/model.ts';
import { type Change, make } from './change.ts';
import type { CandorDatabase } from './database.ts';
import { startOfDay } from './draft.ts';
import { forgetBefore } from './forget.ts';
import { backgroundSitesBefore, forgetBackgroundOf } from './forget-background.ts';
import { partsOf, requestsIn } from './log.ts';
import { type CollectorOf, daysWithout, leftOn, recountTotal, type SiteRows, siteChanges } from './recount.ts';
import { deletionOf, sizeOf } from './rows-of-visits.ts';
import { overallOf } from './summaries.ts';

/** Visits that are deleted in one transaction, at most. */
export const VISITS_AT_ONCE = 20;
/** Rows that hang on them; one visit alone may have more. */
export const ROWS_AT_ONCE = 500;

/** Runs a job while nobody else writes. */
export type Alone = <Result>(job: () => Promise<Result>) => Promise<Result>;

/**
 * Deletes everything older than a moment, the oldest first, in many short transactions: of each site its oldest visits, with the site's sums; then what sites
 * sent in the background, site by site; then what is left; in the end, tracker by tracker, what sums up all sites. One who is stopped in between has deleted
 * less, and the next call goes on: until then only the sums over all sites still count what is gone. Resolves to the number of visits deleted.
 */
export async function forgetPast(
  database: CandorDatabase,
  before: Instant,
  collectorOf: CollectorOf,
  alone: Alone,
): Promise<number> {
  let visits = 0;
  for (let deleted = -1; deleted !== 0; visits += deleted)
    deleted = await alone(() => forgetOldest(database, before, collectorOf));
  for (const site of await backgroundSitesBefore(database, before))
    await alone(() => forgetBackgroundOf(database, site, before, collectorOf));
  await alone(() => forgetBefore(database, before, collectorOf));
  for (const tracker of await countingPast(database, before)) await alone(() => recountTotal(database, tracker));
  return visits;
}

/** The oldest visits of the site with the oldest of all. */
async function forgetOldest(database: CandorDatabase, before: Instant, collectorOf: CollectorOf): Promise<number> {
  const oldest = await database.visits.where('startedAt').below(before).first();
  if (!oldest) return 0;
  const { site } = oldest;
  const { ids, deletions } = await someOf(database, oldestOf(await database.visits.where({ site }).toArray(), before));
  const left = await leftOn(database, site, collectorOf, new Set(ids));
  const { changes, trackers, spread } = await siteChanges(database, left);
  // Days that are over go as a whole, with what no visit has.
  const staying = (await partsOf(database.requests, ids)).filter(({ to }) => to >= startOfDay(before));
  const gone = staying.flatMap(requestsIn).filter(({ at }) => at >= startOfDay(before));
  const { days, spread: ofDays } = await daysWithout(database, gone, collectorOf);
  spread.addAll(ofDays);
  const totals = await hiddenTotals(database, left, trackers, before);
  await make(database, [...deletions, ...changes, days, totals, await spread.change(database)]);
  return ids.length;
}

function oldestOf(visits: readonly Visit[], before: Instant): VisitId[] {
  return visits
    .filter(({ startedAt }) => startedAt < before)
    .sort((a, b) => a.startedAt - b.startedAt)
    .slice(0, VISITS_AT_ONCE)
    .map(({ id }) => id);
}

/** The first of these visits, as many as have few rows together, and what deletes them. */
async function someOf(
  database: CandorDatabase,
  visits: readonly VisitId[],
): Promise<{ ids: VisitId[]; deletions: Change[] }> {
  const ids: VisitId[] = [];
  const deletions: Change[] = [];
  for (const visit of visits) {
    const more = await deletionOf(database, visit);
    if (ids.length > 0 && sizeOf(deletions) + sizeOf(more) > ROWS_AT_ONCE) break;
    ids.push(visit);
    deletions.push(...more);
  }
  return { ids, deletions: byTable(deletions) };
}

/** One deletion for each table. */
function byTable(changes: readonly Change[]): Change[] {
  return [...groupBy(changes, ({ table }) => table)].map(([table, of]) => ({
    table,
    gone: of.flatMap(({ gone }) => gone),
    put: [],
  }));
}

/**
 * A visit can reach into the time that stays. Then nothing would tell the next call that the sum of its tracker counts what is gone: it goes with the visit.
 * Only reads.
 */
async function hiddenTotals(
  { trackerTotals, siteTrackers }: CandorDatabase,
  { site, trackers: left }: SiteRows,
  changed: ReadonlySet<TrackerKey>,
  before: Instant,
): Promise<Change> {
  const known = await trackerTotals.bulkGet([...changed]);
  const hidden = known.flatMap((total) => (total && total.firstAt >= before ? [total.tracker] : []));
  const totals = await Promise.all(
    hidden.map(async (tracker) => {
      const own = left.filter((row) => row.tracker === tracker);
      const rows = await siteTrackers.where({ tracker }).toArray();
      return overallOf(rows.flatMap((row) => (row.site === site ? own : [row])));
    }),
  );
  return {
    table: trackerTotals,
    gone: hidden.filter((_, nth) => totals[nth] === undefined),
    put: totals.filter((total) => total !== undefined),
  };
}

/** The trackers whose sum over all sites counts what is gone: it began before. */
async function countingPast({ trackerTotals }: CandorDatabase, before: Instant): Promise<TrackerKey[]> {
  const totals = await trackerTotals.toArray();
  return totals.filter(({ firstAt }) => firstAt < before).map(({ tracker }) => tracker);
}
