// Which of a site's collectors a person wants to see: one filter, one search.

import type { DataType } from '../model.ts';
import { receivedSensitive } from './sensitive.ts';
import { dataTypesOf } from './telling.ts';
import type { Collector } from './types.ts';

export const collectorFilters = ['all', 'before', 'after', 'sensitive'] as const;
export type CollectorFilter = (typeof collectorFilters)[number];

const passes: Record<CollectorFilter, (collector: Collector) => boolean> = {
  all: () => true,
  before: ({ beforeChoice }) => beforeChoice > 0,
  after: ({ afterRefusal }) => afterRefusal > 0,
  sensitive: receivedSensitive,
};

export function filtered(collectors: readonly Collector[], filter: CollectorFilter): Collector[] {
  return collectors.filter(passes[filter]);
}

/**
 * Collectors in which every word of `query` is found: in the organization's name, a tracker's name, key or host, or the words for a data type
 * that it received (`wordsOf`). Case and accents do not matter. An empty query finds all.
 */
export function found(
  collectors: readonly Collector[],
  query: string,
  wordsOf: (type: DataType) => string,
): Collector[] {
  return foundIn(collectors, query, (collector) => textOf(collector, wordsOf));
}

/** The same for anything of which a text can be made. */
export function foundIn<Item>(items: readonly Item[], query: string, textOf: (item: Item) => string): Item[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [...items];
  return items.filter((item) => {
    const text = plain(textOf(item));
    return words.every((word) => text.includes(word));
  });
}

function textOf(collector: Collector, wordsOf: (type: DataType) => string): string {
  return [
    collector.organization.name,
    ...collector.trackers.flatMap(({ name, key, hosts }) => [name, key, ...hosts]),
    ...dataTypesOf(collector).map(wordsOf),
  ].join('\n');
}

/** Without accents, in small letters. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
