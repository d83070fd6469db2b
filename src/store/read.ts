// What pages and reports read. Every query goes by an index, and none touches the log.

import { liveQuery } from 'dexie';
import type { SiteFacts, SiteTotal } from '../core/facts.ts';
import type { Site, Visit, VisitId } from '../core/model.ts';
import type { ReportScope } from '../core/report/types.ts';
import { CandorDatabase } from './database.ts';

let opened: CandorDatabase | undefined;

/** This context's connection, opened at the first query. */
export function database(): CandorDatabase {
  opened ??= new CandorDatabase();
  return opened;
}

/** One visit, in the shape of its site's facts; undefined while nothing of it is stored. */
export async function visitFacts(id: VisitId, db = database()): Promise<SiteFacts | undefined> {
  const visit = await db.visits.get(id);
  if (!visit) return undefined;
  const [trackers, hosts] = await Promise.all([
    db.visitTrackers.where('visit').equals(id).toArray(),
    db.visitHosts.where('visit').equals(id).toArray(),
  ]);
  return { site: visit.site, visits: [visit], trackers, hosts };
}

/** One site over all its visits that began in a span; what its background worker sent is included if it was in the span. */
export async function siteFacts(
  site: Site,
  { from = 0, to = Number.POSITIVE_INFINITY }: Pick<ReportScope, 'from' | 'to'> = {},
  db = database(),
): Promise<SiteFacts | undefined> {
  const within = (at: number) => at >= from && at <= to;
  const visits = (await db.visits.where({ site }).toArray())
    .filter(({ startedAt }) => within(startedAt))
    .sort((a, b) => a.startedAt - b.startedAt);
  const ids = new Set(visits.map(({ id }) => id));
  const inScope = (visit: VisitId, firstAt: number) =>
    ids.has(visit) || (visit === backgroundOf(site) && within(firstAt));
  const trackers = await db.visitTrackers.where({ site }).toArray();
  const hosts = await db.visitHosts.where({ site }).toArray();
  if (visits.length === 0) return undefined;
  return {
    site,
    visits,
    trackers: trackers.filter(({ visit, firstAt }) => inScope(visit, firstAt)),
    hosts: hosts.filter(({ visit }) => ids.has(visit)),
  };
}

/** The facts of every site in scope, newest first. */
export async function factsInScope(scope: ReportScope, db = database()): Promise<SiteFacts[]> {
  const sites = scope.sites === 'all' ? await db.sites.orderBy('lastAt').reverse().primaryKeys() : scope.sites;
  const facts = await Promise.all(sites.map((site) => siteFacts(site, scope, db)));
  return facts.filter((known) => known !== undefined);
}

/** Every site, newest first, with the number of organizations that collected there. */
export async function listSites(db = database()): Promise<(SiteTotal & { organizations: number })[]> {
  const sites = await db.sites.orderBy('lastAt').reverse().toArray();
  const counts = new Map<Site, number>();
  const keys = (await db.siteOrganizations.orderBy('site').keys()) as Site[];
  for (const site of keys) counts.set(site, (counts.get(site) ?? 0) + 1);
  return sites.map((total) => ({ ...total, organizations: counts.get(total.site) ?? 0 }));
}

/** The newest visits of one run of the browser, and those on these documents however old they are; oldest first. */
export async function visitsOfSession(session: string, documentIds: string[], db = database()): Promise<Visit[]> {
  const newest = await db.visits.orderBy('startedAt').reverse().limit(MOST_VISITS).toArray();
  const open = await db.visits.where('documentId').anyOf(documentIds).toArray();
  const all = new Map([...newest, ...open].map((visit) => [visit.id, visit]));
  return [...all.values()].filter((visit) => visit.session === session).sort((a, b) => a.startedAt - b.startedAt);
}

/** Visits whose last beacons may still come after the background was stopped: many tabs can be closed at once. */
const MOST_VISITS = 200;

/** Requests of a site's service workers belong to no visit; they are kept under this name. */
export function backgroundOf(site: Site): VisitId {
  return `background:${site}`;
}

/** Calls back with the result now and whenever the store changes it, from whichever context. Returns the undoing. */
export function live<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  error: (cause: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next, error });
  return () => subscription.unsubscribe();
}
