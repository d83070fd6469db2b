// The glossary as types (docs/glossary.md has the words). Every folder speaks in these; nothing here runs.

/** Key of a tracker: the key of its pattern in trackerdb, such as `google_analytics`. */
export type TrackerKey = string;
/** Key of an organization in trackerdb, such as `google`. */
export type OrganizationKey = string;
/** Registrable domain (eTLD+1, private suffixes counted), or the bare host for addresses that have none. */
export type Site = string;
export type VisitId = string;
/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/** Whose host received a request, seen from the visit's site. */
export type Party = 'first' | 'same-organization' | 'third';

/** Tracker categories of trackerdb. */
export type TrackerCategory =
  | 'advertising'
  | 'audio_video_player'
  | 'consent'
  | 'customer_interaction'
  | 'extensions'
  | 'hosting'
  | 'misc'
  | 'pornvertising'
  | 'site_analytics'
  | 'social_media'
  | 'utilities';

export interface Tracker {
  key: TrackerKey;
  name: string;
  category: TrackerCategory;
  /** Absent where trackerdb does not know who operates it. */
  organization?: OrganizationKey;
  website?: string;
}

export interface Organization {
  key: OrganizationKey;
  name: string;
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string;
  website?: string;
  privacyPolicy?: string;
  /** E-mail address or https address, as trackerdb states it. */
  contact?: string;
}

/** The names behind the keys: who is who. */
export interface Directory {
  tracker(key: TrackerKey): Tracker | undefined;
  organization(key: OrganizationKey): Organization | undefined;
  /** Who operates a site (or a host), if trackerdb knows. */
  organizationOf(siteOrHost: string): OrganizationKey | undefined;
}

/** What a request's surroundings add to its address; both browsers tell these. */
export interface RequestContext {
  /** webRequest resource type, such as `xmlhttprequest`, `ping` (Chromium) or `beacon` (Firefox). */
  type: string;
  /** Address (or origin) of the document that asked. */
  sourceUrl?: string;
}

export interface Recognition {
  tracker: TrackerKey;
  /** The trackerdb filter that matched, or `domain:<domain>` for a match by domain. */
  filter: string;
}

export type Recognise = (url: string, context: RequestContext) => Recognition | undefined;

/** IAB TCF v2.2/2.3 data categories. */
export type DataCategory =
  | 'ip-addresses'
  | 'device-characteristics'
  | 'device-identifiers'
  | 'probabilistic-identifiers'
  | 'authentication-derived-identifiers'
  | 'browsing-and-interaction'
  | 'user-provided'
  | 'non-precise-location'
  | 'precise-location'
  | 'user-profiles'
  | 'privacy-choices';

/**
 * What a receiver was recognised by, where not by the address of its host. `protocol`: the request is in its format, and who gets it cannot be
 * seen. `cname`: the host is another name for a host of its own.
 */
export type RecognisedBy = 'protocol' | 'cname';

/** Finer than the IAB's categories; `core/payload/data-types.ts` says which belongs where. */
export type DataType =
  | 'screen'
  | 'user-agent'
  | 'language'
  | 'timezone'
  | 'hardware'
  | 'cookie-id'
  | 'client-id'
  | 'advertising-id'
  | 'session-id'
  | 'fingerprint'
  | 'user-id'
  | 'hashed-email'
  | 'hashed-phone'
  | 'page-url'
  | 'page-title'
  | 'referrer'
  | 'search-query'
  | 'click'
  | 'scroll'
  | 'mouse'
  | 'session-replay'
  | 'form-input'
  | 'purchase'
  | 'cart'
  | 'product-view'
  | 'performance'
  | 'error-report'
  | 'custom-event'
  | 'email'
  | 'phone'
  | 'name'
  | 'postal-address'
  | 'birth-date'
  | 'gender'
  | 'coarse-location'
  | 'coordinates'
  | 'segments'
  | 'consent-string';

/** What is looked for among the things that a person types. */
export type TypedKind = 'email' | 'phone';

