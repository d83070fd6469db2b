// What is stored of visits: the log, and the roll-ups that screens and reports read. docs/data.md says why each field is kept.

import type {
  Choice,
  Contents,
  DataSeen,
  Instant,
  Party,
  RecognisedBy,
  Site,
  Told,
  ToldInAll,
  TrackerKey,
  Visit,
  VisitId,
} from './model.ts';
import type { Fate } from './visits/events.ts';

/** One tracker request, as kept in the log. No address, no value. */
export interface RequestRecord {
  /** What was blocked or failed took nothing. */
  fate: Fate;
  /** Given by the store. */
  id?: number;
  visit: VisitId;
  site: Site;
  at: Instant;
  tracker: TrackerKey;
  /** Absent where its host says whose it is. */
  by?: RecognisedBy;
  host: string;
  party: Party;
  type: string;
  /** True for plain http. */
  insecure: boolean;
  contents: Contents;
  data: DataSeen[];
  told: Told[];
}

/** A request to another site that no tracker of ours matches: counted by host, not logged. */
export interface UnrecognisedRequest {
  visit: VisitId;
  site: Site;
  at: Instant;
  host: string;
}

/** Roll-up: what one tracker did during one visit. */
export interface VisitTracker {
  visit: VisitId;
  tracker: TrackerKey;
  site: Site;
  party: Party;
  hosts: string[];
  /** Those that were sent. */
  requests: number;
  /** Of them, those that were given up before any answer: they may not have arrived. */
  unansweredRequests: number;
  blockedRequests: number;
  failedRequests: number;
  insecureRequests: number;
  unreadableRequests: number;
  /** Those to the site's own host that are in the tracker's format; absent for 0. */
  proxiedRequests?: number;
  /** Those to a host of the site's that is another name for one of the tracker's; absent for 0. */
  cnameRequests?: number;
  firstAt: Instant;
  lastAt: Instant;
  /** Requests by the choice that was in force when each was sent; recounted when a visit learns more. */
  byChoice: Partial<Record<Choice, number>>;
  data: DataSeen[];
  /** Requests by what each told in all. They add up to those that were sent. */
  byTold: Partial<Record<ToldInAll, number>>;
  told: ToldCount[];
}

export type ToldCount = Told & { requests: number };

/** In place of a host: all further ones of a visit, when it has as many as are counted one by one. No host is empty. */
export const FURTHER_HOSTS = '';

/** Roll-up: requests of one visit to one host that is not recognised, or to `FURTHER_HOSTS`. */
export interface VisitHost {
  visit: VisitId;
  host: string;
  site: Site;
  requests: number;
}

/** Roll-up: one site, over all its visits; pages that were only loaded in advance do not count among them. */
export interface SiteTotal {
  site: Site;
  visits: number;
  firstAt: Instant;
  lastAt: Instant;
}

/** Roll-up: one collector on one site. Trackers with no known organization stand under `tracker:<key>`. */
export interface SiteOrganization {
  site: Site;
  organization: string;
  requests: number;
  firstAt: Instant;
  lastAt: Instant;
}

/** Roll-up: one collector on one day (UTC, `YYYY-MM-DD`). */
export interface DayOrganization {
  day: string;
  organization: string;
  requests: number;
}

/** All that a screen or a report needs of one site: its visits and their roll-ups, never the log. */
export interface SiteFacts {
  site: Site;
  visits: Visit[];
  trackers: VisitTracker[];
  hosts: VisitHost[];
}
