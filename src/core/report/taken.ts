// What was taken, by data category: the same groups on every page and in the report. What tells most about a person comes first.

import { groupBy } from '../group.ts';
import type { DataCategory, DataType } from '../model.ts';
import { isLikely } from '../payload/certainty.ts';
import { dataCategoryOf } from '../payload/data-types.ts';
import type { Collector, TrackerReport } from './types.ts';

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

const listed = Object.keys(dataCategoryOf);

/** Place of a data type among those that tell most; all that are not in the order share the last place. */
export function rankOfType(type: DataType): number {
  const place = order.indexOf(type);
  return place < 0 ? order.length : place;
}

/** Of equal rank, as data-types.ts has them, so that the same data stand in the same order everywhere. */
function byRank(a: DataType, b: DataType): number {
  return rankOfType(a) - rankOfType(b) || listed.indexOf(a) - listed.indexOf(b);
}

/** One category with what of it was seen. */
export interface Group<Item> {
  category: DataCategory;
  items: Item[];
}

/** What one tracker received: each type once, with the fields that show it. */
export interface SeenType {
  type: DataType;
  evidence: string[];
  /** General rules alone say so. */
  likely: boolean;
}

export function takenByTracker({ data }: TrackerReport): Group<SeenType>[] {
  const byType = groupBy(data, ({ type }) => type);
  return grouped(
    [...byType].map(([type, seen]) => ({
      type,
      evidence: seen.map(({ evidence }) => evidence),
      likely: isLikely(seen),
    })),
  );
}

/** What was taken on a whole site: each type once, with the names of those who received it, in the collectors' order. */
export interface TakenType {
  type: DataType;
  by: string[];
  /** Of all who received it, general rules alone say so. */
  likely: boolean;
}

export function takenOnSite(collectors: readonly Collector[]): Group<TakenType>[] {
  const received = collectors.flatMap(({ organization, trackers }) => {
    const byType = groupBy(
      trackers.flatMap(({ data }) => data),
      ({ type }) => type,
    );
    return [...byType].map(([type, seen]) => ({ type, name: organization.name, likely: isLikely(seen) }));
  });
  const byType = groupBy(received, ({ type }) => type);
  return grouped(
    [...byType].map(([type, rows]) => ({
      type,
      by: rows.map(({ name }) => name),
      likely: rows.every(({ likely }) => likely),
    })),
  );
}

/** By category, which stands where its most telling type would. */
export function grouped<Item extends { type: DataType }>(items: Item[]): Group<Item>[] {
  const sorted = [...items].sort((a, b) => byRank(a.type, b.type));
  return [...groupBy(sorted, ({ type }) => dataCategoryOf[type])].map(([category, group]) => ({
    category,
    items: group,
  }));
}
