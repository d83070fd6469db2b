// What tells most about a person comes first.

import type { DataType } from '../model.ts';
import { isLikely } from '../payload/certainty.ts';
import { rankOfType } from './taken.ts';
import type { Collector } from './types.ts';

/** The data types that an organization received, each once, the most telling first. */
export function dataTypesOf({ trackers }: Collector): DataType[] {
  const types = new Set(trackers.flatMap(({ data }) => data.map(({ type }) => type)));
  return [...types].sort((a, b) => rankOfType(a) - rankOfType(b));
}

/** Whether an organization received a data type only as far as general rules can tell. */
export function isLikelyIn({ trackers }: Collector, type: DataType): boolean {
  return isLikely(trackers.flatMap(({ data }) => data.filter((seen) => seen.type === type)));
}

/** Collectors by the most telling thing they received; those of equal rank keep their order. */
export function mostTellingFirst(collectors: readonly Collector[]): Collector[] {
  return [...collectors].sort((a, b) => rankOf(a) - rankOf(b));
}

/** What received nothing that is known comes after everything. */
function rankOf(collector: Collector): number {
  const [first] = dataTypesOf(collector);
  return first === undefined ? Number.MAX_SAFE_INTEGER : rankOfType(first);
}
