// What surrounds one collector in a graph: those that it can link with, where, and those that are one step further.

import type { Site } from '../model.ts';
import { compare } from '../order.ts';
import { type LinkGraph, mayReach, type Pair } from './graph.ts';

export interface Partner {
  key: string;
  pair: Pair;
}

/** A collector two steps away. */
export interface Further {
  key: string;
  /** The partner by way of which: of several, the one that was seen with it on the most sites. */
  via: string;
}

export interface Neighbourhood {
  /** Those seen on the most sites first. */
  partners: Partner[];
  /** Where it can link with somebody; with the most partners first. */
  sites: { site: Site; partners: string[] }[];
  /** Those that are no partners, and that what it knows may have reached by way of one. */
  further: Further[];
}

/** Of a collector without links, nothing. */
export function neighbourhoodOf({ collectors }: LinkGraph, key: string): Neighbourhood {
  const own = collectors.get(key);
  const partners = own ? bySites([...own.pairs].map(([other, pair]) => ({ key: other, pair }))) : [];
  const further = new Map<string, Further & { sites: number }>();
  for (const { key: via, pair } of partners) {
    if (!mayReach(pair, key)) continue;
    for (const [other, next] of collectors.get(via)!.pairs) {
      if (other === key || own!.pairs.has(other) || !mayReach(next, via)) continue;
      const known = further.get(other);
      if (!known || next.sites.size > known.sites) further.set(other, { key: other, via, sites: next.sites.size });
    }
  }
  return {
    partners,
    sites: sitesOf(partners),
    further: [...further.values()]
      .sort((a, b) => b.sites - a.sites || compare(a.key, b.key))
      .map(({ key: other, via }) => ({ key: other, via })),
  };
}

function bySites(partners: Partner[]): Partner[] {
  return partners.sort((a, b) => b.pair.sites.size - a.pair.sites.size || compare(a.key, b.key));
}

function sitesOf(partners: readonly Partner[]): Neighbourhood['sites'] {
  const found = new Map<Site, string[]>();
  for (const { key, pair } of partners)
    for (const site of pair.sites) found.set(site, [...(found.get(site) ?? []), key]);
  return [...found]
    .map(([site, keys]) => ({ site, partners: keys }))
    .sort((a, b) => b.partners.length - a.partners.length || compare(a.site, b.site));
}

/**
 * The shortest way by which what one collector knows this browser by may have reached another, both included; undefined where none was seen. Each
 * step was seen by itself; that it was gone on, was not.
 */
export function wayBetween({ collectors }: LinkGraph, from: string, to: string): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  // Grows while it is gone through: those that are one step away, then those that are two.
  for (const at of cameFrom.keys()) {
    if (at === to) return wayTo(at, cameFrom);
    const pairs = [...(collectors.get(at)?.pairs ?? [])].sort(([a], [b]) => compare(a, b));
    for (const [next, pair] of pairs) if (!cameFrom.has(next) && mayReach(pair, at)) cameFrom.set(next, at);
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
