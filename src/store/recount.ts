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
  const { changes, trackers } = await siteChanges(database, await leftOn(database, site, collectorOf));
  await make(database, changes);
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

/** What puts these in the place of the site's rows, and the trackers whose rows are others then: what sums them up over all sites has to follow. Only reads. */
export async function siteChanges(
  database: CandorDatabase,
  rows: SiteRows,
): Promise<{ changes: Change[]; trackers: Set<TrackerKey> }> {
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
  const sites = { table: database.sites, gone: total ? [] : [site], put: total ? [total] : [] };
  return {
    changes: [sites, organizations, links, cookies, trackers],
    trackers: new Set([...trackers.gone.map(([, tracker]) => tracker), ...trackers.put.map(({ tracker }) => tracker)]),
  };
}

/** Only what differs: most of a site's rows stay as they are. */
async function differing<Row extends object, Key>(
  table: Table<Row, Key>,
  site: Site,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<Change<Key, Row>> {
  const before = new Map((await table.where({ site }).toArray()).map((row) => [textOf(keyOf(row)), row]));
  const put: Row[] = [];
  for (const row of rows) {
    const key = textOf(keyOf(row));
    if (textOf(before.get(key)) !== textOf(row)) put.push(row);
    before.delete(key);
  }
  return { table, gone: [...before.values()].map(keyOf), put };
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
  await make(database, [await daysWithout(database, gone, collectorOf)]);
}

/** What takes requests out of the totals of days. Only reads. */
export async function daysWithout(
  { dayOrganizations }: CandorDatabase,
  gone: readonly RequestRecord[],
  collectorOf: CollectorOf,
): Promise<Change> {
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
  const left = rows.map((row, nth) => row && { ...row, requests: row.requests - all[nth]!.requests });
  return {
    table: dayOrganizations,
    gone: all.flatMap(({ key }, nth) => ((left[nth]?.requests ?? 0) > 0 ? [] : [key])),
    put: left.flatMap((row) => (row && row.requests > 0 ? [row] : [])),
  };
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
