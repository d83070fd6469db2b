// The language of a report. Core knows English, for the auditor and for what stands in a report's own data; pages bring the person's.

import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { TimedSpeech } from '../findings/principles/evidence-lines.ts';
import { exactDay, exactDuration } from './exact.ts';
import { filled } from './filled.ts';
import { timeWords } from './html/time.ts';

/** Sentences of public/_locales in one language. `t` is empty where a key has no sentence: a report may be of another version. */
export interface ReportSpeech extends TimedSpeech {
  /** BCP 47, as HTML has it. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Items as a sentence lists them. */
  listed(items: readonly string[]): string;
  /** A span in seconds that is lived through, not compared: `13 months`, `30 days`. */
  longTime(seconds: number): string;
}

const byKey: Readonly<Record<string, { message: string }>> = english;

export const reportSpeech: ReportSpeech = {
  language: 'en',
  direction: 'ltr',
  t: (key, ...substitutions) => filled(byKey[key]?.message ?? '', substitutions),
  plural: (key, count, ...substitutions) =>
    filled(byKey[`${key}_${count === 1 ? 'one' : 'other'}`]!.message, [count, ...substitutions]),
  duration: exactDuration,
  day: exactDay,
  time: timeWords,
  listed: (items) => items.join(', '),
  longTime,
};

const HOUR = 3600;
const DAY = 24 * HOUR;
const MONTH = (365.25 * DAY) / 12;

function longTime(seconds: number): string {
  if (seconds >= 2 * MONTH) return counted(Math.round(seconds / MONTH), 'month');
  if (seconds >= 2 * DAY) return counted(Math.round(seconds / DAY), 'day');
  if (seconds >= HOUR) return counted(Math.round(seconds / HOUR), 'hour');
  return counted(Math.max(1, Math.round(seconds / 60)), 'minute');
}

/** `1 request`, `2 requests`: for lines in English alone. */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
