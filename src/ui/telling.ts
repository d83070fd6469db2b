// What tells most about a person comes first.

import type { DataType } from '../core/model.ts';
import { isLikely } from '../core/payload/certainty.ts';
import type { Collector } from '../core/report/types.ts';

/** What names the person, then what recognises them, then what they did. Types not listed describe the device or the visit. */
const order: DataType[] = [
  'email',
  'phone',
  'name',
  'postal-address',
  'birth-date',
  'gender',
  'coordinates',
  'hashed-email',
  'hashed-phone',
  'user-id',
  'session-replay',
  'form-input',
  'purchase',
  'cart',
  'search-query',
  'fingerprint',
  'advertising-id',
  'client-id',
  'cookie-id',
  'segments',
  'product-view',
  'page-url',
];

/** The data types that an organization received, each once, the most telling first. */
export function dataTypesOf({ trackers }: Collector): DataType[] {
  const types = new Set(trackers.flatMap(({ data }) => data.map(({ type }) => type)));
  return [...types].sort((a, b) => rank(a) - rank(b));
}

/** Whether an organization received a data type only as far as general rules can tell. */
export function isLikelyIn({ trackers }: Collector, type: DataType): boolean {
  return isLikely(trackers.flatMap(({ data }) => data.filter((seen) => seen.type === type)));
}

/** Collectors by the most telling thing they received; those of equal rank keep their order. */
export function mostTellingFirst(collectors: readonly Collector[]): Collector[] {
  return [...collectors].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(collector: Collector): number {
  const [first] = dataTypesOf(collector);
  return first === undefined ? order.length + 1 : rank(first);
}

function rank(type: DataType): number {
  const place = order.indexOf(type);
  return place < 0 ? order.length : place;
}
