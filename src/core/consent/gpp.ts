// GPP strings (IAB Tech Lab, "Global Privacy Platform", consent string specification 1.1): a header that names sections, then the
// sections, parted by `~`. Read by hand and held against the IAB's own decoder by tests: docs/decisions/0012 has the figures.

import { type Bits, bitsOf } from './bits.ts';

/** A section as it stands in the string. */
export interface GppSection {
  /** Its number in the IAB's registry, such as 7 for `usnat`. */
  id: number;
  text: string;
}

/** Type 3, version 1. */
const HEADER = /^DB[\w-]{2,40}$/;
const MOST_CHARACTERS = 16_384;
/** The registry has 27. */
const MOST_SECTIONS = 64;
/** Fibonacci numbers below 2^16: more than any section's number needs. */
const FIBONACCI = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946, 17711];

/** The sections of a GPP string; undefined for what is none, or has another number of sections than its header says. Never throws. */
export function sectionsOf(text: string): GppSection[] | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const [header = '', ...sections] = text.split('~', MOST_SECTIONS + 2);
  const bits = HEADER.test(header) ? bitsOf(header) : undefined;
  const ids = bits && idsIn(bits);
  if (ids?.length !== sections.length) return undefined;
  return sections.map((section, index) => ({ id: ids[index]!, text: section }));
}

/** From bit 12 on: 12 bits for the number of entries, then each: a bit that says whether it is a range, and one or two offsets. */
function idsIn(bits: Bits): number[] | undefined {
  const ids: number[] = [];
  let last = 0;
  let at = 24;
  for (let entries = bits.number(12, 12); entries > 0; entries -= 1) {
    const isRange = bits.isSet(at);
    const first = takeFibonacci(bits, at + 1);
    const second = isRange && first ? takeFibonacci(bits, first.end) : first;
    if (!first || !second) return undefined;
    const from = last + first.value;
    const to = isRange ? from + second.value : from;
    if (ids.length + to - from >= MOST_SECTIONS) return undefined;
    for (let id = from; id <= to; id += 1) ids.push(id);
    last = to;
    at = second.end;
  }
  return ids;
}

/** A number in Fibonacci coding: the bits of its summands, the smallest first, and one more 1 at the end. */
function takeFibonacci(bits: Bits, begin: number): { value: number; end: number } | undefined {
  let value = 0;
  for (const [index, summand] of FIBONACCI.entries()) {
    const at = begin + index;
    if (at + 1 >= bits.length) return undefined;
    if (bits.isSet(at)) value += summand;
    if (bits.isSet(at) && bits.isSet(at + 1)) return { value, end: at + 2 };
  }
  return undefined;
}
