// Lines that begin with a key, sorted by it, as one text in which each is found by its number or its key without reading most others.

import { placeIn, writePlaces } from './places.ts';
import type { LineTable } from './tables.ts';

/** From one line whose place is written to the next. */
const STEP = 16;

export function makeLineTable(sorted: readonly string[]): LineTable {
  const places = [0];
  const written = sorted.map(narrow);
  for (const line of written) places.push(places.at(-1)! + line.length + 1);
  return { lines: written.join('\n'), places: writePlaces(places.filter((_, number) => number % STEP === 0)) };
}

export function lineAt({ lines, places }: LineTable, number: number): string {
  let start = placeIn(places, Math.floor(number / STEP));
  for (let skipped = number % STEP; skipped > 0; skipped -= 1) start = lines.indexOf('\n', start) + 1;
  return wide(lineFrom(lines, start));
}

/** The line of a key; undefined where there is none. Halves what is left until it is found. */
export function findLine({ lines }: LineTable, key: string): string | undefined {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const start = lines.lastIndexOf('\n', (from + to) >> 1) + 1;
    const line = lineFrom(lines, start);
    const found = keyOf(line);
    if (found === key) return wide(line);
    if (found < key) from = start + line.length + 1;
    else to = start - 1;
  }
  return undefined;
}

export function keyOf(line: string): string {
  return line.slice(0, line.indexOf('\t'));
}

function lineFrom(lines: string, start: number): string {
  const end = lines.indexOf('\n', start);
  return end < 0 ? lines.slice(start) : lines.slice(start, end);
}

/**
 * A line without characters beyond Latin-1, which are written as JSON escapes them. Engines hold a text in one byte a character or in two: a single name in
 * Cyrillic would double the table, and every text into which a key is copied that was cut out of it.
 */
function narrow(line: string): string {
  return line.replaceAll(BEYOND, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function wide(line: string): string {
  return line.includes('\\u')
    ? line.replaceAll(ESCAPED, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : line;
}

/** A backslash, too, so that what looks like an escape is none. */
const BEYOND = /[\u0100-\uffff\\]/g;
const ESCAPED = /\\u([\da-f]{4})/g;
