// What is read of organizations over all sites: of all of them, and of one. Neither reads a row for each visit.

import { Dexie } from 'dexie';
import type { SiteTracker, TrackerOverall } from '../core/facts.ts';
import { groupBy } from '../core/group.ts';
import type { OrganizationKey, Site, TrackerKey } from '../core/model.ts';
import type { OrganizationOnSite, OrganizationSeen } from '../core/overview/organization.ts';
import { sumTakings } from '../core/taking.ts';
import type { CandorDatabase } from './database.ts';
import { database } from './read.ts';

type CollectorOf = (tracker: TrackerKey) => OrganizationKey;

/** Every organization that collected, in no order. */
export async function organizationsSeen(collectorOf: CollectorOf, db = database()): Promise<OrganizationSeen[]> {
  const [trackers, sites, days] = await Promise.all([
    db.trackerTotals.toArray(),
    db.siteOrganizations.toCollection().primaryKeys(),
    db.dayOrganizations.toCollection().primaryKeys(),
  ]);
  const [bySites, byDays] = [countsOf(sites), countsOf(days)];
  return [...groupBy(trackers, ({ tracker }) => collectorOf(tracker))].map(([organization, rows]) => ({
    organization,
    sites: bySites.get(organization) ?? 0,
    days: byDays.get(organization) ?? 0,
    ...together(rows),
  }));
}

/** One of them, with the trackers of it that were seen; undefined where it was not seen. */
export async function organizationSeen(
  organization: OrganizationKey,
  collectorOf: CollectorOf,
  db = database(),
): Promise<{ seen: OrganizationSeen; trackers: TrackerOverall[] } | undefined> {
  const [all, sites, days] = await Promise.all([
    db.trackerTotals.toArray(),
    db.siteOrganizations.where({ organization }).count(),
    db.dayOrganizations.toCollection().primaryKeys(),
  ]);
  const trackers = all.filter(({ tracker }) => collectorOf(tracker) === organization);
  if (trackers.length === 0) return undefined;
  const onDays = days.filter(([, of]) => of === organization).length;
  return { seen: { organization, sites, days: onDays, ...together(trackers) }, trackers };
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

/** By the second part of the keys. */
function countsOf(keys: readonly [string, string][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, organization] of keys) counts.set(organization, (counts.get(organization) ?? 0) + 1);
  return counts;
}
