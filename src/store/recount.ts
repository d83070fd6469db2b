// Totals, made anew from what is left when something was forgotten: as if what is gone had never been counted.

import type { Table } from 'dexie';
import type {
  RequestRecord,
  SiteCookie,
  SiteLink,
  SiteOrganization,
  SiteTotal,
  SiteTracker,
  VisitIdentifiers,
  VisitTracker,
} from '../core/facts.ts';
import type { Instant, Site, TrackerKey, Visit, VisitId } from '../core/model.ts';
import { compare } from '../core/order.ts';
import { backgroundPrefix } from '../core/visits/background.ts';
import { isSent } from '../core/visits/events.ts';
import { type Change, make } from './change.ts';
import type { CandorDatabase } from './database.ts';
import { Draft, dayOf, pair } from './draft.ts';
import { requestsOf } from './log.ts';
import { addToVisitTracker } from './roll-ups.ts';
import { cookieKey, linkKey, SiteIdentifiers, startOf } from './site-identifiers.ts';
import { SpreadChange } from './spread.ts';
import { overallOf, summariesOf } from './summaries.ts';

/** The collector that a tracker counts for. */
export type CollectorOf = (tracker: TrackerKey) => string;

/** What the rows that sum up one site come to. */
export interface SiteRows {
  site: Site;
  /** Absent where nothing is left of the site. */
  total?: SiteTotal;
  organizations: SiteOrganization[];
  trackers: SiteTracker[];
  links: SiteLink[];
  cookies: SiteCookie[];
}

/** A site's totals, and those of its collectors. A site of which nothing is left has none. */
export async function recountSite(database: CandorDatabase, site: Site, collectorOf: CollectorOf): Promise<void> {
  const { changes, trackers, spread } = await siteChanges(database, await leftOn(database, site, collectorOf));
  await make(database, [...changes, await spread.change(database)]);
  for (const tracker of trackers) await recountTotal(database, tracker);
}

/** Counts a site's rows anew, as if some of its visits were gone. Only reads. */
export async function leftOn(
  database: CandorDatabase,
  site: Site,
  collectorOf: CollectorOf,
  gone: ReadonlySet<VisitId> = new Set(),
): Promise<SiteRows> {
  const stays = ({ visit }: { visit: VisitId }) => !gone.has(visit);
  const visits = (await database.visits.where({ site }).toArray()).filter(({ id }) => !gone.has(id));
  const rows = (await database.visitTrackers.where({ site }).toArray()).filter(stays);
  const identifiers = (await database.visitIdentifiers.where({ site }).toArray()).filter(stays);
  const total = await totalOf(database, site, visits);
  const found = identifiersOf(identifiers, visits);
  return {
    site,
    ...(total && { total }),
    organizations: organizationsOf(site, rows, collectorOf),
    trackers: [...summariesOf([], rows).siteTrackers.values()],
    links: found.links.changedRows(),
    cookies: found.cookies.changedRows(),
  };
}

/**
 * What puts these in the place of the site's rows; the trackers whose rows are others then, and by how much the spread of collectors is another: what sums them
 * up over all sites has to follow. Only reads.
 */
export async function siteChanges(
  database: CandorDatabase,
  rows: SiteRows,
): Promise<{ changes: Change[]; trackers: Set<TrackerKey>; spread: SpreadChange }> {
  const { site, total } = rows;
  const [organizations, links, cookies, trackers] = await Promise.all([
    differing(database.siteOrganizations, site, rows.organizations, ({ organization }): [string, string] => [
      site,
      organization,
    ]),
    differing(database.siteLinks, site, rows.links, linkKey),
    differing(database.siteCookies, site, rows.cookies, cookieKey),
    differing(database.siteTrackers, site, rows.trackers, ({ tracker }): [string, string] => [site, tracker]),
  ]);
  const spread = new SpreadChange();
  for (const { organization } of organizations.added) spread.add(organization, 'sites', 1);
  for (const [, organization] of organizations.gone) spread.add(organization, 'sites', -1);
  const sites = { table: database.sites, gone: total ? [] : [site], put: total ? [total] : [] };
  return {
    changes: [sites, organizations, links, cookies, trackers],
    trackers: new Set([...trackers.gone.map(([, tracker]) => tracker), ...trackers.put.map(({ tracker }) => tracker)]),
    spread,
  };
}

/** Only what differs: most of a site's rows stay as they are. `added` are those of the rows to put that are new. */
async function differing<Row extends object, Key>(
  table: Table<Row, Key>,
  site: Site,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<Change<Key, Row> & { added: readonly Row[] }> {
  const before = new Map((await table.where({ site }).toArray()).map((row) => [textOf(keyOf(row)), row]));
  const put: Row[] = [];
  const added: Row[] = [];
  for (const row of rows) {
    const key = textOf(keyOf(row));
    if (!before.has(key)) added.push(row);
    if (textOf(before.get(key)) !== textOf(row)) put.push(row);
    before.delete(key);
  }
  return { table, gone: [...before.values()].map(keyOf), put, added };
}

/** The same for what is the same, in whatever order its fields were set. */
function textOf(thing: unknown): string {
  return JSON.stringify(thing, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)))
      : value,
  );
}

