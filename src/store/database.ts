// The tables. docs/data.md says for each field why it is kept and for how long; change both together.

import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import { toldInAll } from '../core/consent/told-in-all.ts';
import type {
  DayOrganization,
  OrganizationTotal,
  RequestRecord,
  SiteCookie,
  SiteLink,
  SiteOrganization,
  SiteTotal,
  SiteTracker,
  TrackerOverall,
  VisitEvidence,
  VisitHost,
  VisitIdentifiers,
  VisitSummary,
  VisitTracker,
} from '../core/facts.ts';
import type { Merged, MergedTable } from '../core/holdings/merge.ts';
import type { ConsentSignal, Site, Visit, VisitId } from '../core/model.ts';
import type { GuideState, OptedOut } from '../core/rights/opted-out.ts';
import type { RequestLetterRecord } from '../core/rights/requests.ts';
import { backgroundOf } from '../core/visits/background.ts';
import { isSent, type UnattributedReason } from '../core/visits/events.ts';
import { pair } from './draft.ts';
import { type Group, rowsIn } from './grouped/groups.ts';
import { groupedTables } from './grouped/tables.ts';
import { groupRows } from './grouped/upgrade.ts';
import type { IncomingRow } from './incoming-rows.ts';
import { addToLog, type LogPart } from './log.ts';
import { packRows } from './packed/middleware.ts';
import { countChoice } from './roll-ups.ts';
import { SiteIdentifiers, startOf } from './site-identifiers.ts';
import { spreadOf } from './spread.ts';
import { addToSummaries, summariesOf } from './summaries.ts';

/** Tracker requests that could not be tied to a visit or a site, counted by day. */
export interface Unattributed {
  day: string;
  reason: UnattributedReason;
  requests: number;
}

/** How far the observations of one run of the browser are written: what is numbered up to `upTo` is in the tables. */
export interface Saved {
  session: string;
  upTo: number;
}

/** A part of a file that is being added. */
export interface Incoming {
  id?: number;
  /** Names the file. */
  token: string;
  table: MergedTable;
  rows: IncomingRow[];
  /** All of it was added: what came of it. The only part that is left of the file then, until whoever handed it over has been told. */
  merged?: Merged;
}

export class CandorDatabase extends Dexie {
  visits!: EntityTable<Visit, 'id'>;
  /** Parts of the log: see log.ts. */
  requests!: EntityTable<LogPart, 'id'>;
  visitTrackers!: Table<VisitTracker, [string, string]>;
  visitHosts!: Table<VisitHost, [string, string]>;
  visitIdentifiers!: EntityTable<VisitIdentifiers, 'visit'>;
  visitEvidence!: EntityTable<VisitEvidence, 'visit'>;
  sites!: EntityTable<SiteTotal, 'site'>;
  siteOrganizations!: Table<SiteOrganization, [string, string]>;
  siteTrackers!: Table<SiteTracker, [string, string]>;
  siteLinks!: Table<SiteLink, [string, string, string, string]>;
  siteCookies!: Table<SiteCookie, [string, string, string, string]>;
  visitSummaries!: Table<VisitSummary, [number, string]>;
  trackerTotals!: EntityTable<TrackerOverall, 'tracker'>;
  dayOrganizations!: Table<DayOrganization, [string, string]>;
  organizationTotals!: EntityTable<OrganizationTotal, 'organization'>;
  saved!: EntityTable<Saved, 'session'>;
  unattributed!: Table<Unattributed, [string, string]>;
  letters!: EntityTable<RequestLetterRecord, 'id'>;
  optOuts!: Table<OptedOut, [string, string, string]>;
  optOutGuides!: EntityTable<GuideState, 'site'>;
  incoming!: EntityTable<Incoming, 'id'>;

