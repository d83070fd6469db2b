// Names with what is said of them, as one text that can be asked without reading all of it: by blocks of names that a hash puts together, with where each
// block begins.

import { BLOCKS, blockOf, hashOf } from './name-hash.ts';
import { writePlaces } from './places.ts';
import type { NameTable } from './tables.ts';

/** Two tables are asked as one, and number their names in 16 bits. */
const MOST_NAMES = 0x7fff;

/** `rows` has by name what its line says of it: without line breaks, and names without tabs. Throws a RangeError where they are too many or too long. */
export function makeNameTable(rows: ReadonlyMap<string, string>): NameTable {
  if (rows.size > MOST_NAMES) throw new RangeError(`${rows.size} names are more than a table holds`);
  const blocks = Array.from({ length: BLOCKS }, (): string[] => []);
  for (const [name, said] of rows) blocks[blockOf(hashOf(name))]!.push(`${name}\t${said}\n`);
  const places = [0];
  for (const lines of blocks) places.push(places.at(-1)! + lines.join('').length);
  return { lines: blocks.flatMap((lines) => lines.sort()).join(''), starts: writePlaces(places) };
}