/** One tracker on all sites, from what is left on each. */
export async function recountTotal(database: CandorDatabase, tracker: TrackerKey): Promise<void> {
  const total = overallOf(await database.siteTrackers.where({ tracker }).toArray());
  if (total) await database.trackerTotals.put(total);
  else await database.trackerTotals.delete(tracker);
}

async function totalOf(database: CandorDatabase, site: Site, visits: readonly Visit[]): Promise<SiteTotal | undefined> {
  const total: SiteTotal = { site, visits: 0, firstAt: Number.POSITIVE_INFINITY, lastAt: Number.NEGATIVE_INFINITY };
  const saw = (at: Instant) => {
    total.firstAt = Math.min(total.firstAt, at);
    total.lastAt = Math.max(total.lastAt, at);
  };
  for (const { startedAt, inAdvance } of visits) {
    saw(startedAt);
    if (!inAdvance) total.visits += 1;
  }
  for (const { from, to } of await database.requests.where('visit').startsWith(backgroundPrefix(site)).toArray()) {
    saw(from);
    saw(to);
  }
  return total.firstAt <= total.lastAt ? total : undefined;
}

/** From the site's roll-ups: they count the same requests. */
function organizationsOf(site: Site, rows: readonly VisitTracker[], collectorOf: CollectorOf): SiteOrganization[] {
  const totals = new Map<string, SiteOrganization>();
  for (const { tracker, requests, firstAt, lastAt } of rows) {
    if (requests === 0) continue;
    const organization = collectorOf(tracker);
    const known = totals.get(organization) ?? { site, organization, requests: 0, firstAt, lastAt };
    known.requests += requests;
    known.firstAt = Math.min(known.firstAt, firstAt);
    known.lastAt = Math.max(known.lastAt, lastAt);
    totals.set(organization, known);
  }
  return [...totals.values()];
}

function identifiersOf(rows: readonly VisitIdentifiers[], visits: readonly Visit[]): SiteIdentifiers {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const found = new SiteIdentifiers();
  for (const row of rows) found.add(row, startOf(row.visit, byId));
  return found;
}

/** Day totals name no site, so that what goes has to be taken out request by request. To be called before it is deleted. */
export async function subtractFromDays(
  database: CandorDatabase,
  gone: readonly RequestRecord[],
  collectorOf: CollectorOf,
): Promise<void> {
  const { days, spread } = await daysWithout(database, gone, collectorOf);
  await make(database, [days, await spread.change(database)]);
}

/** What takes requests out of the totals of days, and by how much the spread of collectors is another then. Only reads. */
export async function daysWithout(
  { dayOrganizations }: CandorDatabase,
  gone: readonly RequestRecord[],
  collectorOf: CollectorOf,
): Promise<{ days: Change; spread: SpreadChange }> {
  const shares = new Map<string, { key: [string, string]; requests: number }>();
  for (const { at, tracker, fate } of gone) {
    if (!isSent(fate)) continue;
    const key: [string, string] = [dayOf(at), collectorOf(tracker)];
    const share = shares.get(pair(...key)) ?? { key, requests: 0 };
    share.requests += 1;
    shares.set(pair(...key), share);
  }
  const all = [...shares.values()];
  const rows = await dayOrganizations.bulkGet(all.map(({ key }) => key));
  const left = rows.flatMap((row, nth) => (row ? [{ ...row, requests: row.requests - all[nth]!.requests }] : []));
  const put = left.filter(({ requests }) => requests > 0);
  const over = left.filter(({ requests }) => requests <= 0).map((row): [string, string] => [row.day, row.organization]);
  const spread = new SpreadChange();
  for (const [, organization] of over) spread.add(organization, 'days', -1);
  return { days: { table: dayOrganizations, gone: over, put }, spread };
}

/** The rows of what a site sent in the background, from what is left of the log: part of what they counted is gone. */
export async function recountBackground(database: CandorDatabase, names: ReadonlySet<VisitId>): Promise<void> {
  for (const visit of names) {
    const draft = new Draft();
    for (const record of await requestsOf(database.requests, [visit])) addToVisitTracker(draft, record, []);
    await database.visitTrackers.where({ visit }).delete();
    const rows = [...draft.visitTrackers.values()];
    await database.visitTrackers.bulkPut(rows);
    await database.visitSummaries.where({ visit }).delete();
    await database.visitSummaries.bulkPut([...summariesOf([], rows).visitSummaries.values()]);
  }
}
