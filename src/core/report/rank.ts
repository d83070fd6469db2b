// In which order collectors are listed: what matters first to the person whose data it is.

import type { OrganizationKey } from '../model.ts';
import { receivedSensitive } from './sensitive.ts';
import type { Collector } from './types.ts';

/** On how many sites of the person's own history each organization collected. Absent: not known. */
export type Reach = ReadonlyMap<OrganizationKey, number>;

/**
 * Collectors, what matters most first. Four questions, each only where the ones before it leave two equal:
 *
 * 1. Did it receive sensitive data? What names or places a person cannot be taken back, whenever it was sent.
 * 2. Did it collect before the person answered? Then nobody had asked.
 * 3. Did it collect after they refused? Then somebody had asked. It comes after the second because it also holds what needs no consent.
 * 4. How far does it reach? Who is met on many sites knows more with each; then who was sent more here.
 *
 * Yes or no, never how often: a count of requests says how chatty a script is, not how much it learns. What is left equal goes by name, so
 * that the order is the same every time.
 */
export function byWeight(collectors: readonly Collector[], reach: Reach = new Map()): Collector[] {
  const weighed = collectors.map((collector) => ({ collector, weight: weightOf(collector, reach) }));
  return weighed
    .sort((a, b) => compareWeights(a.weight, b.weight) || compareNames(a.collector, b.collector))
    .map(({ collector }) => collector);
}

function weightOf(collector: Collector, reach: Reach): number[] {
  return [
    Number(receivedSensitive(collector)),
    Number(collector.beforeChoice > 0),
    Number(collector.afterRefusal > 0),
    reach.get(collector.organization.key) ?? 0,
    collector.requests,
  ];
}

/** The heavier one first. */
function compareWeights(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, nth) => part !== b[nth]);
  return at < 0 ? 0 : b[at]! - a[at]!;
}

/** By code point: the same order on every machine. */
function compareNames({ organization: a }: Collector, { organization: b }: Collector): number {
  if (a.name === b.name) return a.key < b.key ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

/**
 * The order to show while somebody is using the list: nothing that stands there moves; what is new comes after the nearest one that outranks it. Both are
 * keys, each once.
 */
export function keepOrder(shown: readonly string[], ranked: readonly string[]): string[] {
  const wanted = new Set(ranked);
  const kept = shown.filter((key) => wanted.has(key));
  for (const [nth, key] of ranked.entries()) {
    if (kept.includes(key)) continue;
    const before = ranked.slice(0, nth).findLast((other) => kept.includes(other));
    kept.splice(before === undefined ? 0 : kept.indexOf(before) + 1, 0, key);
  }
  return kept;
}
