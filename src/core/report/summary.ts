// What stands in a report's own data as a sentence: in English, in every report, so that reports can be compared.

import type { ConsentKind } from '../findings/consent-finding.ts';
import type { Certainty } from '../findings/statement.ts';
import { underscored } from '../underscored.ts';
import { filled } from './filled.ts';
import { findingSentences } from './finding-sentences.ts';

const MOST_NAMES = 4;

const byKey: Readonly<Record<string, string>> = findingSentences;

/** What was found, of whom or of what. A report names up to four; its rows name all. */
export function findingSummary(kind: ConsentKind, certainty: Certainty, names: readonly string[]): string {
  const sentence = byKey[`finding_${underscored(kind)}_${certainty}`];
  return sentence === undefined ? kind : filled(sentence, [someOf(names)]);
}

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  if (more <= 0) return names.join(', ');
  return filled(findingSentences.found_more, [names.slice(0, MOST_NAMES).join(', '), more]);
}
