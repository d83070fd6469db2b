// Totals of trackers → the collectors of a report: the organizations behind them, with all that each received.

import { claimsOf } from '../claims/claims.ts';
import { collectorKey } from '../collector-key.ts';
import { sentUnder } from '../consent/occasions.ts';
import { groupBy } from '../group.ts';
import { isoOf } from '../instant.ts';
import type { DataSeen, Directory, Site, ToldInAll, TrackerKey } from '../model.ts';
import { compare } from '../order.ts';
import { dataCategoryOf } from '../payload/data-types.ts';
import type { CookieReport } from './identifier-types.ts';
import type { cookiesByTracker } from './identifiers.ts';
import { meansOf } from './means.ts';
import type { TrackerTotal } from './merge.ts';
import { sumOf } from './sum-of.ts';
import type { Collector, DataReport, StoppedTracker, TrackerReport } from './types.ts';

type Cookies = ReturnType<typeof cookiesByTracker>;

/** What was only stopped collected nothing. */
export function collectorsOf(
  site: Site,
  totals: readonly TrackerTotal[],
  directory: Directory,
  cookies: Cookies,
): Collector[] {
  const owner = directory.organizationOf(site);
  const byOrganization = groupBy(
    totals.filter(({ requests }) => requests > 0),
    ({ tracker }) => collectorKey(tracker, directory),
  );
  const collectors = [...byOrganization].map(([key, trackers]) => ({
    ...collector(key, trackers, directory, cookies),
    runsSite: key === owner,
  }));
  return collectors.sort((a, b) => b.requests - a.requests || compare(a.organization.name, b.organization.name));
}

/** Trackers to which something was stopped, whether or not more got through. */
export function stoppedIn(totals: readonly TrackerTotal[], directory: Directory): StoppedTracker[] {
  const stopped = totals.filter(({ blockedRequests, failedRequests }) => blockedRequests + failedRequests > 0);
  return stopped
    .map(({ tracker, blockedRequests, failedRequests }) => {
      const { key, name, category } = named(tracker, directory);
      const organization = organizationNamed(collectorKey(tracker, directory), name, directory);
      return { organization, key, name, category, blockedRequests, failedRequests };
    })
    .sort((a, b) => compare(a.organization.name, b.organization.name) || compare(a.name, b.name));
}

function collector(
  key: string,
  totals: readonly TrackerTotal[],
  directory: Directory,
  cookies: Cookies,
): Omit<Collector, 'runsSite'> {
  const trackers = totals.map((total) => trackerReport(total, directory, cookies.get(total.tracker)));
  trackers.sort((a, b) => b.requests - a.requests || compare(a.name, b.name));
  return {
    organization: organizationNamed(key, trackers[0]!.name, directory),
    trackers,
    requests: sumOf(trackers, ({ requests }) => requests),
    beforeChoice: sumOf(trackers, ({ beforeChoice }) => beforeChoice),
    afterRefusal: sumOf(trackers, ({ afterRefusal }) => afterRefusal),
    ...meansOf(key, directory.organization(key)),
  };
}

/** A tracker whose operator is not known stands for itself, under its own name. */
function organizationNamed(key: string, trackerName: string, directory: Directory): Collector['organization'] {
  const known = directory.organization(key);
  const { name = trackerName, country } = known ?? {};
  return { key, name, ...(country !== undefined && { country }), known: known !== undefined };
}

function named(key: TrackerKey, directory: Directory): Pick<TrackerReport, 'key' | 'name' | 'category'> {
  const { name = key, category = 'misc' } = directory.tracker(key) ?? {};
  return { key, name, category };
}

function trackerReport(total: TrackerTotal, directory: Directory, cookies: CookieReport[] | undefined): TrackerReport {
  const claims = claimsOf(total.tracker);
  return {
    ...named(total.tracker, directory),
    hosts: [...total.hosts].sort(),
    party: total.party,
    requests: total.requests,
    ...(total.proxiedRequests && { proxiedRequests: total.proxiedRequests }),
    ...(total.cnameRequests && { cnameRequests: total.cnameRequests }),
    backgroundRequests: total.backgroundRequests,
    unansweredRequests: total.unansweredRequests,
    firstAt: isoOf(total.firstAt),
    lastAt: isoOf(total.lastAt),
    beforeChoice: sentUnder('undecided', total.occasions),
    afterRefusal: sentUnder('refused', total.occasions),
    insecureRequests: total.insecureRequests,
    unreadableRequests: total.unreadableRequests,
    data: total.data.map(dataReport),
    byTold: countsOf(total.byTold),
    told: total.told,
    ...(cookies && { cookies }),
    ...(claims && { claims }),
  };
}

/** There are more of these than of anything else in a report: no object is made for a field that is absent. */
function dataReport({ type, evidence, certainty, typed }: DataSeen): DataReport {
  const report: DataReport = { category: dataCategoryOf[type], type, evidence };
  if (certainty !== undefined) report.certainty = certainty;
  if (typed) report.typed = { ...typed, at: isoOf(typed.at) };
  return report;
}

/** The most frequent first. */
function countsOf(byTold: TrackerTotal['byTold']): TrackerReport['byTold'] {
  const counts = (Object.entries(byTold) as [ToldInAll, number][]).map(([told, requests]) => ({ told, requests }));
  return counts.sort((a, b) => b.requests - a.requests || compare(a.told, b.told));
}
