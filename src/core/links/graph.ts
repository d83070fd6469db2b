// Who can link whom over a person's whole history, as a graph: collectors, and what joins two of them.

import type { IdentifierLink } from '../facts.ts';
import type { Site } from '../model.ts';
import { compare } from '../order.ts';

/** One link on one site, by its key alone: that it was seen there. */
export type LinkOnSite = Pick<IdentifierLink, 'from' | 'to' | 'seen'> & { site: Site };

/** Two collectors that can link what they know. */
export interface Pair {
  /** In the order of their keys. */
  ends: readonly [string, string];
  /** Where that was seen. */
  sites: ReadonlySet<Site>;
  /** Whether what the first knows this browser by may have come to the second, and the other way round. */
  reaches: readonly [boolean, boolean];
}

export interface Linked {
  key: string;
  /** By the key of the other. */
  pairs: ReadonlyMap<string, Pair>;
  sites: ReadonlySet<Site>;
}

export interface LinkGraph {
  collectors: ReadonlyMap<string, Linked>;
  pairs: readonly Pair[];
  sites: ReadonlySet<Site>;
}

/**
 * The same value at both: either's may be known to the other. Handed over: only the first one's to the second. The order of `links` does not
 * matter.
 */
export function graphOf(links: Iterable<LinkOnSite>): LinkGraph {
  // By both ends, one after the other: there are tens of thousands of links, and making a key of both takes longer than all the rest.
  const byFirst = new Map<string, Map<string, Growing>>();
  const sites = new Set<Site>();
  for (const { from, to, seen, site } of links) {
    const isInOrder = from < to;
    const [first, second] = isInOrder ? [from, to] : [to, from];
    const bySecond = byFirst.get(first) ?? new Map<string, Growing>();
    byFirst.set(first, bySecond);
    const pair = bySecond.get(second) ?? { ends: [first, second], sites: new Set(), reaches: [false, false] };
    bySecond.set(second, pair);
    pair.sites.add(site);
    sites.add(site);
    if (seen === 'value' || isInOrder) pair.reaches[0] = true;
    if (seen === 'value' || !isInOrder) pair.reaches[1] = true;
  }
  const pairs = [...byFirst.values()].flatMap((bySecond) => [...bySecond.values()]);
  pairs.sort((a, b) => compare(a.ends[0], b.ends[0]) || compare(a.ends[1], b.ends[1]));
  return { collectors: collectorsOf(pairs), pairs, sites };
}

interface Growing extends Pair {
  sites: Set<Site>;
  reaches: [boolean, boolean];
}

function collectorsOf(pairs: readonly Pair[]): Map<string, Linked> {
  const found = new Map<string, { key: string; pairs: Map<string, Pair>; sites: Set<Site> }>();
  for (const pair of pairs)
    for (const [key, other] of [pair.ends, [pair.ends[1], pair.ends[0]] as const]) {
      const one = found.get(key) ?? { key, pairs: new Map(), sites: new Set() };
      found.set(key, one);
      one.pairs.set(other, pair);
      for (const site of pair.sites) one.sites.add(site);
    }
  return found;
}

/** Whether what a collector knows this browser by may have come to another, in one step. */
export function mayReach({ ends, reaches }: Pair, from: string): boolean {
  return reaches[from === ends[0] ? 0 : 1];
}
