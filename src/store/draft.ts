// The rows that a batch touches, read once, changed in memory, written once.

import {
  type DayOrganization,
  FURTHER_HOSTS,
  type RequestRecord,
  type SiteOrganization,
  type SiteTotal,
  type SiteTracker,
  type VisitEvidence,
  type VisitHost,
  type VisitIdentifiers,
  type VisitTracker,
} from '../core/facts.ts';
import type { Visit, VisitId } from '../core/model.ts';
import { isBackground } from '../core/visits/background.ts';
import { isSent } from '../core/visits/events.ts';
import type { CandorDatabase, Unattributed } from './database.ts';
import type { Observation } from './observations.ts';
import { countChoice } from './roll-ups.ts';
import { keysOf as keysOfIdentifiers, SiteIdentifiers } from './site-identifiers.ts';

/** Unrecognised hosts of one visit that are counted one by one: a hostile page can make up a new one for every request. */
export const MOST_HOSTS = 500;

/** The key of a row that is known by two names. */
export function pair(first: string, second: string): string {
  return JSON.stringify([first, second]);
}

/** Milliseconds since 1970 → `YYYY-MM-DD`, UTC. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export class Draft {
  readonly log: RequestRecord[] = [];
  readonly visits: Map<VisitId, Visit>;
  readonly visitTrackers: Map<string, VisitTracker>;
  readonly visitHosts: Map<string, VisitHost>;
  readonly visitIdentifiers: Map<VisitId, VisitIdentifiers>;
  readonly visitEvidence: Map<VisitId, VisitEvidence>;
  readonly sites = new Map<string, SiteTotal>();
  readonly siteOrganizations = new Map<string, SiteOrganization>();
  readonly siteTrackers = new Map<string, SiteTracker>();
  readonly siteIdentifiers = new SiteIdentifiers();
  readonly dayOrganizations = new Map<string, DayOrganization>();
  readonly unattributed = new Map<string, Unattributed>();
  /** How many hosts of a visit have a row, where not all of them are in the draft. */
  readonly #hosts = new Map<VisitId, number>();

  /** Of rows that are there already, or of none. */
  constructor(
    rows: Partial<Pick<Draft, 'visits' | 'visitTrackers' | 'visitHosts' | 'visitIdentifiers' | 'visitEvidence'>> = {},
  ) {
    this.visits = rows.visits ?? new Map();
    this.visitTrackers = rows.visitTrackers ?? new Map();
    this.visitHosts = rows.visitHosts ?? new Map();
    this.visitIdentifiers = rows.visitIdentifiers ?? new Map();
    this.visitEvidence = rows.visitEvidence ?? new Map();
  }

  static async load(database: CandorDatabase, batch: readonly Observation[]): Promise<Draft> {
    const draft = new Draft();
    const keys = keysOf(batch);
    const rows = <Row>(rows: (Row | undefined)[]) => rows.filter((row) => row !== undefined);
    for (const row of rows(await database.visits.bulkGet(keys.visits))) draft.visits.set(row.id, row);
    for (const row of rows(await database.visitTrackers.bulkGet(keys.visitTrackers)))
      draft.visitTrackers.set(pair(row.visit, row.tracker), row);
    for (const row of await database.visitTrackers.where('visit').anyOf(keys.signalled).toArray())
      draft.visitTrackers.set(pair(row.visit, row.tracker), row);
    for (const row of rows(await database.visitHosts.bulkGet(keys.visitHosts)))
      draft.visitHosts.set(pair(row.visit, row.host), row);
    for (const visit of keys.visitsOfHosts) draft.#hosts.set(visit, await database.visitHosts.where({ visit }).count());
    for (const row of rows(await database.visitIdentifiers.bulkGet(keys.visitIdentifiers)))
      draft.visitIdentifiers.set(row.visit, row);
    const shown = keysOfIdentifiers(identifiersIn(batch, draft.visitIdentifiers), draft.visitIdentifiers);
    for (const row of rows(await database.siteLinks.bulkGet(shown.links))) draft.siteIdentifiers.links.read(row);
    for (const row of rows(await database.siteCookies.bulkGet(shown.cookies))) draft.siteIdentifiers.cookies.read(row);
    for (const row of rows(await database.visitEvidence.bulkGet(keys.evidence)))
      draft.visitEvidence.set(row.visit, row);
    const sites = distinct([...keys.sites, ...[...draft.visits.values()].map(({ site }) => site)]);
    for (const row of rows(await database.sites.bulkGet(sites))) draft.sites.set(row.site, row);
    for (const row of rows(await database.siteOrganizations.bulkGet(keys.siteOrganizations)))
      draft.siteOrganizations.set(pair(row.site, row.organization), row);
    for (const row of rows(await database.siteTrackers.bulkGet(keys.siteTrackers)))
      draft.siteTrackers.set(pair(row.site, row.tracker), row);
    for (const row of rows(await database.dayOrganizations.bulkGet(keys.dayOrganizations)))
      draft.dayOrganizations.set(pair(row.day, row.organization), row);
    for (const row of rows(await database.unattributed.bulkGet(keys.unattributed)))
      draft.unattributed.set(pair(row.day, row.reason), row);
    return draft;
  }

  /** Whether another host of a visit is counted by itself; if so, it is taken to have a row from now on. */
  takesHost(visit: VisitId): boolean {
    if (this.visitHosts.has(pair(visit, FURTHER_HOSTS))) return false;
    const known = this.#hosts.get(visit) ?? [...this.visitHosts.values()].filter((row) => row.visit === visit).length;
    if (known >= MOST_HOSTS) return false;
    this.#hosts.set(visit, known + 1);
    return true;
  }

  /** What the page says can change which choice was in force when earlier requests were sent. One visit's log is small. */
  recount(id: VisitId, log: readonly RequestRecord[]): void {
    const signals = this.visits.get(id)?.signals ?? [];
    for (const [key, rollUp] of this.visitTrackers)
      if (rollUp.visit === id) this.visitTrackers.set(key, { ...rollUp, byChoice: {}, occasions: [] });
    for (const record of log) {
      const rollUp = this.visitTrackers.get(pair(id, record.tracker));
      if (rollUp && isSent(record.fate)) countChoice(rollUp, record, signals);
    }
  }

  async save(database: CandorDatabase): Promise<void> {
    await database.visits.bulkPut([...this.visits.values()]);
    await database.visitTrackers.bulkPut([...this.visitTrackers.values()]);
    await database.visitHosts.bulkPut([...this.visitHosts.values()]);
    await database.visitIdentifiers.bulkPut([...this.visitIdentifiers.values()]);
    await database.visitEvidence.bulkPut([...this.visitEvidence.values()]);
    await database.sites.bulkPut([...this.sites.values()]);
    await database.siteOrganizations.bulkPut([...this.siteOrganizations.values()]);
    await database.siteTrackers.bulkPut([...this.siteTrackers.values()]);
    await database.siteLinks.bulkPut(this.siteIdentifiers.links.changedRows());
    await database.siteCookies.bulkPut(this.siteIdentifiers.cookies.changedRows());
    await database.dayOrganizations.bulkPut([...this.dayOrganizations.values()]);
    await database.unattributed.bulkPut([...this.unattributed.values()]);
  }
}

