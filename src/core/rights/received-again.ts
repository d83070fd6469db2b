// Who received something after an opt-out from them was done. What had begun before does not count: of a page that was open meanwhile,
// the trackers that had received something already say nothing about the opt-out.

import type { SiteTracker, VisitTracker } from '../facts.ts';
import { exemptIn, isNeeded, isToSomebodyElse } from '../findings/exempt.ts';
import type { Directory, Instant, OrganizationKey, Site, TrackerKey } from '../model.ts';
import type { FullDirectory } from '../recognition/directory.ts';
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

/** Those of an organization's trackers of which `receivedAfter` can tell something. */
export function tellingTrackers(organization: OrganizationKey, directory: FullDirectory): TrackerKey[] {
  return directory.trackersOf(organization).filter((key) => {
    const tracker = directory.tracker(key);
    return tracker !== undefined && !isNeeded(tracker);
  });
}

/** On which sites that was, from the rows of those trackers on sites since then; the newest first. */
export function sitesOf(
  rows: readonly Pick<SiteTracker, 'site' | 'newestAt'>[],
  organization: OrganizationKey,
  directory: Pick<Directory, 'organizationOf'>,
): ReceivedOn[] {
  const newest = new Map<Site, Instant>();
  for (const { site, newestAt } of rows)
    if (newestAt !== undefined) newest.set(site, Math.max(newest.get(site) ?? newestAt, newestAt));
  return othersThan(organization, newest.keys(), directory)
    .map((site) => ({ site, newestAt: newest.get(site)! }))
    .sort((a, b) => b.newestAt - a.newestAt);
}

/** Without an organization's own sites. */
export function othersThan(
  organization: OrganizationKey,
  sites: Iterable<Site>,
  { organizationOf }: Pick<Directory, 'organizationOf'>,
): Site[] {
  return [...sites].filter((site) => organizationOf(site) !== organization);
}

/** How many requests, from when to when. There must be at least one row. */
export function span(rows: readonly VisitTracker[]): Pick<VisitTracker, 'requests' | 'firstAt' | 'lastAt'> {
  return rows
    .map(({ requests, firstAt, lastAt }) => ({ requests, firstAt, lastAt }))
    .reduce((all, one) => ({
      requests: all.requests + one.requests,
      firstAt: Math.min(all.firstAt, one.firstAt),
      lastAt: Math.max(all.lastAt, one.lastAt),
    }));
}
