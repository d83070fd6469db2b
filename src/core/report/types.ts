// The shape of a report, `candor-report/1`. report.schema.json describes the same for everyone else; a test keeps them together.

import type { AlwaysSent } from '../always-sent.ts';
import type { ToldCount } from '../facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { PrinciplesReport } from '../findings/principles/principle.ts';
import type {
  BannerAnswer,
  DataCategory,
  DataType,
  OrganizationKey,
  Party,
  Region,
  Site,
  ToldInAll,
  TrackerCategory,
  TrackerKey,
  TypedSent,
} from '../model.ts';
import type { VisitTimeline } from '../timeline/types.ts';
import type { UnattributedReason } from '../visits/events.ts';
import type { GpcReport, SiteConsent } from './consent-types.ts';
import type { CookieReport, IdentifiersReport } from './identifier-types.ts';
import type { AggregatedOptOutReport, BrokerReport, OptOut, RequestLink } from './rights-types.ts';

export interface Report {
  schema: 'candor-report/1';
  /** ISO 8601, UTC; so are all times below. */
  generatedAt: string;
  generator: { name: 'candor'; version: string; browser: string };
  knowledge: { source: '@ghostery/trackerdb'; version: string; licence: 'CC-BY-NC-SA-4.0' };
  /** `organization`: the report is about what this one received alone, and says nothing of the sites as a whole. */
  scope: { from?: string; to?: string; sites: 'all' | Site[]; organization?: { key: OrganizationKey; name: string } };
  /** What was left out before the report was saved. Absent where nothing was. */
  redacted?: Redaction[];
  /** Where the person says that they live, by which some findings are surer or less. Absent where they do not say. */
  region?: Exclude<Region, 'unknown'>;
  /** What every request told its receiver, whatever else it carried: said once, not per tracker. */
  alwaysSent?: { data: AlwaysSent; category: DataCategory }[];
  sites: SiteReport[];
  /** Requests to trackers that could be tied to no site: counted, never guessed. Only in reports on all sites. */
  unattributed?: UnattributedTotal[];
  /** Present in reports of the auditor: what became of each address. */
  audit?: AuditedAddress[];
}

/** What a person can leave out of a report: redact.ts says what becomes of each. */
export type Redaction = 'sites' | 'paths' | 'times' | 'fields' | 'cookies' | 'hosts' | 'region' | 'opt-outs';

export interface UnattributedTotal {
  reason: UnattributedReason;
  requests: number;
}

export type AuditedAddress =
  | { address: string; visited: true; site: Site; quiet: boolean; answer?: AuditedAnswer }
  | { address: string; visited: false; reason: string };

/** What became of the answer that an audit was to give. Absent where it was to give none. */
export interface AuditedAnswer {
  answer: BannerAnswer['answer'];
  /** `nothing-open`: no question was seen that Candor can answer. */
  outcome: BannerAnswer['outcome'] | 'nothing-open';
  /** Autoconsent's name of the rule that knows the question. */
  rule?: string;
}

export interface SiteReport {
  site: Site;
  /** Pages that were opened. */
  visits: number;
  /** Pages that the browser loaded in advance and nobody opened: what they sent is counted all the same. */
  loadedInAdvance: number;
  firstSeen: string;
  lastSeen: string;
  /** False when Candor was started after at least one of the visits began. */
  complete: boolean;
  consent: SiteConsent;
  /** In the newest visit. Absent where its page was asked for without it, or not asked for at all but taken from a cache. */
  gpc?: GpcReport;
  /** Of the visits that were opened, the newest first, at most ten. */
  timelines: VisitTimeline[];
  /** Who received something. Most requests first. */
  collectors: Collector[];
  /** Trackers to which at least one request was stopped, or did not get through; they may be among the collectors as well. */
  stopped: StoppedTracker[];
  unrecognised: { host: string; requests: number }[];
  /** Requests to hosts beyond those: of one visit, 500 are told apart. Absent for 0. */
  furtherHosts?: number;
  /** Absent where there are none. */
  findings?: Finding[];
  /** What all else in here says of the eight principles; never summed up. */
  principles: PrinciplesReport;
  identifiers: IdentifiersReport;
  /** Ways to refuse many at once that concern somebody who collects here. Absent where none does. */
  aggregatedOptOuts?: AggregatedOptOutReport[];
  totals: { organizations: number; trackers: number; requests: number; beforeChoice: number; afterRefusal: number };
}

