// What stands in a report's own data as a sentence: in English, in every report, so that reports can be compared.

import type english from '../../../public/_locales/en/messages.json';
import type { ConsentKind } from '../findings/consent-finding.ts';
import type { Certainty } from '../findings/statement.ts';
import { underscored } from '../underscored.ts';
import { reportSpeech } from './speech.ts';

const MOST_NAMES = 4;

/** What was found, of whom or of what. A report names up to four; its rows name all. */
export function findingSummary(kind: ConsentKind, certainty: Certainty, names: readonly string[]): string {
  const key = `finding_${underscored(kind)}_${certainty}` as keyof typeof english;
  return reportSpeech.t(key, someOf(names)) || kind;
}

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  if (more <= 0) return names.join(', ');
  return reportSpeech.t('found_more', names.slice(0, MOST_NAMES).join(', '), more);
}
