// Names → what is known of them, where a name is looked up by a part of a text without making a string of it. A block of a table is read when a name
// in it is first asked for, so that a worker that was just started can ask at once.

import { BUCKETS, BUCKETS_OF_BLOCK, blockOf, bucketOf, hashWith } from './name-hash.ts';
import { placeIn } from './places.ts';
import type { NameTable } from './tables.ts';

export interface Names<Known> {
  /** What is known of the name that stands in a text from `start` to `end`; `hash` is hashOf it. */
  find(hash: number, text: string, start: number, end: number): Known | undefined;
}

/** A line of a table. */
interface Entry<Known> {
  hash: number;
  /** Number of the table. */
  table: number;
  /** Where the name begins in its lines. */
  at: number;
  /** Made when first asked for, where this is the first line with its name. */
  known: Known | undefined;
  /** Number of the next entry in the bucket, or NO_NAME. */
  next: number;
}

/** What a bucket holds other than the number of its first entry. */
const NOT_READ = 0;
const NO_NAME = 1;
const TAB = 9;

/** `make` tells what is known of a name from what each of the tables says of it. */
export function createNames<Known>(
  tables: readonly NameTable[],
  make: (name: string, said: readonly (string | undefined)[]) => Known,
): Names<Known> {
  const texts = tables.map(({ lines }) => lines);
  const buckets = new Uint16Array(BUCKETS);
  /** The first two stand for NOT_READ and NO_NAME. */
  const entries: (Entry<Known> | undefined)[] = [undefined, undefined];

  function read(block: number): void {
    const first = block * BUCKETS_OF_BLOCK;
    buckets.fill(NO_NAME, first, first + BUCKETS_OF_BLOCK);
    for (let table = 0; table < tables.length; table += 1) {
      const { lines, starts } = tables[table]!;
      const end = placeIn(starts, block + 1);
      for (let at = placeIn(starts, block); at < end; at = lines.indexOf('\n', at) + 1) {
        const hash = hashAt(lines, at);
        const bucket = bucketOf(hash);
        const next = buckets[bucket]!;
        buckets[bucket] = entries.length;
        entries.push({ hash, table, at, known: undefined, next });
      }
    }
  }

  /** What is known of a name from its first entry on. */
  function knownOf(name: string, first: Entry<Known>): Known {
    const said: (string | undefined)[] = tables.map(() => undefined);
    for (let entry: Entry<Known> | undefined = first; entry !== undefined; entry = entries[entry.next]) {
      const lines = texts[entry.table]!;
      const end = entry.at + name.length;
      if (lines.charCodeAt(end) === TAB && lines.startsWith(name, entry.at))
        said[entry.table] = lines.slice(end + 1, lines.indexOf('\n', end));
    }
    return make(name, said);
  }

  return {
    find(hash, text, start, end) {
      const bucket = bucketOf(hash);
      if (buckets[bucket] === NOT_READ) read(blockOf(hash));
      for (let number = buckets[bucket]!; number !== NO_NAME; number = entries[number]!.next) {
        const entry = entries[number]!;
        if (entry.hash !== hash || !isAt(texts[entry.table]!, entry.at, text, start, end)) continue;
        // As it stands in the table: engines keep all of an address for the sake of a name that was cut out of it.
        entry.known ??= knownOf(texts[entry.table]!.slice(entry.at, entry.at + end - start), entry);
        return entry.known;
      }
      return undefined;
    },
  };
}

/** The hash of the name that begins in lines at a place. */
function hashAt(lines: string, place: number): number {
  const end = lines.indexOf('\t', place);
  let hash = 0;
  for (let at = place; at < end; at += 1) hash = hashWith(hash, lines.charCodeAt(at));
  return hash;
}

/** Whether the name that begins in lines at a place stands in a text from `start` to `end`. */
function isAt(lines: string, place: number, text: string, start: number, end: number): boolean {
  if (lines.charCodeAt(place + end - start) !== TAB) return false;
  for (let at = start; at < end; at += 1)
    if (lines.charCodeAt(place + at - start) !== text.charCodeAt(at)) return false;
  return true;
}