/** How a typed value was written when it was sent. Hashes in hexadecimal or base64; `base64`: of the value itself, which anyone can read. */
export type TypedForm = 'plain' | 'base64' | 'md5' | 'sha1' | 'sha256' | 'sha512';

/**
 * Whether it was sent before the person sent the form. `unknown`: they had pressed something that may have sent it, or it stood in a frame,
 * whose form another document may have sent.
 */
export type TypedWhen = 'before-submission' | 'after-submission' | 'unknown';

/** That a field held the very value that the person had typed on the page, where it went, and when. */
export interface TypedSent {
  form: TypedForm;
  when: TypedWhen;
  host: string;
  at: Instant;
}

/** One data type seen in a request. `evidence` is a field's name, made safe; never its value. */
export interface DataSeen {
  type: DataType;
  evidence: string;
  /** Where no format of the tracker's is known, and only general rules speak. Absent: the format is documented, or was captured. */
  certainty?: 'likely';
  /** Absent where nobody typed it, or nobody saw it typed. What is known to have been typed is not likely, but certain. */
  typed?: TypedSent;
}

/**
 * Who defined the words that a choice is told in. `limited-processing`: flags that ask a receiver to do less, such as Meta's Limited Data Use.
 * `own`: a tracker's own parameter, of no standard.
 */
export type ConsentStandard =
  | 'tcf'
  | 'gpp'
  | 'us-privacy'
  | 'google-consent-mode'
  | 'google-additional-consent'
  | 'limited-processing'
  | 'gpc'
  | 'cmp'
  | 'own';

/**
 * What signals together allowed at a moment. `undecided`: asked, not yet answered. `not-asked`: the page says that it need
 * not ask here. `unknown`: nothing that Candor can read says anything.
 */
export type Choice = 'undecided' | 'refused' | 'partial' | 'accepted' | 'not-asked' | 'unknown';

/** What a request told its receiver about the person's choice, one standard's word. */
export interface Told {
  standard: ConsentStandard;
  /** Short and safe to keep: `G100`, `1YYN`, or for TCF a summary such as `purposes 1, 7–10`; never a whole TC string. */
  value: string;
  /** `unknown`: it says neither yes nor no, such as `gdpr=1`, or it cannot be read. */
  choice: Choice;
  /** The page's default, and no answer stands behind it yet. Only Google's `gcd` says so; absent where it is not, or not known. */
  byDefault?: true;
  /** Of the receiver itself. Absent where its entry in IAB's list is not known, or the string does not say. */
  vendor?: ToldOfVendor;
}

/** What a TC string says of one entry in IAB Europe's Global Vendor List, whatever it says of purposes. */
export interface ToldOfVendor {
  vendor: number;
  consent: boolean;
  legitimateInterest: boolean;
  /** Whether the person was told of it; absent in strings that do not say, which TCF 2.3 made obligatory. */
  disclosed?: boolean;
  /** Purposes that the site forbids it, whatever the person chose. */
  forbiddenPurposes?: number[];
}

/**
 * What one request told in all. `contradictory`: one standard says accepted, another refused. `nothing`: nothing that Candor can read, or
 * nothing about a choice.
 */
export type ToldInAll = Choice | 'contradictory' | 'nothing';

/** What the page itself says, at a moment. */
export interface ConsentSignal {
  standard: ConsentStandard;
  source: 'page';
  choice: Choice;
  at: Instant;
  /** True when the person answered just then, false when the page already knew the answer or has none. */
  answeredNow: boolean;
  detail: ConsentDetail;
}

