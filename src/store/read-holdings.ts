// What the tables hold, in numbers; and every row of them, for the person to take along.

import { Dexie, type IndexableType, type Table } from 'dexie';
import type { DayOrganization, RequestRecord, VisitSummary } from '../core/facts.ts';
import { type TableName, tableNames } from '../core/holdings/tables.ts';
import type { Instant, Site, Visit } from '../core/model.ts';
import type { Span } from '../core/span.ts';
import type { CandorDatabase, Unattributed } from './database.ts';
import { type LogPart, logSize, requestsIn } from './log.ts';
import { database } from './read.ts';

export interface TableHolding {
  table: TableName;
  rows: number;
  /** Absent where there are no rows, or they have no times of their own: those of a visit are as old as the visit. */
  times?: { oldest: Instant; newest: Instant };
}

/** Every table, in the order of the list. */
export function holdings(db = database()): Promise<TableHolding[]> {
  return Promise.all(
    tableNames.map(async (table) => {
      const [rows, times] = await Promise.all([rowsIn(table, db), timesOf[table]?.(db)]);
      const known = times?.filter((at) => at !== undefined).sort((a, b) => a - b) ?? [];
      if (known.length === 0) return { table, rows };
      return { table, rows, times: { oldest: known[0]!, newest: known.at(-1)! } };
    }),
  );
}

/** Requests lie in the log some together. */
function rowsIn(table: TableName, db: CandorDatabase): Promise<number> {
  return table === 'requests' ? logSize(db.requests) : db.table(table).count();
}

type Times = (db: CandorDatabase) => Promise<(Instant | undefined)[]>;

const timesOf: Partial<Record<TableName, Times>> = {
  visits: ({ visits }) =>
    ends<Visit>(
      () => visits.orderBy('startedAt'),
      ({ startedAt }) => startedAt,
    ),
  requests: async ({ requests }) => {
    const [first, last] = await Promise.all([requests.orderBy('from').first(), requests.orderBy('to').last()]);
    return [first?.from, last?.to];
  },
  sites: async ({ sites }) => (await sites.toArray()).flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]),
  siteOrganizations: async ({ siteOrganizations }) =>
    (await siteOrganizations.toArray()).flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]),
  siteLinks: async ({ siteLinks }) => (await siteLinks.toArray()).flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]),
  siteCookies: async ({ siteCookies }) =>
    (await siteCookies.toArray()).flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]),
  siteTrackers: async ({ siteTrackers }) =>
    (await siteTrackers.toArray()).flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]),
  trackerTotals: async ({ trackerTotals }) =>
    (await trackerTotals.toArray()).flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]),
  visitSummaries: ({ visitSummaries }) =>
    ends<VisitSummary>(
      () => visitSummaries.orderBy(':id'),
      ({ at }) => at,
    ),
  dayOrganizations: ({ dayOrganizations }) =>
    ends<DayOrganization>(
      () => dayOrganizations.orderBy(':id'),
      ({ day }) => noonOf(day),
    ),
  unattributed: ({ unattributed }) =>
    ends<Unattributed>(
      () => unattributed.orderBy(':id'),
      ({ day }) => noonOf(day),
    ),
  letters: async ({ letters }) => (await letters.toArray()).map(({ createdAt }) => createdAt),
  optOuts: async ({ optOuts }) => (await optOuts.toArray()).map(({ doneAt }) => doneAt),
  optOutGuides: async ({ optOutGuides }) => (await optOutGuides.toArray()).map(({ changedAt }) => changedAt),
};

interface Ordered<Row> {
  first(): PromiseLike<Row | undefined>;
  last(): PromiseLike<Row | undefined>;
}

/** Of the first row and of the last. */
async function ends<Row>(ordered: () => Ordered<Row>, at: (row: Row) => Instant): Promise<(Instant | undefined)[]> {
  const [first, last] = await Promise.all([ordered().first(), ordered().last()]);
  return [first && at(first), last && at(last)];
}

/** Days are in UTC; noon is that day almost everywhere. */
function noonOf(day: string): Instant {
  return Date.parse(`${day}T12:00:00Z`);
}

/** How many visits began in a span. */
export function visitsIn({ from, to }: Span, db = database()): Promise<number> {
  return db.visits.where('startedAt').between(from, to).count();
}

/** Every collector, with the number of sites on which it was seen. */
export async function listCollectors(db = database()): Promise<{ organization: string; sites: number }[]> {
  const counts = new Map<string, Set<Site>>();
  for (const { organization, site } of await db.siteOrganizations.toArray())
    counts.set(organization, (counts.get(organization) ?? new Set()).add(site));
  return [...counts].map(([organization, sites]) => ({ organization, sites: sites.size }));
}

/** Rows that are read at once. */
const SOME = 1_000;

/**
 * Calls back with every row of every table, some at a time, and at least once for each table; in one transaction, so that all rows are of one moment.
 * What is written meanwhile waits.
 */
export async function everyRow(
  take: (table: TableName, rows: readonly unknown[]) => void,
  db = database(),
): Promise<void> {
  await db.transaction('r', db.tables, async () => {
    for (const name of tableNames)
      await everyRowOf(db.table(name), (rows) =>
        take(name, name === 'requests' ? everyRequest(rows as LogPart[]) : rows),
      );
  });
}

function everyRequest(parts: readonly LogPart[]): RequestRecord[] {
  return parts.flatMap(requestsIn);
}

async function everyRowOf(table: Table<object, IndexableType>, take: (rows: object[]) => void): Promise<void> {
  let rows = await table.orderBy(':id').limit(SOME).toArray();
  take(rows);
  while (rows.length === SOME) {
    rows = await table
      .where(':id')
      .above(keyOf(table, rows.at(-1)!))
      .limit(SOME)
      .toArray();
    take(rows);
  }
}

function keyOf({ schema: { primKey } }: Table<object, IndexableType>, row: object): IndexableType {
  const { keyPath } = primKey;
  return Array.isArray(keyPath)
    ? keyPath.map((part: string) => Dexie.getByKeyPath(row, part))
    : Dexie.getByKeyPath(row, keyPath as string);
}
