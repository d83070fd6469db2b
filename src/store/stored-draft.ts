// The rows that a batch touches, read once, changed in memory, written once. All that can be asked for at once is: the database answers one question after the
// other anyway, and what it waits for is the next question.

import type { Table } from 'dexie';
import type {
  DayOrganization,
  OrganizationTotal,
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
import type { Instant, Visit, VisitId } from '../core/model.ts';
import type { CandorDatabase, Unattributed } from './database.ts';
import { Draft, type DraftRows } from './draft.ts';
import { distinct, distinctPairs, identifiersIn, type Keys, keysOf, type Pair } from './draft-keys.ts';
import type { HeldRows } from './held-rows.ts';
import { rowsAt, rowsUnder } from './load-rows.ts';
import type { Observation } from './observations.ts';
import { Rows } from './rows.ts';
import { cookieKey, keysOf as keysOfIdentifiers, linkKey } from './site-identifiers.ts';
import { summarise } from './summaries.ts';

const ofVisitTracker = ({ visit, tracker }: VisitTracker): Pair => [visit, tracker];
const ofVisitHost = ({ visit, host }: VisitHost): Pair => [visit, host];
const ofSiteOrganization = ({ site, organization }: SiteOrganization): Pair => [site, organization];
const ofSiteTracker = ({ site, tracker }: SiteTracker): Pair => [site, tracker];
const ofDay = ({ day, organization }: DayOrganization): Pair => [day, organization];

export class StoredDraft {
  readonly #rows = {
    visits: new Rows<Visit>(),
    visitTrackers: new Rows<VisitTracker>(),
    visitHosts: new Rows<VisitHost>(),
    visitIdentifiers: new Rows<VisitIdentifiers>(),
    visitEvidence: new Rows<VisitEvidence>(),
    sites: new Rows<SiteTotal>(),
    siteOrganizations: new Rows<SiteOrganization>(),
    siteTrackers: new Rows<SiteTracker>(),
    visitSummaries: new Rows<VisitSummary>(),
    trackerTotals: new Rows<TrackerOverall>(),
    dayOrganizations: new Rows<DayOrganization>(),
    organizationTotals: new Rows<OrganizationTotal>(),
    unattributed: new Rows<Unattributed>(),
    hostCounts: new Rows<number>(),
  } satisfies DraftRows;
  readonly draft = new Draft(this.#rows);
  readonly #database: CandorDatabase;
  readonly #held: HeldRows;
  /** The times under which visits in short are found. */
  readonly #summaryTimes = new Map<VisitId, Instant>();

  private constructor(database: CandorDatabase, held: HeldRows) {
    this.#database = database;
    this.#held = held;
  }

  static async load(database: CandorDatabase, batch: readonly Observation[], held: HeldRows): Promise<StoredDraft> {
    const stored = new StoredDraft(database, held);
    const keys = keysOf(batch);
    await stored.#loadNamed(keys);
    await stored.#loadFollowing(keys, batch);
    return stored;
  }

  /** What observations themselves name. */
  async #loadNamed(keys: Keys): Promise<void> {
    const { visits, visitTrackers, visitHosts, visitIdentifiers, visitEvidence } = this.#database;
    const { siteOrganizations, dayOrganizations, organizationTotals, unattributed } = this.#database;
    await Promise.all([
      this.#byName(visits, this.#rows.visits, keys.visits),
      this.#byPair(visitTrackers, this.#rows.visitTrackers, keys.visitTrackers, ofVisitTracker),
      ...keys.signalled.map((visit) => this.#ofVisit(visit)),
      this.#byPair(visitHosts, this.#rows.visitHosts, keys.visitHosts, ofVisitHost),
      ...keys.visitsOfHosts.map((visit) => this.#countHosts(visit)),
      this.#byName(visitIdentifiers, this.#rows.visitIdentifiers, keys.visitIdentifiers),
      this.#byName(visitEvidence, this.#rows.visitEvidence, keys.evidence),
      this.#byPair(siteOrganizations, this.#rows.siteOrganizations, keys.siteOrganizations, ofSiteOrganization),
      this.#byPair(dayOrganizations, this.#rows.dayOrganizations, keys.dayOrganizations, ofDay),
      this.#byName(organizationTotals, this.#rows.organizationTotals, keys.organizations),
      this.#byPair(unattributed, this.#rows.unattributed, keys.unattributed, ({ day, reason }): Pair => [day, reason]),
    ]);
  }

  /** What only those say, and what sums up what a batch changes; also of all trackers of the visits in which the choice does. */
  async #loadFollowing(keys: Keys, batch: readonly Observation[]): Promise<void> {
    const { sites, siteTrackers, trackerTotals, siteLinks, siteCookies } = this.#database;
    const { links, cookies } = this.draft.siteIdentifiers;
    const { visitIdentifiers } = this.draft;
    const rows = [...this.draft.visitTrackers.values()];
    const pairs = distinctPairs([...keys.siteTrackers, ...rows.map(({ site, tracker }): Pair => [site, tracker])]);
    const visits = distinct([...keys.begun, ...keys.visits, ...rows.map(({ visit }) => visit)]);
    const shown = keysOfIdentifiers(identifiersIn(batch, visitIdentifiers), visitIdentifiers);
    const ofVisits = [...this.draft.visits.values()].map(({ site }) => site);
    await Promise.all([
      this.#byName(sites, this.#rows.sites, distinct([...keys.sites, ...ofVisits])),
      ...visits.map((visit) => this.#summaryOf(visit)),
      this.#byPair(siteTrackers, this.#rows.siteTrackers, pairs, ofSiteTracker),
      this.#byName(trackerTotals, this.#rows.trackerTotals, distinct(pairs.map(([, tracker]) => tracker))),
      this.#byPair(siteLinks, links, shown.links, linkKey),
      this.#byPair(siteCookies, cookies, shown.cookies, cookieKey),
    ]);
  }

  async #byName<Row>(
    table: Pick<Table<Row, string>, 'name' | 'bulkGet'>,
    into: Rows<Row>,
    keys: string[],
  ): Promise<void> {
    const missing = this.#fromHeld(table.name, into, keys, (key) => key);
    const found = await table.bulkGet(missing);
    for (const [at, key] of missing.entries()) if (found[at] !== undefined) into.read(key, found[at]);
  }

  async #byPair<Row, Key extends readonly string[]>(
    table: Table<Row, Key>,
    into: Rows<Row>,
    keys: readonly Key[],
    keyOf: (row: Row) => Key,
  ): Promise<void> {
    const missing = this.#fromHeld(table.name, into, keys, (key) => JSON.stringify(key));
    for (const row of await rowsAt(table, missing, keyOf)) into.read(JSON.stringify(keyOf(row)), row);
  }

  /** Returns the keys of rows that are to be asked for. */
  #fromHeld<Row, Key>(table: string, into: Rows<Row>, keys: readonly Key[], nameOf: (key: Key) => string): Key[] {
    const held = this.#held.of<Row>(table);
    return keys.filter((key) => {
      const row = held.get(nameOf(key));
      if (row !== undefined) into.read(nameOf(key), row);
      return row === undefined;
    });
  }

  /** All trackers of a visit. */
  async #ofVisit(visit: VisitId): Promise<void> {
    const held = this.#held.of<VisitTracker>('visitTrackers');
    for (const row of await rowsUnder(this.#database.visitTrackers, visit)) {
      const key = JSON.stringify(ofVisitTracker(row));
      this.#rows.visitTrackers.read(key, held.get(key) ?? row);
    }
  }

  async #countHosts(visit: VisitId): Promise<void> {
    const held = this.#held.of<number>('hostCounts').get(visit);
    this.#rows.hostCounts.read(visit, held ?? (await this.#database.visitHosts.where({ visit }).count()));
  }

  async #summaryOf(visit: VisitId): Promise<void> {
    const held = this.#held.of<VisitSummary>('visitSummaries').get(visit);
    const row = held ?? (await this.#database.visitSummaries.where({ visit }).first());
    if (!row) return;
    this.#rows.visitSummaries.read(visit, row);
    this.#summaryTimes.set(visit, row.at);
  }

  async save(): Promise<void> {
    const { visits, visitTrackers, visitSummaries, hostCounts: _, ...others } = this.#rows;
    summarise(this.draft, { visits: visits.changed(), visitTrackers: visitTrackers.changed() });
    const { links, cookies } = this.draft.siteIdentifiers;
    const all = { visits, visitTrackers, ...others, siteLinks: links, siteCookies: cookies };
    const tables = Object.keys(all) as (keyof typeof all)[];
    await Promise.all([
      this.#saveSummaries(visitSummaries.changedRows()),
      ...tables.map((name) => (this.#database[name] as Table).bulkPut(all[name].changedRows())),
    ]);
  }

  /** What turns out to have begun earlier lies in another place from now on. */
  async #saveSummaries(rows: VisitSummary[]): Promise<void> {
    const { visitSummaries } = this.#database;
    const before = ({ visit, at }: VisitSummary) => this.#summaryTimes.get(visit) ?? at;
    const moved = rows.filter((row) => before(row) !== row.at);
    await visitSummaries.bulkDelete(moved.map((row) => [before(row), row.visit]));
    await visitSummaries.bulkPut(rows);
  }

  /** To be called once all is written: until then it is not what the tables hold. */
  hold(): void {
    const { links, cookies } = this.draft.siteIdentifiers;
    for (const [name, rows] of Object.entries({ ...this.#rows, siteLinks: links, siteCookies: cookies }))
      this.#held.keep(name, rows);
  }
}