type Pair = [string, string];

function keysOf(batch: readonly Observation[]) {
  const requests = batch.filter((observation) => observation.kind === 'request');
  const hosts = batch.filter((observation) => observation.kind === 'unrecognised');
  const identifiers = batch.filter((observation) => observation.kind === 'identifiers');
  const signals = batch.filter((observation) => observation.kind === 'signal');
  const evidence = batch.filter((observation) => observation.kind === 'page-evidence');
  const changes = batch.filter(({ kind }) => CHANGES.has(kind)) as { visit: VisitId }[];
  const begun = batch.filter((observation) => observation.kind === 'visit').map(({ visit }) => visit);
  const lost = batch.filter((observation) => observation.kind === 'unattributed');
  return {
    visits: distinct([
      ...requests.map(({ record }) => record.visit),
      ...[...signals, ...evidence, ...identifiers, ...changes].map(({ visit }) => visit),
    ]),
    evidence: distinct(evidence.map(({ visit }) => visit)),
    signalled: distinct(signals.map(({ visit }) => visit)),
    visitTrackers: distinctPairs(requests.map(({ record }) => [record.visit, record.tracker])),
    visitHosts: distinctPairs(
      hosts.flatMap(({ request: { visit, host } }): Pair[] => [
        [visit, host],
        [visit, FURTHER_HOSTS],
      ]),
    ),
    visitsOfHosts: distinct(hosts.map(({ request }) => request.visit)),
    visitIdentifiers: distinct([...begun.map(({ id }) => id), ...identifiers.map(({ visit }) => visit)]),
    sites: distinct([
      ...begun.map(({ site }) => site),
      ...requests.filter(({ record }) => isBackground(record.visit)).map(({ record }) => record.site),
    ]),
    siteOrganizations: distinctPairs(requests.map(({ record, organization }) => [record.site, organization])),
    siteTrackers: distinctPairs(requests.map(({ record }) => [record.site, record.tracker])),
    dayOrganizations: distinctPairs(requests.map(({ record, organization }) => [dayOf(record.at), organization])),
    unattributed: distinctPairs(lost.map(({ at, reason }) => [dayOf(at), reason])),
  };
}

/** What a batch tells of identifiers; of visits that begin in it, also what was told before. */
function identifiersIn(batch: readonly Observation[], known: ReadonlyMap<VisitId, VisitIdentifiers>) {
  return batch.flatMap((observation) => {
    if (observation.kind === 'identifiers') return [observation];
    return observation.kind === 'visit' ? (known.get(observation.visit.id) ?? []) : [];
  });
}

const CHANGES: ReadonlySet<Observation['kind']> = new Set([
  'visit-ended',
  'visit-resumed',
  'visit-moved',
  'visit-noted',
]);

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}

function distinctPairs(pairs: Pair[]): Pair[] {
  return [...new Map(pairs.map((both) => [pair(...both), both])).values()];
}
