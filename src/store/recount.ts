// Totals, made anew from what is left when something was forgotten: as if what is gone had never been counted.

import type { Collection } from 'dexie';
import type { RequestRecord, SiteOrganization, SiteTotal } from '../core/facts.ts';
import type { Instant, Site, TrackerKey, VisitId } from '../core/model.ts';
import { backgroundPrefix } from '../core/visits/background.ts';
import { isSent } from '../core/visits/events.ts';
import type { CandorDatabase } from './database.ts';
import { Draft, dayOf, pair } from './draft.ts';
import { addToVisitTracker, newestBySite } from './roll-ups.ts';
import { SiteIdentifiers, startOf } from './site-identifiers.ts';

/** The collector that a tracker counts for. */
export type CollectorOf = (tracker: TrackerKey) => string;

/** A site's totals, and those of its collectors. A site of which nothing is left has none. */
export async function recountSite(database: CandorDatabase, site: Site, collectorOf: CollectorOf): Promise<void> {
  const total: SiteTotal = { site, visits: 0, firstAt: Number.POSITIVE_INFINITY, lastAt: Number.NEGATIVE_INFINITY };
  const saw = (at: Instant) => {
    total.firstAt = Math.min(total.firstAt, at);
    total.lastAt = Math.max(total.lastAt, at);
  };
  for (const { startedAt, inAdvance } of await database.visits.where({ site }).toArray()) {
    saw(startedAt);
    if (!inAdvance) total.visits += 1;
  }
  await database.requests
    .where('visit')
    .startsWith(backgroundPrefix(site))
    .each(({ at }) => saw(at));
  if (total.firstAt <= total.lastAt) await database.sites.put(total);
  else await database.sites.delete(site);
  await recountCollectors(database, site, collectorOf);
  await recountIdentifiers(database, site);
}

/** From the site's roll-ups: they count the same requests. */
async function recountCollectors(database: CandorDatabase, site: Site, collectorOf: CollectorOf): Promise<void> {
  const totals = new Map<string, SiteOrganization>();
  const rows = await database.visitTrackers.where({ site }).toArray();
  for (const { tracker, requests, firstAt, lastAt } of rows) {
    if (requests === 0) continue;
    const organization = collectorOf(tracker);
    const known = totals.get(organization) ?? { site, organization, requests: 0, firstAt, lastAt };
    known.requests += requests;
    known.firstAt = Math.min(known.firstAt, firstAt);
    known.lastAt = Math.max(known.lastAt, lastAt);
    totals.set(organization, known);
  }
  await database.siteOrganizations.where({ site }).delete();
  await database.siteOrganizations.bulkPut([...totals.values()]);
  await database.siteTrackers.where({ site }).delete();
  await database.siteTrackers.bulkPut(newestBySite(rows));
}

async function recountIdentifiers(database: CandorDatabase, site: Site): Promise<void> {
  const visits = new Map((await database.visits.where({ site }).toArray()).map((visit) => [visit.id, visit]));
  const found = new SiteIdentifiers();
  for (const row of await database.visitIdentifiers.where({ site }).toArray())
    found.add(row, startOf(row.visit, visits));
  await database.siteLinks.where({ site }).delete();
  await database.siteLinks.bulkPut(found.links.changedRows());
  await database.siteCookies.where({ site }).delete();
  await database.siteCookies.bulkPut(found.cookies.changedRows());
}

/** Day totals name no site, so that what goes has to be taken out request by request. To be called before it is deleted. */
export async function subtractFromDays(
  database: CandorDatabase,
  gone: Collection<RequestRecord, number | undefined>,
  collectorOf: CollectorOf,
): Promise<void> {
  const shares = new Map<string, { key: [string, string]; requests: number }>();
  await gone.each(({ at, tracker, fate }) => {
    if (!isSent(fate)) return;
    const key: [string, string] = [dayOf(at), collectorOf(tracker)];
    const share = shares.get(pair(...key)) ?? { key, requests: 0 };
    share.requests += 1;
    shares.set(pair(...key), share);
  });
  for (const { key, requests } of shares.values()) {
    const row = await database.dayOrganizations.get(key);
    if (row && row.requests > requests)
      await database.dayOrganizations.put({ ...row, requests: row.requests - requests });
    else await database.dayOrganizations.delete(key);
  }
}

/** The rows of what a site sent in the background, from what is left of the log: part of what they counted is gone. */
export async function recountBackground(database: CandorDatabase, names: ReadonlySet<VisitId>): Promise<void> {
  for (const visit of names) {
    const draft = new Draft();
    await database.requests.where({ visit }).each((record) => addToVisitTracker(draft, record, []));
    await database.visitTrackers.where({ visit }).delete();
    await database.visitTrackers.bulkPut([...draft.visitTrackers.values()]);
  }
}
