// Links between two collectors, as they are kept and added up.

import type { Carrier, IdentifierLink } from '../facts.ts';

/** Links kept of one visit, and of each the cookies and fields; a page can make up collectors' requests without end. */
export const MOST_LINKS = 100;
const MOST_CARRIERS = 10;

/** Two sightings of one link: what carried the identifier, each once. */
export function sameLink(a: IdentifierLink, b: IdentifierLink): IdentifierLink {
  return {
    ...a,
    ...((a.redirected || b.redirected) && { redirected: true }),
    carriers: distinct([...a.carriers, ...b.carriers]).slice(0, MOST_CARRIERS),
  };
}

function distinct(carriers: readonly Carrier[]): Carrier[] {
  return [...new Map(carriers.map((carrier) => [`${carrier.at} ${carrier.by} ${carrier.name}`, carrier])).values()];
}