export interface ConsentDetail {
  /** TCF purposes consented to. */
  purposes?: number[];
  /** TCF purposes claimed under legitimate interest. */
  legitimateInterests?: number[];
  /** Number of vendors consented to. */
  vendors?: number;
  /** Of the vendors that Candor knows as somebody's: those consented to, those that claim a legitimate interest, and those that the person was told of. */
  vendorConsents?: number[];
  vendorLegitimateInterests?: number[];
  /** Absent where the page does not say; TCF 2.3 has it say so. */
  disclosedVendors?: number[];
  /** GPP's sections that apply, by their names. */
  sections?: string[];
  /** Id of the consent manager in IAB's list. */
  cmpId?: number;
  gdprApplies?: boolean;
  /** The standard's own word for the state, such as TCF's `cmpuishown`; of a consent manager's record, what it says of itself. */
  status?: string;
  /** Key of the consent manager whose own record this is; `core/consent/managers` has them. */
  manager?: string;
  /** What was asked for, by the manager's or the site's own names, and what was answered to each. */
  categories?: ConsentCategory[];
  /** Of a consent manager’s record or GPP: whether it says that Global Privacy Control was applied, or received. Absent where it does not say. */
  gpc?: boolean;
  /** When the record says that the person answered: maybe long before the visit. */
  chosenAt?: Instant;
}

/** One thing that a consent manager asked about. Its name is a site's own word, made safe. */
export interface ConsentCategory {
  name: string;
  allowed: boolean;
}

/**
 * What a script does in a page that recognises a browser without cookies (the first five), or keeps something in it. `core/page-evidence` says
 * from when on it counts.
 */
export type Technique =
  | 'canvas'
  | 'webgl'
  | 'audio'
  | 'fonts'
  | 'webrtc'
  | 'local-storage'
  | 'session-storage'
  | 'indexed-db';

/** How far a request's contents could be read. Unreadable is not empty. */
export type Contents = 'none' | 'read' | 'unreadable';

/** What reading one request gave. */
export interface Reading {
  data: DataSeen[];
  told: Told[];
  contents: Contents;
}

/**
 * Where the person lives, as they say. It chooses how much is made of what was seen, never what was seen: which law applies is not decided
 * for them.
 */
export type Region = 'unknown' | 'eu' | 'uk' | 'us' | 'elsewhere';

/** One top-level document, from its commit to its replacement. */
export interface Visit {
  id: VisitId;
  site: Site;
  startedAt: Instant;
  endedAt?: Instant;
  /** False where Candor was started after the page: what came before was not observed. */
  complete: boolean;
  /** Loaded in advance, and not opened so far. */
  inAdvance?: true;
  /** How often its address changed within the same document, if it did. */
  moves?: number;
  signals: ConsentSignal[];
  /** The site's question for consent, where Candor knows its kind and saw it open. Absent: none was seen, which is not to say that none was there. */
  banner?: BannerSeen;
  /** Absent where the page was asked for without it. */
  gpc?: GpcSent;
  /** Path of the address that it was opened with, as `core/visits/page-path.ts` cuts it. Absent unless the person wants paths kept; never of a private window. */
  path?: string;
}

/** A site's question for consent, of a kind that Candor can answer. */
export interface BannerSeen {
  /** Autoconsent's name of the rule that knows it, made safe. */
  rule: string;
  /** When it was first seen to be open. */
  at: Instant;
  /** What Candor answered for the person. Absent where it did not. */
  answer?: BannerAnswer;
}

export interface BannerAnswer {
  /** Accepting exists for audits only. */
  answer: 'refuse' | 'accept';
  /** Who wanted it: the person by one click or by the setting, or whoever audits. */
  by: 'click' | 'setting' | 'audit';
  /** When its buttons had been pressed; where that took too long to know, when pressing began. */
  at: Instant;
  /** `confirmed`: the site's own record says so afterwards. `unconfirmed`: the site's buttons were pressed, and nothing that can be read says so. */
  outcome: 'confirmed' | 'unconfirmed' | 'failed';
  /** How many clicks it took; absent where that is not known. */
  clicks?: number;
}

/** Global Privacy Control, sent with the page's own request. */
export interface GpcSent {
  by: 'candor' | 'browser';
  /** `seen`: the browser told that the request carried it. `in-force`: it was asked to, and does not tell. */
  header: 'seen' | 'in-force';
}
