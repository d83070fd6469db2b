// The part of a graph that a person can look at: the collectors that can link with the most, and what joins these; all others as a number.

import { compare } from '../order.ts';
import type { Linked, LinkGraph, Pair } from './graph.ts';

/** Collectors in the picture: one looks over them at once, and they have at most 66 lines. */
export const MOST_IN_OVERVIEW = 12;

export interface Overview {
  /** Those with the most partners first. */
  drawn: Linked[];
  /** What joins two of those that are drawn. */
  pairs: Pair[];
  /** Collectors that are not drawn. */
  rest: number;
  /** Of each that is drawn, with how many of the others it can link. */
  withRest: ReadonlyMap<string, number>;
}

/** The same graph gives the same picture: nothing depends on the order in which links were seen. */
export function overviewOf(graph: LinkGraph, most = MOST_IN_OVERVIEW): Overview {
  const ranked = byPartners([...graph.collectors.values()]);
  const drawn = ranked.slice(0, most);
  const keys = new Set(drawn.map(({ key }) => key));
  const isOther = (key: string) => !keys.has(key);
  return {
    drawn,
    pairs: graph.pairs.filter(({ ends }) => !ends.some(isOther)),
    rest: ranked.length - drawn.length,
    withRest: new Map(drawn.map(({ key, pairs }) => [key, [...pairs.keys()].filter(isOther).length])),
  };
}

export function byPartners(collectors: readonly Linked[]): Linked[] {
  return collectors.toSorted(
    (a, b) => b.pairs.size - a.pairs.size || b.sites.size - a.sites.size || compare(a.key, b.key),
  );
}
