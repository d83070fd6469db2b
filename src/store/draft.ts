// The rows that observations change, in memory.

import {
  type DayOrganization,
  FURTHER_HOSTS,
  type OrganizationTotal,
  type RequestRecord,
  type SiteOrganization,
  type SiteTotal,
  type SiteTracker,
  type TrackerOverall,
  type VisitEvidence,
  type VisitHost,
  type VisitIdentifiers,
  type VisitSummary,
  type VisitTracker,
} from '../core/facts.ts';
import type { TrackerKey, Visit, VisitId } from '../core/model.ts';
import { isSent } from '../core/visits/events.ts';
import type { Unattributed } from './database.ts';
import { countChoice } from './roll-ups.ts';
import { SiteIdentifiers } from './site-identifiers.ts';

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

/** Of the day in UTC. */
export function startOfDay(at: number): number {
  return Date.parse(dayOf(at));
}

/** Rows by key: the texts of a key of one part, `pair` of others. */
export interface DraftRows {
  visits: Map<VisitId, Visit>;
  visitTrackers: Map<string, VisitTracker>;
  visitHosts: Map<string, VisitHost>;
  visitIdentifiers: Map<VisitId, VisitIdentifiers>;
  visitEvidence: Map<VisitId, VisitEvidence>;
  sites: Map<string, SiteTotal>;
  siteOrganizations: Map<string, SiteOrganization>;
  siteTrackers: Map<string, SiteTracker>;
  visitSummaries: Map<VisitId, VisitSummary>;
  trackerTotals: Map<TrackerKey, TrackerOverall>;
  dayOrganizations: Map<string, DayOrganization>;
  organizationTotals: Map<string, OrganizationTotal>;
  unattributed: Map<string, Unattributed>;
  /** How many hosts of a visit have a row, where not all of them are in the draft. */
  hostCounts: Map<VisitId, number>;
}

export class Draft implements Readonly<DraftRows> {
  readonly log: RequestRecord[] = [];
  readonly siteIdentifiers: SiteIdentifiers;
  readonly visits;
  readonly visitTrackers;
  readonly visitHosts;
  readonly visitIdentifiers;
  readonly visitEvidence;
  readonly sites;
  readonly siteOrganizations;
  readonly siteTrackers;
  readonly visitSummaries;
  readonly trackerTotals;
  readonly dayOrganizations;
  readonly organizationTotals;
  readonly unattributed;
  readonly hostCounts;

  /** Of rows that are there already, or of none. */
  constructor(rows: Partial<DraftRows> = {}, siteIdentifiers = new SiteIdentifiers()) {
    this.siteIdentifiers = siteIdentifiers;
    this.visits = rows.visits ?? new Map<VisitId, Visit>();
    this.visitTrackers = rows.visitTrackers ?? new Map<string, VisitTracker>();
    this.visitHosts = rows.visitHosts ?? new Map<string, VisitHost>();
    this.visitIdentifiers = rows.visitIdentifiers ?? new Map<VisitId, VisitIdentifiers>();
    this.visitEvidence = rows.visitEvidence ?? new Map<VisitId, VisitEvidence>();
    this.sites = rows.sites ?? new Map<string, SiteTotal>();
    this.siteOrganizations = rows.siteOrganizations ?? new Map<string, SiteOrganization>();
    this.siteTrackers = rows.siteTrackers ?? new Map<string, SiteTracker>();
    this.visitSummaries = rows.visitSummaries ?? new Map<VisitId, VisitSummary>();
    this.trackerTotals = rows.trackerTotals ?? new Map<TrackerKey, TrackerOverall>();
    this.dayOrganizations = rows.dayOrganizations ?? new Map<string, DayOrganization>();
    this.organizationTotals = rows.organizationTotals ?? new Map<string, OrganizationTotal>();
    this.unattributed = rows.unattributed ?? new Map<string, Unattributed>();
    this.hostCounts = rows.hostCounts ?? new Map<VisitId, number>();
  }

  /** Whether another host of a visit is counted by itself; if so, it is taken to have a row from now on. */
  takesHost(visit: VisitId): boolean {
    if (this.visitHosts.has(pair(visit, FURTHER_HOSTS))) return false;
    const known =
      this.hostCounts.get(visit) ?? [...this.visitHosts.values()].filter((row) => row.visit === visit).length;
    if (known >= MOST_HOSTS) return false;
    this.hostCounts.set(visit, known + 1);
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
}
