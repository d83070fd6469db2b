// Which of all sites a person wants to see, and in which order.

import type { SiteTotal } from '../facts.ts';

export type SiteRow = SiteTotal & { organizations: number };

export const siteSorts = ['last', 'name', 'organizations', 'visits'] as const;
export type SiteSort = (typeof siteSorts)[number];

const orders: Record<SiteSort, (a: SiteRow, b: SiteRow) => number> = {
  last: (a, b) => b.lastAt - a.lastAt,
  organizations: (a, b) => b.organizations - a.organizations,
  visits: (a, b) => b.visits - a.visits,
  name: () => 0,
};

/** Those that have `wanted` in their name; what is most, or newest, first; names from A on, and so those that are alike. */
export function pickedSites(sites: readonly SiteRow[], wanted: string, sort: SiteSort): SiteRow[] {
  const part = wanted.trim().toLowerCase();
  return sites
    .filter(({ site }) => site.includes(part))
    .sort((a, b) => orders[sort](a, b) || (a.site < b.site ? -1 : 1));
}
