// The clue of a filter without a hostname: a run of characters that every address with its pattern has, and which four of them are the rarest. Worked
// out when the tables are made.

import { type Filter, usualLine } from './filter.ts';
import { DIGIT, literalsOf } from './literals.ts';
import type { ClueTable } from './tables.ts';

const GRAM = 4;
export const SLOTS = 1 << 15;
/** No count of four characters is as great. */
const MOST = 1 << 16;
/** Stands for no slot between two lines. */
export const NO_GAP = 48;
const DIGITS = [...'0123456789'];

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
  if (run.length < GRAM) throw new Error(`Nothing in ${filter.line ?? usualLine(filter)} is sure to be in an address.`);
  const ends = Array.from({ length: run.length - GRAM + 1 }, (_, at) => at + GRAM);
  // Those that may be digits are found by a line for each that they may be: better none.
  const cost = (end: number) => {
    const gram = run.slice(end - GRAM, end);
    return (gram.split(DIGIT).length - 1) * MOST + counts[slotOf(keyOf(gram))]!;
  };
  return { run, upTo: ends.reduce((best, end) => (cost(end) < cost(best) ? end : best)) };
}

/** The table of filters, each with the tracker that it tells. */
export function makeClueTable(filters: readonly { tracker: string; filter: string; clue: Clue }[]): ClueTable {
  const rows = filters.flatMap(({ tracker, filter, clue: { run, upTo } }) => {
    const line = [tracker, filter, run, upTo.toString(36)].join('\t');
    return gramsOf(run.slice(upTo - GRAM, upTo)).map((gram) => ({ slot: slotOf(keyOf(gram)), line }));
  });
  const sorted = rows.sort((a, b) => a.slot - b.slot || (a.line < b.line ? -1 : 1));
  return {
    lines: sorted.map(({ line }) => line).join('\n'),
    gaps: sorted.map(({ slot }, at) => String.fromCharCode(NO_GAP + slot - (sorted[at - 1]?.slot ?? 0))).join(''),
  };
}

/** All that four characters can be which may have digits in them. */
function gramsOf(gram: string): string[] {
  return [...gram].reduce<string[]>(
    (all, character) => all.flatMap((start) => (character === DIGIT ? DIGITS : [character]).map((end) => start + end)),
    [''],
  );
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
function keyOf(gram: string): number {
  let key = 0;
  for (let at = 0; at < gram.length; at += 1) key = next(key, gram.charCodeAt(at));
  return key;
}

/** The last four characters as a number, letters without their case. */
function next(key: number, code: number): number {
  return (key << 8) | ((code | 32) & 0xff);
}

/** 15 bits, well mixed. */
function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 17;
}