  constructor(name = 'candor') {
    // Answers that Dexie holds would be copied for whoever asks; pages read whatever they show once.
    super(name, { cache: 'disabled' });
    // Versions that only added tables stand in the next: for each, Dexie reads the tables of all that are declared by then, whenever Candor starts. Hence all
    // are declared before one has tables, and the last, which changed the fewest, has them first: what a version inherits is read once more for each below it.
    for (const version of [1, 2, 5, 6, 11, 12, 14, 15, 16, 17]) this.version(version);
    this.version(17).stores({ organizationTotals: 'organization' }).upgrade(upgradeTo17);
    // Some tables lie in groups. How an organization's rows begin is looked up in the index that begins with it.
    this.version(16)
      .stores({
        siteOrganizations: '[site+organization], [organization+lastAt]',
        dayOrganizations: '[day+organization]',
      })
      .upgrade(upgradeTo16);
    // The log in parts. What a key of two begins with needs no index of its own: Dexie looks it up in the key (of four, it cannot).
    this.version(15)
      .stores({
        requests: '++id, visit, from, to, size',
        visitTrackers: '[visit+tracker], site',
        visitHosts: '[visit+host], site',
        siteOrganizations: '[site+organization], organization, [organization+lastAt]',
        siteTrackers: '[site+tracker], tracker, [tracker+newestAt]',
      })
      .upgrade(upgradeTo15);
    // Only visits whose page's path is kept are in the index.
    this.version(14).stores({ visits: 'id, site, startedAt, path', incoming: '++id, token' });
    this.version(12)
      .stores({
        siteLinks: '[site+from+to+seen], site, from, to',
        siteCookies: '[site+tracker+domain+name], site',
      })
      .upgrade(upgradeTo12);
    this.version(11)
      .stores({
        letters: 'id',
        optOuts: '[organization+kind+host]',
        optOutGuides: 'site',
        siteTrackers: '[site+tracker], site, tracker, [tracker+newestAt]',
        siteOrganizations: '[site+organization], site, organization, [organization+lastAt]',
        // By time, so that the rows of some weeks lie together, however many there are of others.
        visitSummaries: '[at+visit], &visit, site',
        trackerTotals: 'tracker',
      })
      .upgrade(upgradeTo11);
    this.version(6).upgrade(upgradeTo6);
    // Visits of before have no row: what cookies they had was not watched.
    this.version(5).stores({ visitIdentifiers: 'visit, site', visitEvidence: 'visit, site' }).upgrade(upgradeTo5);
    this.version(2).stores({ visits: 'id, site, startedAt', saved: 'session' }).upgrade(upgradeTo2);
    this.version(1).stores({
      visits: 'id, site, startedAt, documentId',
      requests: '++id, visit, at',
      visitTrackers: '[visit+tracker], visit, site',
      visitHosts: '[visit+host], visit, site',
      sites: 'site, lastAt',
      siteOrganizations: '[site+organization], site, organization',
      dayOrganizations: '[day+organization], organization',
      unattributed: '[day+reason]',
    });
    packRows(this);
  }
}

/** Version 2 tells what was sent from what was stopped, and names no document, tab or run of the browser any more. */
async function upgradeTo2(transaction: Transaction): Promise<void> {
  await transaction
    .table('visits')
    .toCollection()
    .modify((visit) => {
      delete visit.documentId;
      delete visit.tabId;
      delete visit.session;
    });
  await transaction
    .table('requests')
    .toCollection()
    .modify((record) => {
      record.fate = 'sent';
    });
  await transaction
    .table('visitTrackers')
    .toCollection()
    .modify((row) => {
      row.unansweredRequests = 0;
      row.blockedRequests = 0;
      row.failedRequests = 0;
    });
  for (const name of ['visitTrackers', 'visitHosts']) await renameBackground(transaction.table(name));
}

/** Rows of what a site sent in the background say since when; version 1 kept one for all times. */
async function renameBackground(table: Table): Promise<void> {
  const isOld = ({ visit, site }: { visit: VisitId; site: Site }) => visit === `background:${site}`;
  const old = await table.filter(isOld).toArray();
  await table.filter(isOld).delete();
  await table.bulkAdd(old.map((row) => ({ ...row, visit: backgroundOf(row.site, 0) })));
}

/** Version 5 counts requests by what each told in all. The log is kept as long as its roll-ups, so that it has them all. */
async function upgradeTo5(transaction: Transaction): Promise<void> {
  const counts = new Map<string, VisitTracker['byTold']>();
  await transaction.table<RequestRecord>('requests').each(({ visit, tracker, fate, told }) => {
    if (!isSent(fate)) return;
    const key = pair(visit, tracker);
    const byTold = counts.get(key) ?? {};
    const inAll = toldInAll(told);
    byTold[inAll] = (byTold[inAll] ?? 0) + 1;
    counts.set(key, byTold);
  });
  await transaction
    .table<VisitTracker>('visitTrackers')
    .toCollection()
    .modify((row) => {
      row.byTold = counts.get(pair(row.visit, row.tracker)) ?? {};
    });
}

