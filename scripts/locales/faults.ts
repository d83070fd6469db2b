// What is wrong with a translation, as far as a machine can tell. `npm run locales` prints it, and a test holds that there is none.

import { countedStems, neededForms, possibleForms } from './plural-forms.ts';
import { type Messages, tagOf } from './read.ts';
import { mayBeSame } from './same.ts';

export interface Faults {
  /** Keys that English has, or that the language’s plurals need. */
  missing: string[];
  /** Keys that English does not have. */
  unknown: string[];
  /** Whose `$1` … are others than in English, or would be misread by a browser. */
  placeholders: string[];
  /** Empty, or with blanks around them. */
  blank: string[];
  /** Word for word as in English. */
  untranslated: string[];
  /** Labels that may not fit where the English one does. */
  long: string[];
}

export function faultsOf(code: string, english: Messages, translated: Messages): Faults {
  const sources = sourcesOf(code, Object.keys(english));
  const entries = Object.entries(translated).map(([key, { message }]) => ({
    key,
    message,
    original: english[sources.possible.get(key) ?? '']?.message,
  }));
  const known = entries.flatMap((entry) =>
    entry.original === undefined ? [] : [{ ...entry, original: entry.original }],
  );
  const keys = (those: { key: string }[]) => those.map(({ key }) => key);
  return {
    missing: sources.needed.filter((key) => !(key in translated)),
    unknown: keys(entries.filter(({ original }) => original === undefined)),
    placeholders: keys(
      known.filter(({ message, original }) => misplaced(message) || placesIn(message) !== placesIn(original)),
    ),
    blank: keys(entries.filter(({ message }) => message.trim() === '' || message.trim() !== message)),
    untranslated: keys(
      known.filter(({ key, message, original }) => message === original && !mayBeSame(code, key, message)),
    ),
    long: keys(
      known.filter(({ key, message, original }) => isLabel(key, original) && message.length > roomOf(original)),
    ),
  };
}

/** The keys that a language needs, and of each that it may have the English key that it translates. */
function sourcesOf(code: string, english: readonly string[]): { needed: string[]; possible: Map<string, string> } {
  const stems = countedStems(english);
  const counted = new Set(stems.flatMap((stem) => [`${stem}_one`, `${stem}_other`]));
  const plain = english.filter((key) => !counted.has(key));
  const forms = (of: string[]) => stems.flatMap((stem) => of.map((form) => ({ stem, form })));
  const possible = forms(possibleForms(tagOf(code))).map(
    ({ stem, form }) => [`${stem}_${form}`, form === 'one' ? `${stem}_one` : `${stem}_other`] as const,
  );
  return {
    needed: [...plain, ...forms(neededForms(tagOf(code))).map(({ stem, form }) => `${stem}_${form}`)],
    possible: new Map([...plain.map((key) => [key, key] as const), ...possible]),
  };
}

function placesIn(message: string): string {
  return [...new Set(message.match(/\$[1-9]/g))].sort().join();
}

/** A `$` that is no place, and `$1x$2`, which Chromium reads as the placeholder `1x`. */
function misplaced(message: string): boolean {
  return /\$(?![1-9])|\$[A-Za-z0-9_@]+\$/.test(message);
}

/** What stands on buttons and above columns: short, no sentence, and not the name of something, which is as long as it is. */
function isLabel(key: string, original: string): boolean {
  return original.length <= 24 && !key.startsWith('aggregatedName_') && !/[.:?$]/.test(original);
}

/** Characters that there is room for. A button that has little to say has some room all the same. */
function roomOf(original: string): number {
  return Math.max(22, 2.2 * original.length);
}
