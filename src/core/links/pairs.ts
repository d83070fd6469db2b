// Links two by two, whichever of the two was seen first: the one way of counting them, for a visit, a site and a person's whole history.

import type { Carrier, IdentifierLink } from '../facts.ts';
import { groupBy } from '../group.ts';
import { compare } from '../order.ts';
import type { LinkReport } from '../report/identifier-types.ts';

/** The same for both directions. No key of a collector has a space in it. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** One for every two collectors, however often and in whichever order they were seen to have the same; by their names. */
export function linkReports(links: readonly IdentifierLink[], nameOf: (collector: string) => string): LinkReport[] {
  const pairs = groupBy(links, ({ from, to }) => pairKey(from, to));
  return [...pairs.values()]
    .map((some) => linkReport(some, nameOf))
    .sort((a, b) => compare(a.from.name, b.from.name) || compare(a.to.name, b.to.name));
}

function linkReport(links: readonly IdentifierLink[], nameOf: (collector: string) => string): LinkReport {
  const { from, to } = links[0]!;
  const named = (key: string) => ({ key, name: nameOf(key) });
  const ways = [...new Set(links.map(({ seen }) => seen))].sort().reverse();
  return {
    from: named(from),
    to: named(to),
    seen: ways,
    redirected: links.some(({ redirected }) => redirected),
    carriers: carriersOf(links),
  };
}

function carriersOf(links: readonly IdentifierLink[]): LinkReport['carriers'] {
  const all = links.flatMap(({ from, to, carriers }) =>
    carriers.map(({ at, by, name }: Carrier) => ({ collector: at === 'from' ? from : to, by, name })),
  );
  return [...new Map(all.map((carrier) => [JSON.stringify(carrier), carrier])).values()];
}