/** Version 6 counts requests by choice and by what they told at once. */
async function upgradeTo6(transaction: Transaction): Promise<void> {
  const signals = new Map<VisitId, ConsentSignal[]>();
  await transaction.table<Visit>('visits').each((visit) => void signals.set(visit.id, visit.signals));
  const counts = new Map<string, Pick<VisitTracker, 'byChoice' | 'occasions'>>();
  await transaction.table<RequestRecord>('requests').each((record) => {
    if (!isSent(record.fate)) return;
    const key = pair(record.visit, record.tracker);
    const count = counts.get(key) ?? { byChoice: {}, occasions: [] };
    countChoice(count, record, signals.get(record.visit) ?? []);
    counts.set(key, count);
  });
  await transaction
    .table<VisitTracker>('visitTrackers')
    .toCollection()
    .modify((row) => {
      row.occasions = counts.get(pair(row.visit, row.tracker))?.occasions ?? [];
    });
}

/** Rows that an upgrade holds at once. */
const AT_ONCE = 5_000;

/** Version 11 sums up each visit, and each tracker on a site and on all, so that nobody has to read all visits to look over them. */
async function upgradeTo11(transaction: Transaction): Promise<void> {
  const sums = summariesOf(await transaction.table<Visit>('visits').toArray(), []);
  const table = transaction.table<VisitTracker>('visitTrackers');
  for (let rows = await table.orderBy(':id').limit(AT_ONCE).toArray(); rows.length > 0; ) {
    addToSummaries(sums, rows);
    const { visit, tracker } = rows.at(-1)!;
    rows = await table.where(':id').above([visit, tracker]).limit(AT_ONCE).toArray();
  }
  await transaction.table('visitSummaries').bulkPut([...sums.visitSummaries.values()]);
  await transaction.table('siteTrackers').clear();
  await transaction.table('siteTrackers').bulkPut([...sums.siteTrackers.values()]);
  await transaction.table('trackerTotals').bulkPut([...sums.trackerTotals.values()]);
}

/** Version 12 says site by site who can link whom, and whose cookies recognise the browser, so that nobody has to read all visits for it. */
async function upgradeTo12(transaction: Transaction): Promise<void> {
  const visits = await transaction.table<Visit>('visits').toArray();
  const starts = new Map(visits.map((visit) => [visit.id, visit]));
  const found = new SiteIdentifiers();
  await transaction
    .table<VisitIdentifiers>('visitIdentifiers')
    .each((row) => found.add(row, startOf(row.visit, starts)));
  await transaction.table('siteLinks').bulkPut(found.links.changedRows());
  await transaction.table('siteCookies').bulkPut(found.cookies.changedRows());
}

/** Version 15 puts the log together in parts. A row of before has no packed text. */
async function upgradeTo15(transaction: Transaction): Promise<void> {
  const table = transaction.table('requests');
  for (let after = 0; ; ) {
    const rows: (RequestRecord & { id: number })[] = await table.where(':id').above(after).limit(AT_ONCE).toArray();
    const old = rows.filter((row) => !('packed' in row));
    if (old.length === 0) return;
    after = old.at(-1)!.id;
    await addToLog(
      table,
      old.map(({ id: _, ...record }) => record),
    );
    await table.bulkDelete(old.map(({ id }) => id));
  }
}

/** Version 16 puts rows together that begin alike. */
async function upgradeTo16(transaction: Transaction): Promise<void> {
  for (const [name, grouped] of Object.entries(groupedTables)) await groupRows(transaction.table(name), grouped);
}

/** Version 17 counts sites and days of each collector, so that nobody has to count their rows. */
async function upgradeTo17(transaction: Transaction): Promise<void> {
  const sites = await transaction
    .table<SiteOrganization, [string, string]>('siteOrganizations')
    .toCollection()
    .primaryKeys();
  const groups: Group[] = await transaction.table('dayOrganizations').toArray();
  const days = groups.flatMap((group) =>
    rowsIn(group, groupedTables.dayOrganizations!),
  ) as unknown as DayOrganization[];
  const totals = spreadOf(
    sites,
    days.map(({ day, organization }) => [day, organization]),
  );
  await transaction.table('organizationTotals').bulkPut(totals);
}
