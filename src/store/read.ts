// What pages and reports read. Every query goes by an index, and none touches the log.

import { Dexie } from 'dexie';
import type { SiteFacts, SiteTotal } from '../core/facts.ts';
import { groupBy } from '../core/group.ts';
import type { OrganizationKey, Site, VisitId } from '../core/model.ts';
import type { ReportScope, UnattributedTotal } from '../core/report/types.ts';
import type { RequestLetterRecord } from '../core/rights/requests.ts';
import { backgroundPrefix } from '../core/visits/background.ts';
import { factsOfSite, factsOfVisit } from '../core/visits/facts.ts';
import { CandorDatabase } from './database.ts';

const DAY = 86_400_000;

let opened: CandorDatabase | undefined;

/** This context's connection, opened at the first query. */
export function database(): CandorDatabase {
  opened ??= new CandorDatabase();
  return opened;
}

/**
 * One visit, with what its site sent in the background since it began, in the shape of its site's facts; undefined while nothing of it is
 * stored.
 */
export async function visitFacts(id: VisitId, db = database()): Promise<SiteFacts | undefined> {
  const visit = await db.visits.get(id);
  if (!visit) return undefined;
  const [own, background] = await Promise.all([rowsOfVisit(id, db), rowsOf(backgroundPrefix(visit.site), db)]);
  return factsOfVisit(visit, {
    trackers: [...own.trackers, ...background.trackers],
    hosts: [...own.hosts, ...background.hosts],
    identifiers: [...own.identifiers, ...background.identifiers],
    evidence: [...own.evidence, ...background.evidence],
  });
}

type Rows = Omit<SiteFacts, 'site' | 'visits'>;

/** The rows of one visit. Each table's lie together, from the first key that begins with the visit to the last, and come at once. */
export async function rowsOfVisit(id: VisitId, db = database()): Promise<Rows> {
  const range = [
    [id, Dexie.minKey],
    [id, Dexie.maxKey],
  ] as const;
  const [trackers, hosts, identifiers, evidence] = await Promise.all([
    db.visitTrackers
      .where(':id')
      .between(...range)
      .toArray(),
    db.visitHosts
      .where(':id')
      .between(...range)
      .toArray(),
    db.visitIdentifiers.get(id),
    db.visitEvidence.get(id),
  ]);
  return { trackers, hosts, identifiers: identifiers ? [identifiers] : [], evidence: evidence ? [evidence] : [] };
}

/** Rows whose visit's name begins so. Of one prefix they come at once; of several, one by one. */
async function rowsOf(prefix: string, db: CandorDatabase): Promise<Rows> {
  const [trackers, hosts, identifiers, evidence] = await Promise.all([
    db.visitTrackers.where('visit').startsWith(prefix).toArray(),
    db.visitHosts.where('visit').startsWith(prefix).toArray(),
    db.visitIdentifiers.where('visit').startsWith(prefix).toArray(),
    db.visitEvidence.where('visit').startsWith(prefix).toArray(),
  ]);
  return { trackers, hosts, identifiers, evidence };
}

/** One site over all its visits that began in a span; what it sent in the background is included if it was in the span. */
export async function siteFacts(
  site: Site,
  { from = 0, to = Number.POSITIVE_INFINITY }: Pick<ReportScope, 'from' | 'to'> = {},
  db = database(),
): Promise<SiteFacts | undefined> {
  const tables = [db.visits, db.visitTrackers, db.visitHosts, db.visitIdentifiers, db.visitEvidence];
  // All as of the same moment.
  const [visits, trackers, hosts, identifiers, evidence] = await db.transaction('r', tables, () =>
    Promise.all([
      db.visits.where({ site }).toArray(),
      db.visitTrackers.where({ site }).toArray(),
      db.visitHosts.where({ site }).toArray(),
      db.visitIdentifiers.where({ site }).toArray(),
      db.visitEvidence.where({ site }).toArray(),
    ]),
  );
  return factsOfSite(site, visits, { trackers, hosts, identifiers, evidence }, (at) => at >= from && at <= to);
}

/** Requests that belong to no site that could be told, by reason, of the days in a span. */
export async function unattributedIn(
  { from = 0, to = Number.POSITIVE_INFINITY }: Pick<ReportScope, 'from' | 'to'> = {},
  db = database(),
): Promise<UnattributedTotal[]> {
  const rows = await db.unattributed.toArray();
  const inSpan = rows.filter(({ day }) => Date.parse(day) + DAY > from && Date.parse(day) <= to);
  const reasons = groupBy(inSpan, ({ reason }) => reason);
  return [...reasons].map(([reason, days]) => ({
    reason,
    requests: days.reduce((sum, { requests }) => sum + requests, 0),
  }));
}

/** The sites that a report can be about, newest first or as they are named. Of some nothing may be known in its span. */
export async function sitesInScope({ sites }: ReportScope, db = database()): Promise<Site[]> {
  if (sites !== 'all') return sites;
  return db.sites.orderBy('lastAt').reverse().primaryKeys();
}

/** The facts of every site in scope, newest first. */
export async function factsInScope(scope: ReportScope, db = database()): Promise<SiteFacts[]> {
  const sites = await sitesInScope(scope, db);
  const facts = await Promise.all(sites.map((site) => siteFacts(site, scope, db)));
  return facts.filter((known) => known !== undefined);
}

/** Every site, newest first, with the number of organizations that collected there. */
export async function listSites(db = database()): Promise<(SiteTotal & { organizations: number })[]> {
  const sites = await db.sites.orderBy('lastAt').reverse().toArray();
  const counts = new Map<Site, number>();
  // Primary keys come all at once; those of an index, one by one.
  for (const [site] of await db.siteOrganizations.toCollection().primaryKeys())
    counts.set(site, (counts.get(site) ?? 0) + 1);
  return sites.map((total) => ({ ...total, organizations: counts.get(total.site) ?? 0 }));
}

/** The sites on which an organization collected, the newest first. */
export async function sitesWith(organization: OrganizationKey, db = database()): Promise<Site[]> {
  const rows = await db.siteOrganizations.where({ organization }).toArray();
  return rows.sort((a, b) => b.lastAt - a.lastAt).map(({ site }) => site);
}

/** On how many sites each of these organizations collected; those that are on none are absent. */
export async function reachOf(
  organizations: ReadonlySet<OrganizationKey>,
  db = database(),
): Promise<Map<OrganizationKey, number>> {
  const totals = await db.organizationTotals.bulkGet([...organizations]);
  return new Map(totals.flatMap((total) => (total && total.sites > 0 ? [[total.organization, total.sites]] : [])));
}

/** Every request letter, in no order. */
export function listLetters(db = database()): Promise<RequestLetterRecord[]> {
  return db.letters.toArray();
}

export function letterWith(id: string, db = database()): Promise<RequestLetterRecord | undefined> {
  return db.letters.get(id);
}

/** The number up to which the observations of a run of the browser are in the tables. */
export async function savedUpTo(session: string, db = database()): Promise<number> {
  return (await db.saved.get(session))?.upTo ?? 0;
}
