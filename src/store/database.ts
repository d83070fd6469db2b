// The tables. docs/data.md says for each field why it is kept and for how long; change both together.

import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  DayOrganization,
  RequestRecord,
  SiteOrganization,
  SiteTotal,
  VisitHost,
  VisitTracker,
} from '../core/facts.ts';
import type { Visit } from '../core/model.ts';

/** Tracker requests that could not be tied to a visit or a site, counted by day. */
export interface Unattributed {
  day: string;
  reason: string;
  requests: number;
}

export class CandorDatabase extends Dexie {
  visits!: EntityTable<Visit, 'id'>;
  requests!: EntityTable<RequestRecord, 'id'>;
  visitTrackers!: Table<VisitTracker, [string, string]>;
  visitHosts!: Table<VisitHost, [string, string]>;
  sites!: EntityTable<SiteTotal, 'site'>;
  siteOrganizations!: Table<SiteOrganization, [string, string]>;
  dayOrganizations!: Table<DayOrganization, [string, string]>;
  unattributed!: Table<Unattributed, [string, string]>;

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
  }
}
