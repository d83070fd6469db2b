// What a report says of cookies, and of who can link what it knows with whom.

import type { Party, Site, TrackerKey } from '../model.ts';

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
