// Dates, lists and beginnings as a language writes them.

import { type IsoDate, startOf } from './dates.ts';
import type { LetterWords } from './letters/words.ts';

type Written = Pick<LetterWords, 'locale' | 'dates'>;

export function writeDate({ locale, dates }: Written, date: IsoDate): string {
  const written = formatOf(locale).format(startOf(date));
  return dates ? dates(written) : written;
}

/** From one day to another, or the one that is known; empty where neither is. */
export function writePeriod(words: Written, from: IsoDate | undefined, until: IsoDate | undefined): string {
  const first = from ?? until;
  const last = until ?? from;
  if (first === undefined || last === undefined) return '';
  if (first === last) return writeDate(words, first);
  return `${writeDate(words, first)} – ${writeDate(words, last)}`;
}

export function writeList({ locale }: Written, items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** Begins in lower case within a sentence, but for German, where it is a noun, or a sentence of its own. */
export function inSentence({ locale }: Written, text: string): string {
  return locale.startsWith('de') ? text : text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
}
