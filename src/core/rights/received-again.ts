// Who received something after an opt-out from them was done. What had begun before does not count: of a page that was open meanwhile,
// the trackers that had received something already say nothing about the opt-out.

import type { VisitTracker } from '../facts.ts';
import { exemptIn, isToSomebodyElse } from '../findings/exempt.ts';
import { groupBy } from '../group.ts';
import type { Directory } from '../model.ts';
import type { OptedOut, ReceivedOn } from './opted-out.ts';

/**
 * Those of the rows whose first request came after the opt-out, and that are the organization's: without what a site needs to work, what
 * went to the site itself, and the organization's own sites.
 */
export function receivedAfter(
  rows: readonly VisitTracker[],
  { organization, doneAt }: Pick<OptedOut, 'organization' | 'doneAt'>,
  directory: Directory,
): VisitTracker[] {
  return rows.filter(
    (row) =>
      row.firstAt > doneAt &&
      directory.tracker(row.tracker)?.organization === organization &&
      isToSomebodyElse(row) &&
      !exemptIn({ directory, facts: row })(row.tracker),
  );
}

/** The same rows by site, the newest first. */
export function bySite(rows: readonly VisitTracker[]): ReceivedOn[] {
  const sites = [...groupBy(rows, ({ site }) => site)].map(([site, own]) => ({ site, ...span(own) }));
  return sites.sort((a, b) => b.lastAt - a.lastAt);
}

/** How many requests, from when to when. There must be at least one row. */
export function span(rows: readonly VisitTracker[]): Omit<ReceivedOn, 'site'> {
  return rows
    .map(({ requests, firstAt, lastAt }) => ({ requests, firstAt, lastAt }))
    .reduce((all, one) => ({
      requests: all.requests + one.requests,
      firstAt: Math.min(all.firstAt, one.firstAt),
      lastAt: Math.max(all.lastAt, one.lastAt),
    }));
}
