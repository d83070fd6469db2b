// The tables. docs/data.md says for each field why it is kept and for how long; change both together.

import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import { toldInAll } from '../core/consent/told-in-all.ts';
import type {
  DayOrganization,
  RequestRecord,
  SiteCookie,
  SiteLink,
  SiteOrganization,
  SiteTotal,
  SiteTracker,
  VisitEvidence,
  VisitHost,
  VisitIdentifiers,
  VisitTracker,
} from '../core/facts.ts';
import type { ConsentSignal, Site, Visit, VisitId } from '../core/model.ts';
import type { GuideState, OptedOut } from '../core/rights/opted-out.ts';
import type { RequestLetterRecord } from '../core/rights/requests.ts';
import { backgroundOf } from '../core/visits/background.ts';
import { isSent, type UnattributedReason } from '../core/visits/events.ts';
import { pair } from './draft.ts';
import { countChoice, newestBySite } from './roll-ups.ts';
import { SiteIdentifiers, startOf } from './site-identifiers.ts';

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

export class CandorDatabase extends Dexie {
  visits!: EntityTable<Visit, 'id'>;
  requests!: EntityTable<RequestRecord, 'id'>;
  visitTrackers!: Table<VisitTracker, [string, string]>;
  visitHosts!: Table<VisitHost, [string, string]>;
  visitIdentifiers!: EntityTable<VisitIdentifiers, 'visit'>;
  visitEvidence!: EntityTable<VisitEvidence, 'visit'>;
  sites!: EntityTable<SiteTotal, 'site'>;
  siteOrganizations!: Table<SiteOrganization, [string, string]>;
  siteTrackers!: Table<SiteTracker, [string, string]>;
  siteLinks!: Table<SiteLink, [string, string, string, string]>;
  siteCookies!: Table<SiteCookie, [string, string, string, string]>;
  dayOrganizations!: Table<DayOrganization, [string, string]>;
  saved!: EntityTable<Saved, 'session'>;
  unattributed!: Table<Unattributed, [string, string]>;
  letters!: EntityTable<RequestLetterRecord, 'id'>;
  optOuts!: Table<OptedOut, [string, string, string]>;
  optOutGuides!: EntityTable<GuideState, 'site'>;

  constructor(name = 'candor') {
    super(name);
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
    this.version(2).stores({ visits: 'id, site, startedAt', saved: 'session' }).upgrade(upgradeTo2);
    // Visits of before have no row: what cookies they had was not watched.
    this.version(3).stores({ visitIdentifiers: 'visit, site' });
    this.version(4).stores({ visitEvidence: 'visit, site' });
    this.version(5).stores({}).upgrade(upgradeTo5);
    this.version(6).stores({}).upgrade(upgradeTo6);
    this.version(7).stores({ letters: 'id' });
    this.version(8).stores({ optOuts: '[organization+kind+host]', optOutGuides: 'site' });
    this.version(10).stores({ siteTrackers: '[site+tracker], site, [tracker+newestAt]' }).upgrade(upgradeTo10);
    this.version(12)
      .stores({
        siteLinks: '[site+from+to+seen], site, from, to',
        siteCookies: '[site+tracker+domain+name], site',
      })
      .upgrade(upgradeTo12);
    // Only visits whose page's path is kept are in the index.
    this.version(14).stores({ visits: 'id, site, startedAt, path' });
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

/** Version 10 says of each tracker when it last began on a site, so that nobody has to read all visits for it. */
async function upgradeTo10(transaction: Transaction): Promise<void> {
  const rows = await transaction.table<VisitTracker>('visitTrackers').toArray();
  await transaction.table('siteTrackers').bulkPut(newestBySite(rows));
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
