// What a rule is: a file that looks at a site's stored facts and says what it found, with what shows it.

import type { CookieSeen, Occasion, SiteFacts, VisitTracker } from '../facts.ts';
import type { Choice, Directory, Region, Visit } from '../model.ts';
import type { Collector } from '../report/types.ts';
import type { OptedOutSince } from '../rights/opted-out.ts';
import type { Finding } from './finding.ts';

/** What is known of a site. */
export interface Given {
  facts: SiteFacts;
  directory: Directory;
  region: Region;
  /** Who received something, as the report has it. */
  collectors: readonly Collector[];
  /** What the person opted out of, as far as it is known who of them collects here. */
  optedOut: readonly OptedOutSince[];
}

/** All that rules are given. */
export interface Known extends Given {
  /** Those that somebody opened, in the order of their times. */
  visits: readonly Visit[];
  /** The rows that findings on consent may be made of, each with its visit. */
  rows: readonly Seen[];
  /** The cookies that findings on consent may be made of. */
  identifiersSet: readonly IdentifierSet[];
}

/** A tracker's row, with its visit. */
export interface Seen {
  visit: Visit;
  row: VisitTracker;
  /** Those on which the tracker was sent something, without those that may have begun before Candor watched the visit. */
  occasions: readonly Occasion[];
}

/** A cookie that tells this browser from others, and that was set in a visit and not held before. */
export interface IdentifierSet {
  visit: Visit;
  cookie: CookieSeen & Required<Pick<CookieSeen, 'setAt' | 'identifies' | 'tracker'>>;
  /** The choice in force when it was set. */
  choice: Choice;
  /** Nothing is missing that could show that it was held before, or not kept. */
  isSure: boolean;
}

export interface Rule {
  /** For docs/findings.md: each kind that it finds, in a few plain words. */
  about: readonly About[];
  /** Never throws, whatever the store holds. None where there is nothing to say. */
  find(known: Known): Finding[];
}

export interface About {
  kind: Finding['kind'];
  principle: Finding['principle'];
  means: string;
  /** When it is said with which certainty. */
  certainty: Partial<Record<Finding['certainty'], string>>;
  /** What looks like it and is not. */
  excluded: readonly string[];
}
