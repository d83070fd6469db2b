// Which characters must an address have to match a filter's pattern?

import type { Filter } from './filter.ts';
import { Flag } from './tables.ts';

/** Runs of characters (lower case) that every address with the pattern has; none where there are only alternatives. */
export function literalsOf({ flags, pattern }: Pick<Filter, 'flags' | 'pattern'>): string[] {
  if ((flags & Flag.regularExpression) !== 0) return literalsOfExpression(pattern.slice(1, -1).toLowerCase());
  return pattern.toLowerCase().split(/[*^]+/);
}

/** One piece of an expression: a class, a group, an escape or a character, with what repeats it. */
const PIECE = /(\[(?:\\.|[^\]\\])*\]|\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\)|\\.|[^\\])([?*+]|\{[^}]*\})?/g;

function literalsOfExpression(source: string): string[] {
  const runs = [''];
  for (const [, atom = '', repeat = ''] of source.matchAll(PIECE)) {
    if (atom === '|') return [];
    const character = characterOf(atom);
    // Lazy quantifiers and the like only end the run.
    if (character === undefined || repeat !== '') runs.push('');
    else runs[runs.length - 1] += character;
  }
  return runs;
}

function characterOf(atom: string): string | undefined {
  if (atom.startsWith('\\')) return /[a-z0-9]/.test(atom[1]!) ? undefined : atom[1];
  return atom.length === 1 && !'.^$'.includes(atom) ? atom : undefined;
}
