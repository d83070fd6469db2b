// Names → lines, where a name is looked up by a part of a text without making a string of it. Which lines may be a name's is worked out when the
// table is made, so that a worker that was just started can ask at once.

import type { NameTable } from './tables.ts';

export interface Names {
  count: number;
  /** The number of the line of the name that stands in the text from `start` to `end`, or -1. `hash` is hashOf it. */
  find(hash: number, text: string, start: number, end: number): number;
  /** A line without its name. */
  line(number: number): string;
}

const BASE = 0x01000193;
const TAB = 9;
/** Stands for no bucket between two lines. */
const NONE = 48;
/** Numbers of lines are kept in 16 bits. */
const MOST_LINES = 0xffff;
/** All tables have as many buckets, about four for each name, so that one look tells that a name is in none of them. */
const BITS = 15;
export const BUCKETS = 1 << BITS;

/** `rows` has by name what its line says of it: without line breaks, and names without tabs. Throws a RangeError where there are too many. */
export function makeNameTable(rows: ReadonlyMap<string, string>): NameTable {
  if (rows.size > MOST_LINES) throw new RangeError(`${rows.size} names are more than a table holds`);
  const sorted = [...rows]
    .map(([name, said]) => ({ bucket: bucketOf(hashOf(name)), line: `${name}\t${said}` }))
    .sort((a, b) => a.bucket - b.bucket || (a.line < b.line ? -1 : 1));
  return {
    lines: sorted.map(({ line }) => line).join('\n'),
    gaps: sorted.map(({ bucket }, at) => String.fromCharCode(NONE + bucket - (sorted[at - 1]?.bucket ?? 0))).join(''),
  };
}

/** In `occupied`, which may be shared by several tables, buckets that have a line are marked by 1. */
export function readNameTable({ lines, gaps }: NameTable, occupied = new Uint8Array(BUCKETS)): Names {
  const all = lines.split('\n');
  /** By bucket, the number of its first line plus one; 0 where it has none. */
  const firsts = new Uint16Array(BUCKETS);
  let bucket = 0;
  for (let number = 0; number < gaps.length; number += 1) {
    const gap = gaps.charCodeAt(number) - NONE;
    bucket += gap;
    if (gap === 0 && number > 0) continue;
    firsts[bucket] = number + 1;
    occupied[bucket] = 1;
  }
  /** Hashes of the names of lines that were looked at, since most that share a bucket differ there; 0 for others. */
  const hashes = new Int32Array(all.length);

  function hashAt(number: number): number {
    if (hashes[number] === 0) hashes[number] = hashOf(all[number]!.slice(0, all[number]!.indexOf('\t')));
    return hashes[number]!;
  }

  return {
    count: all.length,
    find(hash, text, start, end) {
      const first = firsts[bucketOf(hash)]!;
      if (first === 0) return -1;
      let number = first - 1;
      do {
        if (hashAt(number) === hash && isOf(all[number]!, text, start, end)) return number;
        number += 1;
      } while (gaps.charCodeAt(number) === NONE);
      return -1;
    },
    line: (number) => all[number]!.slice(all[number]!.indexOf('\t') + 1),
  };
}

function isOf(line: string, text: string, start: number, end: number): boolean {
  if (line.charCodeAt(end - start) !== TAB) return false;
  for (let at = start; at < end; at += 1) if (line.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

/** Where a name with a hash is, if it is anywhere. */
export function bucketOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - BITS);
}

/** Polynomial, so that the hash of a part follows from those of what comes before its two ends. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

/** The hash with one more character. */
export function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0;
}

/** No host is longer (RFC 1035, 2.3.4, with room to spare). */
export const LONGEST_HOST = 512;
const powers = new Int32Array(LONGEST_HOST + 1);
powers[0] = 1;
for (let exponent = 1; exponent <= LONGEST_HOST; exponent += 1)
  powers[exponent] = Math.imul(powers[exponent - 1]!, BASE);

/** Hash of a part of `length` characters, from the hashes up to its end and up to its beginning. */
export function hashOfPart(upToEnd: number, upToStart: number, length: number): number {
  return (upToEnd - Math.imul(upToStart, powers[length]!)) | 0;
}
