// Finds the filters without a hostname that an address may have, such as /matomo.js on any host. Each has a clue: a run of
// characters that every address with its pattern has. One walk over the address looks for the rarest four of each run.

import type { Filter } from './filter.ts';
import { DIGIT, literalsOf } from './literals.ts';
import { Flag } from './tables.ts';

const GRAM = 4;
/** Where the walk begins: after `http:`. */
const SCHEME = 5;
/**
 * How far into an address filters are looked for, in characters: the SDK's engine takes apart about as many, and what comes after
 * is data that is being sent, not the path that it is sent to.
 */
const FARTHEST = 2_040;
const SLOTS = 1 << 15;
const DIGITS = [...'0123456789'];

interface Clue {
  filter: Filter;
  run: string;
  /** How many characters of the run come up to the end of its rarest four. */
  upTo: number;
}

export interface AddressIndex {
  /** Filters that the address may have; a filter may come more than once. Case does not matter. */
  find(url: string): readonly Filter[];
}

const NONE: readonly Filter[] = [];
const NO_CLUES: readonly Clue[] = [];

/** `sample` is text in which characters follow each other as they do in addresses; it tells which four are rare. */
export function createAddressIndex(filters: readonly Filter[], sample: string): AddressIndex {
  const clues = cluesOf(filters, countGrams(sample));
  const keys = Int32Array.from(clues.keys());
  const groups = [...clues.values()];
  /** Open addressing: number of a key plus one, or 0. */
  const table = new Uint16Array(SLOTS);
  keys.forEach((key, number) => {
    let slot = slotOf(key);
    while (table[slot] !== 0) slot = (slot + 1) % SLOTS;
    table[slot] = number + 1;
  });

  function lookUp(key: number): readonly Clue[] {
    for (let slot = slotOf(key); table[slot] !== 0; slot = (slot + 1) % SLOTS) {
      const number = table[slot]! - 1;
      if (keys[number] === key) return groups[number]!;
    }
    return NO_CLUES;
  }

  function find(url: string): readonly Filter[] {
    let found = NONE;
    let key = 0;
    // This loop sees every character of most addresses: next() and slotOf() are written out, and the table is at hand.
    const slots = table;
    for (let at = SCHEME; at < url.length; at += 1) {
      key = (key << 8) | ((url.charCodeAt(at) | 32) & 0xff);
      if (slots[Math.imul(key, 0x9e3779b1) >>> 17] === 0) continue;
      for (const clue of lookUp(key)) if (hasClue(url, at + 1, clue)) found = [...found, clue.filter];
    }
    return found;
  }

  return { find };
}

/** Whether the address has the clue where its rarest four characters end. */
function hasClue(url: string, end: number, { filter, run, upTo }: Clue): boolean {
  if (end > FARTHEST && (filter.flags & Flag.anywhere) === 0) return false;
  const start = end - upTo;
  for (let at = 0; at < run.length; at += 1) {
    const code = url.charCodeAt(start + at);
    const alike = run[at] === DIGIT ? code > 47 && code < 58 : (code | 32) === (run.charCodeAt(at) | 32);
    if (!alike) return false;
  }
  return true;
}

/** The last four characters as a number, letters without their case. */
function next(key: number, code: number): number {
  return (key << 8) | ((code | 32) & 0xff);
}

/** 15 bits, well mixed. */
function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 17;
}

function keyOf(gram: string): number {
  return Array.from(gram).reduce((key, character) => next(key, character.charCodeAt(0)), 0);
}

/** Clues by the four characters that lead to them. */
function cluesOf(filters: readonly Filter[], counts: Uint16Array): Map<number, Clue[]> {
  const clues = new Map<number, Clue[]>();
  for (const filter of filters) {
    const clue = clueOf(filter, counts);
    const gram = clue.run.slice(clue.upTo - GRAM, clue.upTo);
    for (const written of gram.includes(DIGIT) ? DIGITS.map((digit) => gram.replaceAll(DIGIT, digit)) : [gram])
      clues.set(keyOf(written), [...(clues.get(keyOf(written)) ?? []), clue]);
  }
  return clues;
}

/** The longest run of a filter. A filter that has none would have to be tried on every address. */
function clueOf(filter: Filter, counts: Uint16Array): Clue {
  const run = literalsOf(filter)
    .map((literal) => literal.replace(/^https?:\/\//, ''))
    .reduce((longest, literal) => (literal.length > longest.length ? literal : longest));
  if (run.length < GRAM) throw new Error(`Nothing in ${filter.line} is sure to be in an address.`);
  const ends = Array.from({ length: run.length - GRAM + 1 }, (_, at) => at + GRAM);
  const count = (end: number) => counts[slotOf(keyOf(run.slice(end - GRAM, end)))]!;
  return { filter, run, upTo: ends.reduce((best, end) => (count(end) < count(best) ? end : best)) };
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
