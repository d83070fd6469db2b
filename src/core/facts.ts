// What is stored of visits: the log, and the roll-ups that screens and reports read. docs/data.md says why each field is kept.

import type {
  Choice,
  Contents,
  DataSeen,
  DataType,
  Instant,
  Party,
  RecognisedBy,
  Site,
  Technique,
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
  /** The same requests by choice and by what they told at once; recounted as `byChoice` is. */
  occasions: Occasion[];
}

/** Requests of one tracker in one visit that went out under the same choice, and told the same in all. */
export interface Occasion {
  choice: Choice;
  told: ToldInAll;
  /** They went out as an answer had just been given, and may have been under way already. Absent otherwise. */
  settling?: true;
  requests: number;
  firstAt: Instant;
  lastAt: Instant;
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

/** One technique that the scripts of one host used in a frame of a page, as the page's scripts did it: a page can pretend. */
export interface PageEvidence {
  technique: Technique;
  /** Host that the scripts came from. */
  script: string;
  /** Host of the frame, where it is of another site than the page. */
  frame?: string;
  /** Absent where no tracker is known by the script's host. */
  tracker?: TrackerKey;
  /** Of the script, or of its frame: whichever is farther from the site. */
  party: Party;
  /** When it was first told of: up to some seconds after it was done. */
  firstAt: Instant;
}

/** Roll-up: what scripts did in one visit. */
export interface VisitEvidence {
  visit: VisitId;
  site: Site;
  seen: PageEvidence[];
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

/** What a tracker received, in short: enough to count and to name it, without the fields that show it. What is none is absent. */
export interface Taking {
  /** Requests before an answer, and after a refusal; without those that went out as an answer had just been given. */
  before?: number;
  after?: number;
  /** Each once, in the order of their names. */
  types?: DataType[];
  /** Those of which general rules alone say that they were seen. */
  likely?: DataType[];
  /** The person typed something of it. */
  typed?: true;
}

/** Roll-up: one tracker on one site. */
export interface SiteTracker extends Taking {
  site: Site;
  tracker: TrackerKey;
  firstAt: Instant;
  lastAt: Instant;
  /** First request of the newest visit that had one to somebody else than the site: says after which moments it collected there again. */
  newestAt?: Instant;
}

/** Roll-up: one tracker on all sites. */
export interface TrackerOverall extends Taking {
  tracker: TrackerKey;
  firstAt: Instant;
  lastAt: Instant;
}

/** Roll-up: how widely one collector was seen. */
export interface OrganizationTotal {
  organization: string;
  /** On which it collected. */
  sites: number;
  /** UTC. */
  days: number;
}

/** Roll-up: one visit in short, or what a site sent in the background under a name; for whoever looks over many of them. */
export interface VisitSummary {
  visit: VisitId;
  site: Site;
  /** When the visit began; in the background, the first request that was sent. */
  at: Instant;
  /** Somebody opened it: it was not only loaded in advance, and not in the background. */
  opened?: true;
  /** Those that something was sent to, in the order of their keys. */
  trackers: TrackerTaking[];
}

export type TrackerTaking = Taking & { tracker: TrackerKey };

/** Roll-up: one collector on one day (UTC, `YYYY-MM-DD`). */
export interface DayOrganization {
  day: string;
  organization: string;
  requests: number;
}

/** One cookie of a visit, by its name; never its value. */
export interface CookieSeen {
  /** Made safe; `*` stands for what differs from site to site, or holds a value. */
  name: string;
  /** Registrable domain of the hosts that it is for. */
  domain: Site;
  party: Party;
  /** Absent where nothing tells that it is a tracker's. */
  tracker?: TrackerKey;
  /** `answer`: a server's answer asked for it; whether the browser kept it, `kept` says. `unseen`: the browser told that it was set, and nobody by what; by a script, mostly. Absent: not seen being set. */
  setBy?: 'answer' | 'unseen';
  /** The browser told that it keeps it. Browsers may refuse what answers ask for: other sites' cookies, mostly. */
  kept?: true;
  /** When it was first seen being set in this visit. */
  setAt?: Instant;
  /** A request carried it before it was seen being set: it was there from before. */
  heldBefore?: true;
  /** When it was set, for how many seconds, or until the browser is closed; absent where that was not seen. The longest seen. */
  lifetime?: number | 'session';
  /** A request carried it. */
  sent?: true;
  /** It tells this browser from others: `known` by its name, or `likely` by its value and its lifetime. */
  identifies?: 'known' | 'likely';
}

/** Where an identifier was: in a cookie, or in a field of a request. */
export interface Carrier {
  /** The first or the second of a link. */
  at: 'from' | 'to';
  by: 'cookie' | 'field';
  /** Made safe. */
  name: string;
}

/** Two collectors that can link what they know of this browser. */
export interface IdentifierLink {
  /** Collectors' keys, in the order in which they were seen to have the identifier. */
  from: string;
  to: string;
  /** `value`: the same identifier was seen at both. `endpoint`: the second got one at an address that is there for exchanging them. */
  seen: 'value' | 'endpoint';
  /** The first one's answer sent the browser to the second. */
  redirected?: true;
  carriers: Carrier[];
}

/** Roll-up: cookies of one visit, and who can link whom by what it showed. */
export interface VisitIdentifiers {
  visit: VisitId;
  site: Site;
  cookies: CookieSeen[];
  links: IdentifierLink[];
  /** Part of the visit was not watched for identifiers, or what was seen of it was lost with the background worker. */
  partial?: true;
}

/** Roll-up: one link on one site, over all its visits. Times are when the first and the last visit that showed it began. */
export interface SiteLink extends IdentifierLink {
  site: Site;
  firstAt: Instant;
  lastAt: Instant;
}

/**
 * Roll-up: one cookie on one site that is of a tracker at another site, tells this browser from others, and was sent: by it the tracker can recognise
 * the browser on every site where it is sent. Times as a link's.
 */
export interface SiteCookie {
  site: Site;
  tracker: TrackerKey;
  /** Registrable domain of the hosts that it is for. */
  domain: Site;
  name: string;
  firstAt: Instant;
  lastAt: Instant;
}

/** All that a screen or a report needs of one site: its visits and their roll-ups, never the log. */
export interface SiteFacts {
  site: Site;
  visits: Visit[];
  trackers: VisitTracker[];
  hosts: VisitHost[];
  /** None for visits before Candor watched cookies. */
  identifiers: VisitIdentifiers[];
  evidence: VisitEvidence[];
}
