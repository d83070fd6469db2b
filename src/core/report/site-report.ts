// The facts of one visit, or of a site's visits → what popup, dashboard and every export show. All numbers come from here.

import { answeredAt, currentChoice } from '../consent/timeline.ts';
import type { SiteFacts } from '../facts.ts';
import { groupBy } from '../group.ts';
import type { Directory } from '../model.ts';
import { dataCategoryOf } from '../payload/data-types.ts';
import { optOutsOf } from '../rights/directory.ts';
import { type TrackerTotal, totalsByTracker } from './merge.ts';
import type { Collector, SiteConsent, SiteReport, TrackerReport } from './types.ts';

/**
 * What was seen on a site. Collectors are the organizations behind the trackers, first parties included; a tracker whose operator
 * is not known stands for itself. `facts` must hold at least one visit; throws a TypeError otherwise. Times are ISO 8601, UTC.
 */
export function siteReport(facts: SiteFacts, directory: Directory): SiteReport {
  const collectors = collectorsOf(totalsByTracker(facts.trackers), directory);
  const starts = facts.visits.map(({ startedAt }) => startedAt);
  // What a site's service worker sent belongs to no visit, and may come before or after all of them.
  const firsts = [...starts, ...facts.trackers.map(({ firstAt }) => firstAt)];
  const lasts = [...starts, ...facts.trackers.map(({ lastAt }) => lastAt)];
  return {
    site: facts.site,
    visits: facts.visits.length,
    firstSeen: iso(least(firsts)),
    lastSeen: iso(most(lasts)),
    complete: facts.visits.every(({ complete }) => complete),
    consent: consentOf(facts),
    collectors,
    unrecognised: unrecognisedIn(facts),
    totals: {
      organizations: collectors.length,
      trackers: sumOf(collectors, ({ trackers }) => trackers.length),
      requests: sumOf(collectors, ({ requests }) => requests),
      beforeChoice: sumOf(collectors, ({ beforeChoice }) => beforeChoice),
      afterRefusal: sumOf(collectors, ({ afterRefusal }) => afterRefusal),
    },
  };
}

function consentOf({ visits }: SiteFacts): SiteConsent {
  const newest = visits.reduce((latest, visit) => (visit.startedAt > latest.startedAt ? visit : latest));
  const at = answeredAt(newest.signals);
  return {
    choice: currentChoice(newest.signals),
    ...(at !== undefined && { at: iso(at) }),
    signals: newest.signals.map(({ standard, source, choice, at: when, detail }) => ({
      standard,
      source,
      choice,
      at: iso(when),
      detail,
    })),
  };
}

function collectorsOf(totals: readonly TrackerTotal[], directory: Directory): Collector[] {
  const byOrganization = groupBy(
    totals,
    ({ tracker }) => directory.tracker(tracker)?.organization ?? `tracker:${tracker}`,
  );
  const collectors = [...byOrganization].map(([key, trackers]) => collector(key, trackers, directory));
  return collectors.sort((a, b) => b.requests - a.requests || compare(a.organization.name, b.organization.name));
}

function collector(key: string, totals: readonly TrackerTotal[], directory: Directory): Collector {
  const trackers = totals.map((total) => trackerReport(total, directory));
  trackers.sort((a, b) => b.requests - a.requests || compare(a.name, b.name));
  const known = directory.organization(key);
  const { name = trackers[0]!.name, country, privacyPolicy, contact } = known ?? {};
  return {
    organization: { key, name, ...(country !== undefined && { country }), known: known !== undefined },
    trackers,
    requests: sumOf(trackers, ({ requests }) => requests),
    beforeChoice: sumOf(trackers, ({ beforeChoice }) => beforeChoice),
    afterRefusal: sumOf(trackers, ({ afterRefusal }) => afterRefusal),
    optOuts: optOutsOf(key),
    ...(privacyPolicy !== undefined && { privacyPolicy }),
    ...(contact !== undefined && { contact }),
  };
}

function trackerReport(total: TrackerTotal, directory: Directory): TrackerReport {
  const known = directory.tracker(total.tracker);
  return {
    key: total.tracker,
    name: known?.name ?? total.tracker,
    category: known?.category ?? 'misc',
    hosts: [...total.hosts].sort(),
    party: total.party,
    requests: total.requests,
    firstAt: iso(total.firstAt),
    lastAt: iso(total.lastAt),
    beforeChoice: total.byChoice.undecided ?? 0,
    afterRefusal: total.byChoice.refused ?? 0,
    insecureRequests: total.insecureRequests,
    unreadableRequests: total.unreadableRequests,
    data: total.data.map(({ type, evidence }) => ({ category: dataCategoryOf[type], type, evidence })),
    told: total.told.map(({ standard, value, choice, requests }) => ({ standard, value, choice, requests })),
  };
}

function unrecognisedIn({ hosts }: SiteFacts): SiteReport['unrecognised'] {
  const byHost = groupBy(hosts, ({ host }) => host);
  const sums = [...byHost].map(([host, rows]) => ({ host, requests: sumOf(rows, ({ requests }) => requests) }));
  return sums.sort((a, b) => b.requests - a.requests || compare(a.host, b.host));
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function sumOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}

/** By code point: the same order on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
