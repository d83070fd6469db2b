// Finds the filters without a hostname that an address may have, such as /matomo.js on any host. One walk over the address looks for the rarest four
// characters of each filter's clue (clues.ts).

import { GRAM, keyOf, SLOTS, slotOf } from './clues.ts';
import { type Filter, numberOf, parseFilter } from './filter.ts';
import { DIGIT } from './literals.ts';
import { Flag } from './tables.ts';

/** Where the walk begins: after `http:`. */
const SCHEME = 5;
/**
 * How far into an address filters are looked for, in characters: the SDK's engine takes apart about as many, and what comes after
 * is data that is being sent, not the path that it is sent to.
 */
const FARTHEST = 2_040;
const DIGITS = [...'0123456789'];

interface Clue {
  filter: Filter;
  run: string;
  upTo: number;
}

export interface AddressIndex {
  /** Filters that the address may have; a filter may come more than once. Case does not matter. */
  find(url: string): readonly Filter[];
}

const NONE: readonly Filter[] = [];
const NO_CLUES: readonly Clue[] = [];

/** `paths` has a line for each filter: its tracker, the filter and its clue. */
export function createAddressIndex(paths: string): AddressIndex {
  const clues = byGram(paths === '' ? [] : paths.split('\n').map(clueIn));
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

function clueIn(line: string): Clue {
  const [tracker, filter = '', run = '', upTo] = line.split('\t');
  return { filter: parseFilter(filter, numberOf(tracker)), run, upTo: numberOf(upTo) };
}

/** Clues by the four characters that lead to them. */
function byGram(all: readonly Clue[]): Map<number, Clue[]> {
  const clues = new Map<number, Clue[]>();
  for (const clue of all) {
    const gram = clue.run.slice(clue.upTo - GRAM, clue.upTo);
    for (const written of gram.includes(DIGIT) ? DIGITS.map((digit) => gram.replaceAll(DIGIT, digit)) : [gram]) {
      const key = keyOf(written);
      const others = clues.get(key);
      if (others) others.push(clue);
      else clues.set(key, [clue]);
    }
  }
  return clues;
}
