// What each organization received in one visit, before its answer and after it.

import type { Collector, SiteReport } from '../report/types.ts';
import type { Collected } from './types.ts';

/**
 * By the organization's key. `answered`: the answer that the audit was to give was given. What a site sends after it loads its page anew counts as
 * after the answer, too: the profile was fresh, so that there is no other answer that the page could know.
 */
export function collectedIn(site: SiteReport, answered: boolean): Map<string, Collected> {
  return new Map(
    site.collectors.map((collector) => [collector.organization.key, collectedBy(collector, site, answered)]),
  );
}

function collectedBy(collector: Collector, { timelines }: SiteReport, answered: boolean): Collected {
  const { key } = collector.organization;
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const after = entries.flatMap((entry) =>
    entry.kind === 'after' ? entry.organizations.filter((one) => one.key === key) : [],
  );
  const before = entries.some(
    (entry) => entry.kind === 'contacts' && entry.organizations.some((one) => one.key === key),
  );
  const { trackers, requests } = collector;
  const cookies = trackers.flatMap((tracker) => tracker.cookies ?? []).filter(({ identifies }) => identifies);
  return {
    requests,
    afterAnswer: answered ? when(after) : 'no',
    // What the background sent has no time.
    beforeAnswer: before || !answered,
    data: distinct(trackers.flatMap(({ data }) => data.map(({ type }) => type))),
    identifyingCookies: distinctCookies(cookies.map(({ name, domain }) => ({ name, domain }))),
  };
}

function when(after: readonly { settling?: true }[]): Collected['afterAnswer'] {
  if (after.length === 0) return 'no';
  return after.every(({ settling }) => settling) ? 'within-two-seconds' : 'yes';
}

function distinctCookies(cookies: Collected['identifyingCookies']): Collected['identifyingCookies'] {
  return [...new Map(cookies.map((cookie) => [`${cookie.name} ${cookie.domain}`, cookie])).values()];
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)].sort();
}
