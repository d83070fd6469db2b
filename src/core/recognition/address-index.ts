// Finds the filters without a hostname that an address may have, such as /matomo.js on any host. One walk over the address looks for the rarest four
// characters of each filter's clue (clues.ts).

import { NO_GAP, SLOTS } from './clues.ts';
import { type Filter, numberOf, parseFilter } from './filter.ts';
import { type ClueTable, Flag } from './tables.ts';

/** Where the walk begins: after `http:`. */
const SCHEME = 5;
/**
 * How far into an address filters are looked for, in characters: the SDK's engine takes apart about as many, and what comes after
 * is data that is being sent, not the path that it is sent to.
 */
const FARTHEST = 2_040;
/** DIGIT, in a run. */
const ANY_DIGIT = 0;

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

/** Where there are filters is read at once; which, when an address first has their four characters. */
export function createAddressIndex({ lines, gaps }: ClueTable): AddressIndex {
  const firsts = firstLines(gaps);
  let written: string[] | undefined;
  const clues: Clue[] = [];

  function clueOf(line: number): Clue {
    written ??= lines.split('\n');
    clues[line] ??= clueIn(written[line]!);
    return clues[line];
  }

  /** Adds the filters that an address has whose four characters end in it at `end`, from a line on. */
  function collect(found: readonly Filter[], url: string, end: number, first: number): readonly Filter[] {
    let line = first;
    do {
      const clue = clueOf(line);
      if (hasClue(url, end, clue)) found = [...found, clue.filter];
      line += 1;
    } while (gaps.charCodeAt(line) === NO_GAP);
    return found;
  }

  function find(url: string): readonly Filter[] {
    let found = NONE;
    let key = 0;
    // This loop sees every character of most addresses: next() and slotOf() are written out, and the table is at hand.
    const slots = firsts;
    for (let at = SCHEME; at < url.length; at += 1) {
      key = (key << 8) | ((url.charCodeAt(at) | 32) & 0xff);
      const first = slots[Math.imul(key, 0x9e3779b1) >>> 17]!;
      if (first !== 0) found = collect(found, url, at + 1, first - 1);
    }
    return found;
  }

  return { find };
}

/** By slot, the number of its first line plus one, or 0. */
function firstLines(gaps: string): Uint16Array {
  const firsts = new Uint16Array(SLOTS);
  let slot = 0;
  for (let line = 0; line < gaps.length; line += 1) {
    slot += gaps.charCodeAt(line) - NO_GAP;
    firsts[slot] ||= line + 1;
  }
  return firsts;
}

/** Whether the address has the clue where its rarest four characters end. */
function hasClue(url: string, end: number, { filter, run, upTo }: Clue): boolean {
  if (end > FARTHEST && (filter.flags & Flag.anywhere) === 0) return false;
  const start = end - upTo;
  for (let at = 0; at < run.length; at += 1) {
    const code = url.charCodeAt(start + at);
    const wanted = run.charCodeAt(at);
    const alike = wanted === ANY_DIGIT ? code > 47 && code < 58 : (code | 32) === (wanted | 32);
    if (!alike) return false;
  }
  return true;
}

function clueIn(line: string): Clue {
  const [tracker, filter = '', run = '', upTo] = line.split('\t');
  return { filter: parseFilter(filter, numberOf(tracker)), run, upTo: numberOf(upTo) };
}
