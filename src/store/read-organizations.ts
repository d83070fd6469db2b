// What is read of organizations over all sites: of all of them, and of one. Neither reads a row for each visit.

import { Dexie } from 'dexie';
import type { OrganizationTotal, SiteTracker, TrackerOverall } from '../core/facts.ts';
import { groupBy } from '../core/group.ts';
import type { OrganizationKey, Site, TrackerKey } from '../core/model.ts';
import type { OrganizationOnSite, OrganizationSeen } from '../core/overview/organization.ts';
import { sumTakings } from '../core/taking.ts';
import type { CandorDatabase } from './database.ts';
import { database } from './read.ts';

type CollectorOf = (tracker: TrackerKey) => OrganizationKey;

/** Every organization that collected, in no order. */
export async function organizationsSeen(collectorOf: CollectorOf, db = database()): Promise<OrganizationSeen[]> {
  const [trackers, totals] = await Promise.all([db.trackerTotals.toArray(), db.organizationTotals.toArray()]);
  const spreads = new Map(totals.map((total) => [total.organization, total]));
  return [...groupBy(trackers, ({ tracker }) => collectorOf(tracker))].map(([organization, rows]) => ({
    ...(spreads.get(organization) ?? seenNowhere(organization)),
    ...together(rows),
  }));
}

/** One of them, with the trackers of it that were seen; undefined where it was not seen. */
export async function organizationSeen(
  organization: OrganizationKey,
  collectorOf: CollectorOf,
  db = database(),
): Promise<{ seen: OrganizationSeen; trackers: TrackerOverall[] } | undefined> {
  const [all, spread] = await Promise.all([db.trackerTotals.toArray(), db.organizationTotals.get(organization)]);
  const trackers = all.filter(({ tracker }) => collectorOf(tracker) === organization);
  if (trackers.length === 0) return undefined;
  return { seen: { ...(spread ?? seenNowhere(organization)), ...together(trackers) }, trackers };
}

/** Of a tracker that counts for another collector than when it was seen: the tables of who is who are newer. */
function seenNowhere(organization: OrganizationKey): OrganizationTotal {
  return { organization, sites: 0, days: 0 };
}

/** The sites on which an organization was seen last, `count` at most, with what its trackers received there. */
export async function sitesOfOrganization(
  organization: OrganizationKey,
  count: number,
  collectorOf: CollectorOf,
  db = database(),
): Promise<OrganizationOnSite[]> {
  const rows = await db.siteOrganizations
    .where('[organization+lastAt]')
    .between([organization, Dexie.minKey], [organization, Dexie.maxKey])
    .reverse()
    .limit(count)
    .toArray();
  const takings = await trackersOn(
    rows.map(({ site }) => site),
    db,
  );
  return rows.map(({ site, requests, firstAt, lastAt }) => ({
    site,
    requests,
    firstAt,
    lastAt,
    ...sumTakings(takings.get(site)?.filter(({ tracker }) => collectorOf(tracker) === organization) ?? []),
  }));
}

/** All trackers of a site lie together and come in one answer; asked for one by one, each is an answer of its own. */
async function trackersOn(sites: readonly Site[], db: CandorDatabase): Promise<Map<Site, SiteTracker[]>> {
  const rows = await Promise.all(
    sites.map((site) => db.siteTrackers.where(':id').between([site, Dexie.minKey], [site, Dexie.maxKey]).toArray()),
  );
  return groupBy(rows.flat(), ({ site }) => site);
}

function together(rows: readonly TrackerOverall[]): Omit<OrganizationSeen, 'organization' | 'sites' | 'days'> {
  return {
    firstAt: Math.min(...rows.map(({ firstAt }) => firstAt)),
    lastAt: Math.max(...rows.map(({ lastAt }) => lastAt)),
    ...sumTakings(rows),
  };
}
