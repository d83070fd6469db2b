// The facts of one visit, or of a site's visits → what popup, dashboard and every export show. All numbers come from here.

import { collectorKey } from '../collector-key.ts';
import { FURTHER_HOSTS, type SiteFacts } from '../facts.ts';
import { findingsOn } from '../findings/index.ts';
import { principlesOn } from '../findings/principles/index.ts';
import { groupBy } from '../group.ts';
import { isoOf } from '../instant.ts';
import type { Directory, Region, TrackerKey } from '../model.ts';
import { compare } from '../order.ts';
import type { OptedOutSince } from '../rights/opted-out.ts';
import { timelinesOf } from '../timeline/of-site.ts';
import { collectorsOf, stoppedIn } from './collectors.ts';
import { collectorName, cookiesByTracker, identifiersOf } from './identifiers.ts';
import { aggregatedOptOuts } from './means.ts';
import { totalsByTracker } from './merge.ts';
import { consentOf, gpcOf } from './site-consent.ts';
import { sumOf } from './sum-of.ts';
import type { SiteReport } from './types.ts';

/**
 * What was seen on a site. Collectors are the organizations behind the trackers, first parties included; a tracker whose operator
 * is not known stands for itself. `facts` must hold at least one visit or tracker; throws a TypeError otherwise. `region` is where the person
 * says that they live: it changes how sure some findings are; `optedOut` is what they noted of opt-outs. Times are ISO 8601, UTC.
 */
export function siteReport(
  facts: SiteFacts,
  directory: Directory,
  region: Region = 'unknown',
  optedOut: readonly OptedOutSince[] = [],
): SiteReport {
  const seen = seenOn(facts, directory, region, optedOut);
  return { ...seen, principles: principlesOn(seen) };
}

/** All but what is said of the principles, which is made of the rest. */
function seenOn(
  facts: SiteFacts,
  directory: Directory,
  region: Region,
  optedOut: readonly OptedOutSince[],
): Omit<SiteReport, 'principles'> {
  const totals = totalsByTracker(facts.trackers);
  const cookies = cookiesByTracker(facts.identifiers);
  const collectors = collectorsOf(facts.site, totals, directory, cookies);
  const listed = new Set(collectors.flatMap(({ trackers }) => trackers.map(({ key }) => key)));
  const furtherHosts = furtherHostsIn(facts);
  const aggregated = aggregatedOptOuts(collectors);
  const findings = findingsOn({ facts, directory, region, collectors, optedOut });
  const opened = facts.visits.filter(({ inAdvance }) => !inAdvance);
  const starts = facts.visits.map(({ startedAt }) => startedAt);
  // What a site's service worker sent belongs to no visit, and may come before or after all of them.
  const firsts = [...starts, ...facts.trackers.map(({ firstAt }) => firstAt)];
  const lasts = [...starts, ...facts.trackers.map(({ lastAt }) => lastAt)];
  return {
    site: facts.site,
    visits: opened.length,
    loadedInAdvance: facts.visits.length - opened.length,
    firstSeen: isoOf(least(firsts)),
    lastSeen: isoOf(most(lasts)),
    complete: facts.visits.every(({ complete }) => complete),
    consent: consentOf(facts),
    ...gpcOf(facts),
    timelines: timelinesOf(facts, collectorBehind(directory)),
    collectors,
    stopped: stoppedIn(totals, directory),
    unrecognised: unrecognisedIn(facts),
    ...(furtherHosts > 0 && { furtherHosts }),
    ...(findings.length > 0 && { findings }),
    identifiers: identifiersOf(facts, cookies, listed, (key) => collectorName(key, directory)),
    ...(aggregated.length > 0 && { aggregatedOptOuts: aggregated }),
    totals: {
      organizations: collectors.length,
      trackers: sumOf(collectors, ({ trackers }) => trackers.length),
      requests: sumOf(collectors, ({ requests }) => requests),
      beforeChoice: sumOf(collectors, ({ beforeChoice }) => beforeChoice),
      afterRefusal: sumOf(collectors, ({ afterRefusal }) => afterRefusal),
    },
  };
}

/** The organization behind a tracker, or the tracker itself, by key and name. */
function collectorBehind(directory: Directory) {
  return (tracker: TrackerKey) => {
    const key = collectorKey(tracker, directory);
    return { key, name: collectorName(key, directory) };
  };
}

function unrecognisedIn({ hosts }: SiteFacts): SiteReport['unrecognised'] {
  const named = hosts.filter(({ host }) => host !== FURTHER_HOSTS);
  const byHost = groupBy(named, ({ host }) => host);
  const sums = [...byHost].map(([host, rows]) => ({ host, requests: sumOf(rows, ({ requests }) => requests) }));
  return sums.sort((a, b) => b.requests - a.requests || compare(a.host, b.host));
}

function furtherHostsIn({ hosts }: SiteFacts): number {
  return sumOf(
    hosts.filter(({ host }) => host === FURTHER_HOSTS),
    ({ requests }) => requests,
  );
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}