export interface StoppedTracker {
  organization: Collector['organization'];
  key: TrackerKey;
  name: string;
  category: TrackerCategory;
  /** Stopped by another extension or by the browser itself. */
  blockedRequests: number;
  /** No connection came about, or it was given up before it went out. */
  failedRequests: number;
}

export interface Collector {
  /** `known: false`: no organization is known to operate the tracker; key and name are the tracker's. */
  organization: { key: OrganizationKey; name: string; country?: string; known: boolean };
  /** It runs this site itself: its collecting is the site's own, not a third party's. */
  runsSite: boolean;
  /** Most requests first. */
  trackers: TrackerReport[];
  requests: number;
  beforeChoice: number;
  afterRefusal: number;
  /** The best first. */
  optOuts: OptOut[];
  access?: RequestLink;
  deletion?: RequestLink;
  privacyPolicy?: string;
  /** The best that is known: an e-mail address or a web address. */
  contact?: string;
  /** Absent where no entry is known. */
  dataBroker?: BrokerReport;
  /** Its numbers in IAB Europe's Global Vendor List. Absent where none is known. */
  tcfVendors?: number[];
}

export interface TrackerReport {
  key: TrackerKey;
  name: string;
  category: TrackerCategory;
  hosts: string[];
  party: Party;
  requests: number;
  /** Of them, those to the site's own host that are in the tracker's format: whether it gets them cannot be seen. Absent for 0. */
  proxiedRequests?: number;
  /** Of them, those to a host of the site's that is another name for one of the tracker's. Absent for 0, and in browsers that do not tell. */
  cnameRequests?: number;
  /** Of them, those of the site's background: its service worker's, or of pages that the browser does not tell apart. */
  backgroundRequests: number;
  /** Of them, those that were given up before an answer came: they may not have arrived. */
  unansweredRequests: number;
  firstAt: string;
  lastAt: string;
  beforeChoice: number;
  afterRefusal: number;
  insecureRequests: number;
  unreadableRequests: number;
  /** `certainty: 'likely'`: no format of this tracker's is known; general rules or an inferred table found it. Absent: documented or captured. */
  data: DataReport[];
  /** Requests by what each told in all, the most frequent first; they add up to `requests`. */
  byTold: { told: ToldInAll; requests: number }[];
  /** Each thing that was told: one request can tell several. */
  told: ToldCount[];
  /** Cookies that it set or was sent, or that are kept for it. Absent where none were seen. */
  cookies?: CookieReport[];
  /** What its operator says that it is for: claimed, not observed. Absent where no entry is known to cover it. */
  claims?: VendorClaims;
}

export interface DataReport {
  category: DataCategory;
  type: DataType;
  /** The name of the field. */
  evidence: string;
  certainty?: 'likely';
  /** The person typed this very value on the page. Absent where that was not observed. */
  typed?: Omit<TypedSent, 'at'> & { at: string };
}

/** An entry in IAB Europe's Global Vendor List: TCF purposes (1 to 11) and special features (1, 2) by number. */
export interface VendorClaims {
  list: 'iab-tcf';
  /** Number of the entry. */
  vendor: number;
  /** `YYYY-MM-DD`, when the list was read. */
  asOf: string;
  /** Purposes for which it asks for consent. */
  consent: number[];
  /** Purposes that it claims as a legitimate interest, without asking. */
  legitimateInterest: number[];
  /** Special features, for which it asks for an opt-in. */
  specialFeatures: number[];
}

export interface ReportScope {
  from?: number;
  to?: number;
  sites: 'all' | Site[];
  /** Only what this organization received. */
  organization?: OrganizationKey;
}
