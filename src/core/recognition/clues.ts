// The clue of a filter without a hostname: a run of characters that every address with its pattern has, and which four of them are the rarest. Worked
// out when the tables are made.

import type { Filter } from './filter.ts';
import { literalsOf } from './literals.ts';

export const GRAM = 4;
export const SLOTS = 1 << 15;

export interface Clue {
  run: string;
  /** How many characters of the run come up to the end of its rarest four. */
  upTo: number;
}

/** `sample` is text in which characters follow each other as they do in addresses; it tells which four are rare. */
export function createClues(sample: string): (filter: Filter) => Clue {
  const counts = countGrams(sample);
  return (filter) => clueOf(filter, counts);
}

/** The longest run of a filter. Throws where it has none: it would have to be tried on every address. */
function clueOf(filter: Filter, counts: Uint16Array): Clue {
  const run = literalsOf(filter)
    .map((literal) => literal.replace(/^https?:\/\//, ''))
    .reduce((longest, literal) => (literal.length > longest.length ? literal : longest));
  if (run.length < GRAM) throw new Error(`Nothing in ${filter.line} is sure to be in an address.`);
  const ends = Array.from({ length: run.length - GRAM + 1 }, (_, at) => at + GRAM);
  const count = (end: number) => counts[slotOf(keyOf(run.slice(end - GRAM, end)))]!;
  return { run, upTo: ends.reduce((best, end) => (count(end) < count(best) ? end : best)) };
}

/** How often any four characters follow each other, by their slot. */
function countGrams(sample: string): Uint16Array {
  const counts = new Uint16Array(SLOTS);
  let key = 0;
  for (let at = 0; at < sample.length; at += 1) {
    key = next(key, sample.charCodeAt(at));
    counts[slotOf(key)]! += 1;
  }
  return counts;
}

/** Four characters as a number. */
export function keyOf(gram: string): number {
  let key = 0;
  for (let at = 0; at < gram.length; at += 1) key = next(key, gram.charCodeAt(at));
  return key;
}

/** The last four characters as a number, letters without their case. */
function next(key: number, code: number): number {
  return (key << 8) | ((code | 32) & 0xff);
}

/** 15 bits, well mixed. */
export function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 17;
}
