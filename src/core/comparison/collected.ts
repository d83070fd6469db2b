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
  const met = (unsure: boolean) =>
    entries.some((entry) => entry.kind === 'contacts' && (entry.unsure ?? false) === unsure && isAmong(entry, key));
  const after = entries.flatMap((entry) =>
    entry.kind === 'after' ? entry.organizations.filter((one) => one.key === key) : [],
  );
  const { trackers, requests } = collector;
  const cookies = trackers.flatMap((tracker) => tracker.cookies ?? []).filter(({ identifies }) => identifies);
  return {
    requests,
    afterAnswer: answered ? when(after, met(true)) : 'no',
    // What the background sent has no time.
    beforeAnswer: met(false) || !answered,
    data: distinct(trackers.flatMap(({ data }) => data.map(({ type }) => type))),
    identifyingCookies: distinctCookies(cookies.map(({ name, domain }) => ({ name, domain }))),
  };
}

/** What came just as the answer was given may have come before it, or have been under way. */
function when(after: readonly { settling?: true }[], justThen: boolean): Collected['afterAnswer'] {
  if (after.some(({ settling }) => !settling)) return 'yes';
  return after.length > 0 || justThen ? 'within-two-seconds' : 'no';
}

function isAmong({ organizations }: { organizations: readonly { key: string }[] }, key: string): boolean {
  return organizations.some((one) => one.key === key);
}

function distinctCookies(cookies: Collected['identifyingCookies']): Collected['identifyingCookies'] {
  return [...new Map(cookies.map((cookie) => [`${cookie.name} ${cookie.domain}`, cookie])).values()];
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)].sort();
}
