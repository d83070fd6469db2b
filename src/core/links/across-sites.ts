// Who can recognise the browser from site to site: a cookie of somebody else's than the sites', that was sent from several of them.

import type { SiteCookie } from '../facts.ts';
import { groupBy } from '../group.ts';
import type { Site } from '../model.ts';
import { compare } from '../order.ts';

export type CookieOnSite = Pick<SiteCookie, 'site' | 'tracker' | 'domain' | 'name'>;

export interface AcrossSites {
  /** Key of the collector. */
  key: string;
  /** All sites that one of its cookies joins with another. */
  sites: ReadonlySet<Site>;
  /** Each cookie that was sent from at least two; those sent from the most first. */
  cookies: { name: string; domain: Site; sites: Site[] }[];
}

/** Those with the most sites first. What was sent from one site alone joins nothing. */
export function acrossSites(rows: readonly CookieOnSite[], collectorOf: (tracker: string) => string): AcrossSites[] {
  const byTracker = groupBy(rows, ({ tracker }) => tracker);
  const byCollector = groupBy([...byTracker], ([tracker]) => collectorOf(tracker));
  return [...byCollector]
    .map(([key, trackers]) => ({ key, ...joined(trackers.flatMap(([, some]) => some)) }))
    .filter(({ cookies }) => cookies.length > 0)
    .sort((a, b) => b.sites.size - a.sites.size || compare(a.key, b.key));
}

function joined(rows: readonly CookieOnSite[]): Omit<AcrossSites, 'key'> {
  const cookies = [...groupBy(rows, ({ domain, name }) => `${domain} ${name}`).values()]
    .map((some) => ({
      name: some[0]!.name,
      domain: some[0]!.domain,
      sites: [...new Set(some.map(({ site }) => site))].sort(compare),
    }))
    .filter(({ sites }) => sites.length > 1)
    .sort((a, b) => b.sites.length - a.sites.length || compare(a.domain, b.domain) || compare(a.name, b.name));
  return { sites: new Set(cookies.flatMap(({ sites }) => sites)), cookies };
}
