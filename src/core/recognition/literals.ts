// Which characters must an address have to match a filter's pattern?

import type { Filter } from './filter.ts';
import { Flag } from './tables.ts';

/** Stands for any digit in a run. */
export const DIGIT = '\0';

/**
 * Runs of characters, lower case, that every address with the filter's hostname and pattern has. At least one, which is empty
 * where nothing is sure.
 */
export function literalsOf({ hostname, flags, pattern }: Pick<Filter, 'hostname' | 'flags' | 'pattern'>): string[] {
  if ((flags & Flag.regularExpression) !== 0) return literalsOfExpression(pattern.slice(1, -1).toLowerCase());
  return [hostname, ...pattern.toLowerCase().split(/[*^]+/)];
}

/** One piece of an expression: a class, a group, an escape or a character, with what repeats it. */
const PIECE = /(\[(?:\\.|[^\]\\])*\]|\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\)|\\.|[^\\])([?*+]|\{[^}]*\})?/g;

function literalsOfExpression(source: string): string[] {
  const runs = [''];
  for (const [, atom = '', repeat = ''] of source.matchAll(PIECE)) {
    if (atom === '|') return [''];
    const character = characterOf(atom);
    if (repeat === '' || repeat === '+') runs[runs.length - 1] += character;
    // What may be absent ends a run; what may be repeated ends one and begins the next.
    if (character === '' || repeat !== '') runs.push(repeat === '+' ? character : '');
  }
  return runs;
}

/** The character that an atom stands for; empty where it could be several. */
function characterOf(atom: string): string {
  if (atom === '[0-9]' || atom === '\\d') return DIGIT;
  if (atom.startsWith('\\')) return /[a-z0-9]/.test(atom[1]!) ? '' : atom[1]!;
  return atom.length === 1 && !'.^$'.includes(atom) ? atom : '';
}
