// Which groups can hold the rows of a range of keys, and which rows of a group are in it.

import { cmp, type DBCoreKeyRange, type DBCoreRangeType } from 'dexie';

/** As Dexie numbers them; its own names are gone when it is built. */
const RANGE: DBCoreRangeType.Range = 2;
const ANY: DBCoreRangeType.Any = 3;
const NEVER: DBCoreRangeType.Never = 4;

export function isEverything({ type }: DBCoreKeyRange): boolean {
  return type === ANY;
}

/** Of a range of keys of rows: from the first group to the last that can hold any of it. */
export function groupRange(range: DBCoreKeyRange): DBCoreKeyRange {
  if (range.type === ANY || range.type === NEVER) return range;
  const { lower, upper } = range;
  return {
    type: RANGE,
    // What is shorter comes first, and a list comes after all texts.
    lower: Array.isArray(lower) ? lower.slice(0, 1) : lower,
    upper: Array.isArray(upper) && upper.length > 0 ? [upper[0], [[]]] : upper,
  };
}

export function isInRange(key: unknown, { type, lower, upper, lowerOpen, upperOpen }: DBCoreKeyRange): boolean {
  if (type === ANY) return true;
  if (type === NEVER) return false;
  if (lower !== undefined && cmp(key, lower) < (lowerOpen ? 1 : 0)) return false;
  return upper === undefined || cmp(key, upper) <= (upperOpen ? -1 : 0);
}

/** What is left of a range beyond a key. */
export function after(range: DBCoreKeyRange, key: unknown[], backwards: boolean): DBCoreKeyRange {
  return backwards
    ? { ...range, type: RANGE, upper: key, upperOpen: true }
    : { ...range, type: RANGE, lower: key, lowerOpen: true };
}
