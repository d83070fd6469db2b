// The lab in types: what a site is, what a service answers, and what is true of a page.

import type { Choice, ConsentStandard, DataType, OrganizationKey, TrackerKey } from '../src/core/model.ts';

/** One request as a site or a service sees it. */
export interface LabRequest {
  method: string;
  host: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  cookies: Readonly<Record<string, string>>;
  body: Buffer;
  secure: boolean;
}

/** `bundle` names a file of `lab/sdks` or `lab/pages`; `file` is a path below `node_modules`. */
export type Body = string | Buffer | { bundle: string } | { file: string };

export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Body;
}

/** A collector, or several hosts of one: what it says to whom. */
export interface LabService {
  name: string;
  /** Hosts, or `*.` and a domain for all hosts below it. */
  hosts: readonly string[];
  answer(request: LabRequest): Answer;
}

/** What a tracker's requests told it about the person's choice. */
export interface ToldTruth {
  standard: ConsentStandard;
  value?: string;
  choice: Choice;
}

/** One tracker that a page really contacts. */
export interface TrackerTruth {
  /** Key of its pattern in trackerdb, as trackerdb's own SDK names it for these requests. */
  key: TrackerKey;
  organization: OrganizationKey | null;
  hosts: string[];
  /** Further hosts, where the SDK itself contacts them in Chromium only. */
  chromiumOnly?: string[];
  /**
   * How paths begin to which its requests go on the site's own hosts, where they do: trackerdb, which knows hosts, does not know of them, and
   * they are known by their format.
   */
  ownPaths?: string[];
  /** What on the page sends it. */
  why: string;
  /** What the requests carry by a field; a Referer header or an IP address is not a field. */
  dataTypes: DataType[];
  /** An identifier of the browser whose kind is a matter of words: at least one of these must be named, and any may. */
  oneOf?: DataType[];
  /** Types that a careful reader may or may not name from the same fields. Neither is wrong. */
  arguable?: DataType[];
  told?: ToldTruth[];
  /** Cookies that it sets, or that its script keeps under the site's domain, by the names that Candor shows; by every visit to a page without any. */
  cookies?: CookieTruth[];
  /** Where the browser keeps at least one of its bodies from extensions: these see that there is one, not what is in it. */
  unreadableIn?: 'chromium' | 'both';
}

/** A cookie as it is set. */
export interface CookieTruth {
  name: string;
  /** `answer`: by a server's. */
  by: 'answer' | 'script';
  /** Seconds; `session`: until the browser is closed. */
  lifetime: number | 'session';
  /** It is made to tell browsers apart. */
  identifies: boolean;
}

/** Two organizations that learn one number of this browser. */
export interface LinkTruth {
  between: [OrganizationKey, OrganizationKey];
  /** Both get the number itself; else one gets it at an address that is there for it, and the other has it in a cookie of another value. */
  sameValue: boolean;
}

/** What is true of one page, for a visit in which nobody answers a question. */
export interface PageTruth {
  trackers: TrackerTruth[];
  /** The site's own cookies. */
  cookies?: CookieTruth[];
  /** Who can link what they know of this browser. Absent where nobody exchanges numbers. */
  links?: LinkTruth[];
  /** What the page itself says about the choice. */
  consent: { standard: ConsentStandard; choice: Choice } | null;
  /** Hosts of other sites that the page contacts and that trackerdb does not know. */
  unrecognised: string[];
}

export interface LabPage {
  path: string;
  html: string;
  /** `Set-Cookie` headers of its answer. */
  setCookie?: string[];
  truth: PageTruth;
}

/** A served site. */
export interface LabSite {
  /** Registrable domain; also the host of its pages. */
  site: string;
  scheme: 'https' | 'http';
  about: string;
  pages: readonly LabPage[];
  /** What else its hosts answer, by path; a host below the site may stand before the path. */
  files: Readonly<Record<string, Body>>;
  /** How to answer its question, as CSS selectors of the buttons. Absent where nothing is asked. */
  consentManager?: { name: string; accept: string; refuse: string };
  /** Trackers that wait for an answer, by the answer given: what they send on top of the above. */
  afterAnswer?: { accepted: TrackerTruth[]; refused: TrackerTruth[] };
}

/** The manifest of one page as stated at `/.well-known/lab-manifest.json?page=…`. */
export interface PageManifest extends PageTruth {
  site: string;
  page: string;
}

export interface ReceivedRequest {
  /** Milliseconds since 1970. */
  at: number;
  host: string;
  path: string;
  /** The whole address. */
  url: string;
  method: string;
  /** The page that asked as far as its Referer or Origin header tells, or an empty string. */
  referrer: string;
  /** Of the body. */
  bytes: number;
  body: Buffer;
  headers: Readonly<Record<string, string>>;
  userAgent: string;
}
