// What a rule is: a file that looks at a site's stored facts and says what it found, with what shows it.

import type { SiteFacts } from '../facts.ts';
import type { Directory, Region } from '../model.ts';
import type { Collector } from '../report/types.ts';
import type { Finding } from './finding.ts';

/** All that rules are given. */
export interface Known {
  facts: SiteFacts;
  directory: Directory;
  region: Region;
  /** Who received something, as the report has it. */
  collectors: readonly Collector[];
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
