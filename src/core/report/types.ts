// The shape of a report, `candor-report/1`. report.schema.json describes the same for everyone else; a test keeps them together.

import type { AlwaysSent } from '../always-sent.ts';
import type { GpcSpoken } from '../consent/gpc.ts';
import type { ToldCount } from '../facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { PrinciplesReport } from '../findings/principles/principle.ts';
import type {
  BannerAnswer,
  Choice,
  ConsentDetail,
  ConsentStandard,
  DataCategory,
  DataType,
  GpcSent,
  OrganizationKey,
  Party,
  Region,
  Site,
  ToldInAll,
  TrackerCategory,
  TrackerKey,
  TypedSent,
} from '../model.ts';
import type { AggregatedKey, Jurisdiction } from '../rights/aggregated.ts';
import type { VisitTimeline } from '../timeline/types.ts';
import type { UnattributedReason } from '../visits/events.ts';

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

/** What was seen of cookies and identifiers beyond single trackers. */
export interface IdentifiersReport {
  /** `none`: no visit was watched for them. `part`: not all visits were, or some not from their start or not without a break. */
  watched: 'whole' | 'part' | 'none';
  /** Cookies that no tracker listed among the collectors set or was sent; `tracker` where the name or the domain says whose they are. */
  otherCookies: (CookieReport & { tracker?: TrackerKey })[];
  /** Collectors that can link what they know of this browser, two by two. */
  links: LinkReport[];
}

/** A cookie by its name; its value is nowhere kept. */
export interface CookieReport {
  /** `*` stands for what differs from site to site, or holds a value. */
  name: string;
  /** Registrable domain of the hosts that it is for. */
  domain: Site;
  party: Party;
  /** `answer`: a server's answer asked for it; browsers may refuse. `unseen`: it was set, mostly by a script; by what, the browser does not tell. Absent: not seen being set. */
  setBy?: 'answer' | 'unseen';
  /** The browser was seen to keep it: it said so, or sent it. */
  kept: boolean;
  /** It ends with the browser. */
  session?: true;
  /** From when it was set; the longest seen, at most the 400 days that browsers allow. Neither this nor `session` where its setting was not seen. */
  lifetimeSeconds?: number;
  /** A request was seen carrying it; of the site's own cookies that is said only of those that are a tracker's by name. */
  sent: boolean;
  /** It tells this browser from others: `known` by its name, `likely` by its value and lifetime. */
  identifies?: 'known' | 'likely';
}

export interface LinkReport {
  /** In the order in which they were first seen to have the identifier; which way it went is known only where one redirected to the other. */
  from: LinkedCollector;
  to: LinkedCollector;
  /** `value`: the same identifier was seen at both. `endpoint`: one was handed over at an address that is there for it. */
  seen: ('value' | 'endpoint')[];
  /** An answer of one of them sent the browser to the other. */
  redirected: boolean;
  /** The cookies and fields that carried it, and to whom. */
  carriers: { collector: string; by: 'cookie' | 'field'; name: string }[];
}

export interface LinkedCollector {
  /** As of a collector's `organization`. */
  key: string;
  name: string;
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

export interface SiteConsent {
  /** In the newest visit. */
  choice: Choice;
  /** When the person answered, if that was seen. */
  at?: string;
  /** Present where those who speak for the page say different things, which makes the choice unknown. */
  contradicted?: true;
  /** Present where nobody speaks for the page: the choice is what standards say that speak of sale and advertising, or to one company's tags. */
  ofPart?: true;
  signals: SignalReport[];
  /** Of the newest visit in which the site's question was seen open. Absent where none was, which is not to say that none was there. */
  banner?: BannerReport;
}

export interface BannerReport {
  /** Autoconsent's name of the rule that knows it. */
  rule: string;
  at: string;
  /** What Candor answered for the person. */
  answer?: Omit<BannerAnswer, 'at'> & { at: string };
}

/** Global Privacy Control: a signal by which a browser asks sites not to sell or share data about the person. */
export interface GpcReport extends GpcSent {
  /** What the page stated, and trackers were told. Absent where nothing was said that Candor can read. */
  answer?: GpcSpoken;
}

export interface SignalReport {
  standard: ConsentStandard;
  source: 'page';
  choice: Choice;
  at: string;
  detail: SignalDetail;
}

export interface SignalDetail extends Omit<ConsentDetail, 'manager' | 'chosenAt'> {
  /** The consent manager whose own record this is. */
  manager?: { key: string; name: string };
  /** When its record says that the person answered. */
  chosenAt?: string;
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

export type OptOutKind =
  | 'preference-page'
  | 'cookie-opt-out'
  | 'do-not-sell-form'
  | 'browser-addon'
  | 'account-setting'
  | 'product-setting'
  /** Hides a person from what is sold or shown of them; the data stay. */
  | 'suppression';

export interface OptOut {
  kind: OptOutKind;
  url: string;
  /** False where nobody has yet read it at the organization's own pages. */
  verified: boolean;
  /** When it was last known to be so: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  asOf: string;
  /** What it covers, parted by ` + `: `browser`, `account` … Absent where that is not known. */
  scope?: string;
  /** Without this it has no effect. */
  needs?: OptOutNeed;
  /** It is undone then, and has to be repeated. */
  lostWhen?: 'cookies-cleared';
}

export type OptOutNeed = 'third-party-cookies' | 'do-not-track';

/** Where to ask for one's data, or for their deletion. */
export interface RequestLink {
  url: string;
  /** As of an opt-out's. */
  verified: boolean;
  asOf: string;
}

/** Entries in a public register of data brokers. */
export interface BrokerReport {
  register: 'california';
  year: number;
  registeredAs: string[];
}

/** A way to refuse many organizations at once: said once per site, where it concerns somebody who collects there. */
export interface AggregatedOptOutReport {
  /** What it covers and what it does not do, docs/report.md says for each key. */
  key: AggregatedKey;
  url: string;
  /** For whom it is there. */
  jurisdictions: Jurisdiction[];
  needs?: OptOutNeed;
  lostWhen?: 'cookies-cleared';
  verified: boolean;
  asOf: string;
}

export interface ReportScope {
  from?: number;
  to?: number;
  sites: 'all' | Site[];
  /** Only what this organization received. */
  organization?: OrganizationKey;
}
