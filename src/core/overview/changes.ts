// Who collected in one week and not in the other: over all sites, and on each site that was visited in both.

import type { OrganizationKey, Site } from '../model.ts';
import type { Week } from './week.ts';

export interface Change {
  added: OrganizationKey[];
  gone: OrganizationKey[];
}

export interface Changes {
  overall: Change;
  /** Of those that were visited in both, those on which something changed; most changes first. */
  sites: (Change & { site: Site })[];
  /** Those that were visited in both and on which nothing changed. */
  unchanged: number;
}

export function changesBetween(before: Week, now: Week): Changes {
  const inBoth = [...now.visited].filter((site) => before.visited.has(site));
  const [then, today] = [bySite(before), bySite(now)];
  const sites = inBoth
    .map((site) => ({ site, ...change(then.get(site) ?? [], today.get(site) ?? []) }))
    .filter(({ added, gone }) => added.length + gone.length > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.site < b.site ? -1 : 1));
  return {
    overall: change(keysOf(before), keysOf(now)),
    sites,
    unchanged: inBoth.length - sites.length,
  };
}

/** In the order of the lists that they come from. */
function change(then: readonly OrganizationKey[], now: readonly OrganizationKey[]): Change {
  const [known, present] = [new Set(then), new Set(now)];
  return { added: now.filter((key) => !known.has(key)), gone: then.filter((key) => !present.has(key)) };
}

function keysOf({ collectors }: Week): OrganizationKey[] {
  return collectors.map(({ organization }) => organization);
}

function bySite({ collectors }: Week): Map<Site, OrganizationKey[]> {
  const found = new Map<Site, OrganizationKey[]>();
  for (const { organization, sites } of collectors)
    for (const site of sites) found.set(site, [...(found.get(site) ?? []), organization]);
  return found;
}

function sizeOf({ added, gone }: Change): number {
  return added.length + gone.length;
}
