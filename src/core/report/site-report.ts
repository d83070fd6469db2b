// The facts of one visit, or of a site's visits → what popup, dashboard and every export show. All numbers come from here.

import { claimsOf } from '../claims/claims.ts';
import { collectorOf } from '../collector.ts';
import { gpcAnswer } from '../consent/gpc.ts';
import { managerName } from '../consent/managers/registry.ts';
import { answeredAt, currentChoice, currentScope, isContradicted, sourceOf } from '../consent/timeline.ts';
import { FURTHER_HOSTS, type SiteFacts } from '../facts.ts';
import { findingsOn } from '../findings/index.ts';
import { principlesOn } from '../findings/principles/index.ts';
import { groupBy } from '../group.ts';
import type {
  BannerSeen,
  Choice,
  ConsentDetail,
  Directory,
  Region,
  Site,
  ToldInAll,
  TrackerKey,
  Visit,
} from '../model.ts';
import { dataCategoryOf } from '../payload/data-types.ts';
import type { OptedOutSince } from '../rights/opted-out.ts';
import { timelinesOf } from '../timeline/of-site.ts';
import { collectorName, cookiesByTracker, identifiersOf } from './identifiers.ts';
import { aggregatedOptOuts, meansOf } from './means.ts';
import { type TrackerTotal, totalsByTracker } from './merge.ts';
import type {
  BannerReport,
  Collector,
  CookieReport,
  GpcReport,
  SignalDetail,
  SiteConsent,
  SiteReport,
  StoppedTracker,
  TrackerReport,
} from './types.ts';

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
    firstSeen: iso(least(firsts)),
    lastSeen: iso(most(lasts)),
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

/** The collectors of a report on these facts, without what was seen of their cookies: for whoever wants but the numbers. */
export function collectorsIn(facts: SiteFacts, directory: Directory): Collector[] {
  return collectorsOf(facts.site, totalsByTracker(facts.trackers), directory, new Map());
}

/** What nobody opened, nobody answered; it speaks only where nothing else does. */
function spokenFor(visits: readonly Visit[]): Visit | undefined {
  const opened = visits.filter(({ inAdvance }) => !inAdvance);
  return newestOf(opened.length > 0 ? opened : visits);
}

/** Only where it was sent: what is said without it is no answer to it. */
function gpcOf({ visits, trackers }: SiteFacts): { gpc?: GpcReport } {
  const newest = spokenFor(visits);
  if (newest?.gpc === undefined) return {};
  const latest = new Map(newest.signals.map((signal) => [sourceOf(signal), signal]));
  const told = trackers.filter(({ visit }) => visit === newest.id).flatMap((tracker) => tracker.told);
  const answer = gpcAnswer([...latest.values()], told);
  return { gpc: { ...newest.gpc, ...(answer !== 'says nothing' && { answer }) } };
}

function consentOf({ visits }: SiteFacts): SiteConsent {
  const newest = spokenFor(visits);
  if (!newest) return { choice: 'unknown', signals: [] };
  const banner = newestOf(visits.filter(({ banner }) => banner !== undefined))?.banner;
  const at = answeredAt(newest.signals);
  return {
    choice: currentChoice(newest.signals),
    ...(at !== undefined && { at: iso(at) }),
    ...(isContradicted(newest.signals, Number.POSITIVE_INFINITY) && { contradicted: true }),
    ...(currentScope(newest.signals) === 'part' && { ofPart: true }),
    signals: newest.signals.map(({ standard, source, choice, at: when, detail }) => ({
      standard,
      source,
      choice,
      at: iso(when),
      detail: signalDetail(detail),
    })),
    ...(banner && { banner: bannerReport(banner) }),
  };
}

function bannerReport({ rule, at, answer }: BannerSeen): BannerReport {
  return { rule, at: iso(at), ...(answer && { answer: { ...answer, at: iso(answer.at) } }) };
}

function signalDetail({ manager, chosenAt, ...detail }: ConsentDetail): SignalDetail {
  return {
    ...detail,
    ...(manager !== undefined && { manager: { key: manager, name: managerName(manager) } }),
    ...(chosenAt !== undefined && { chosenAt: iso(chosenAt) }),
  };
}

function newestOf(visits: readonly Visit[]): Visit | undefined {
  const [first, ...others] = visits;
  return first && others.reduce((newest, visit) => (visit.startedAt > newest.startedAt ? visit : newest), first);
}

type Cookies = ReturnType<typeof cookiesByTracker>;

/** What was only stopped collected nothing. */
function collectorsOf(
  site: Site,
  totals: readonly TrackerTotal[],
  directory: Directory,
  cookies: Cookies,
): Collector[] {
  const owner = directory.organizationOf(site);
  const byOrganization = groupBy(
    totals.filter(({ requests }) => requests > 0),
    ({ tracker }) => collectorOf(directory, tracker),
  );
  const collectors = [...byOrganization].map(([key, trackers]) => ({
    ...collector(key, trackers, directory, cookies),
    runsSite: key === owner,
  }));
  return collectors.sort((a, b) => b.requests - a.requests || compare(a.organization.name, b.organization.name));
}

/** The organization behind a tracker, or the tracker itself, by key and name. */
function collectorBehind(directory: Directory) {
  return (tracker: TrackerKey) => {
    const key = collectorOf(directory, tracker);
    return { key, name: collectorName(key, directory) };
  };
}

function stoppedIn(totals: readonly TrackerTotal[], directory: Directory): StoppedTracker[] {
  const stopped = totals.filter(({ blockedRequests, failedRequests }) => blockedRequests + failedRequests > 0);
  return stopped
    .map(({ tracker, blockedRequests, failedRequests }) => {
      const { key, name, category } = named(tracker, directory);
      const organization = organizationNamed(collectorOf(directory, tracker), name, directory);
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
    firstAt: iso(total.firstAt),
    lastAt: iso(total.lastAt),
    beforeChoice: sentUnder('undecided', total),
    afterRefusal: sentUnder('refused', total),
    insecureRequests: total.insecureRequests,
    unreadableRequests: total.unreadableRequests,
    data: total.data.map(({ type, evidence, certainty, typed }) => ({
      category: dataCategoryOf[type],
      type,
      evidence,
      ...(certainty !== undefined && { certainty }),
      ...(typed && { typed: { ...typed, at: iso(typed.at) } }),
    })),
    byTold: countsOf(total.byTold),
    told: total.told,
    ...(cookies && { cookies }),
    ...(claims && { claims }),
  };
}

/** Without what went out just as an answer was given, which may belong before it or after it. */
function sentUnder(choice: Choice, { occasions }: TrackerTotal): number {
  return sumOf(
    occasions.filter((occasion) => occasion.choice === choice && !occasion.settling),
    ({ requests }) => requests,
  );
}

/** The most frequent first. */
function countsOf(byTold: TrackerTotal['byTold']): TrackerReport['byTold'] {
  const counts = (Object.entries(byTold) as [ToldInAll, number][]).map(([told, requests]) => ({ told, requests }));
  return counts.sort((a, b) => b.requests - a.requests || compare(a.told, b.told));
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
