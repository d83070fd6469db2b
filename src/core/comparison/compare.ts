// Reports on one address, visited with each answer → who collects regardless of it.

import { compare } from '../order.ts';
import type { AuditedAddress, Collector, Report, SiteReport } from '../report/types.ts';
import { collectedIn } from './collected.ts';
import {
  type Asked,
  asked,
  type Collected,
  type ComparedAddress,
  type ComparedOrganization,
  type Comparison,
  type Group,
  type Run,
} from './types.ts';

/** One visit of one address, each in a profile of its own. */
export type Reports = Record<Asked, Report>;

/**
 * The comparison of these addresses, each with its three reports. A visit that failed, and an answer that could not be given, make unknown what
 * depends on them. Throws a TypeError if there is no address.
 */
export function comparisonOf(addresses: readonly { address: string; reports: Reports }[]): Comparison {
  const { generatedAt, generator, knowledge } = addresses.at(-1)!.reports.accept;
  return {
    schema: 'candor-comparison/1',
    generatedAt,
    generator,
    knowledge,
    addresses: addresses.map(({ address, reports }) => compareAddress(address, reports)),
  };
}

interface Visited {
  run: Run;
  site?: SiteReport;
  collected: Map<string, Collected>;
}

function compareAddress(address: string, reports: Reports): ComparedAddress {
  const none = visitedIn(reports.none);
  const reject = visitedIn(reports.reject);
  const accept = visitedIn(reports.accept);
  const visits = { none, reject, accept };
  const collectors = new Map<string, Collector[]>();
  for (const collector of asked.flatMap((one) => visits[one].site?.collectors ?? []))
    collectors.set(collector.organization.key, [...(collectors.get(collector.organization.key) ?? []), collector]);
  const organizations = [...collectors.values()].map((own) => compareOrganization(own, visits));
  return {
    address,
    runs: { none: none.run, reject: reject.run, accept: accept.run },
    organizations: organizations.sort(byGroupAndName),
  };
}

function visitedIn({ audit = [], sites }: Report): Visited {
  const [audited] = audit;
  const site = audited?.visited ? sites.find((one) => one.site === audited.site) : undefined;
  const run = runOf(audited, site);
  return { run, ...(site && { site }), collected: site ? collectedIn(site, wasAnswered(run)) : new Map() };
}

function runOf(audited: AuditedAddress | undefined, site: SiteReport | undefined): Run {
  if (!audited?.visited) return { visited: false, reason: audited?.reason ?? 'it was not visited' };
  const { site: name, quiet, answer } = audited;
  return { visited: true, site: name, quiet, choice: site?.consent.choice ?? 'unknown', ...(answer && { answer }) };
}

/** Whether an audit's answer was given: the site's buttons were pressed, and its record does not say otherwise. */
export function wasAnswered(run: Run): boolean {
  const outcome = run.visited ? run.answer?.outcome : undefined;
  return outcome === 'confirmed' || outcome === 'unconfirmed';
}

function compareOrganization(own: readonly Collector[], visits: Record<Asked, Visited>): ComparedOrganization {
  const { organization } = own[0]!;
  const of = (one: Asked) => visits[one].collected.get(organization.key);
  const [none, reject, accept] = [of('none'), of('reject'), of('accept')];
  return {
    organization,
    group: groupOf(visits, none, reject, accept),
    ...(none && { none }),
    ...(reject && { reject }),
    ...(accept && { accept }),
    trackers: trackersOf(organization.key, visits),
  };
}

function groupOf(
  { reject, accept }: Record<Asked, Visited>,
  ...[none, refused, accepted]: (Collected | undefined)[]
): Group {
  if (!wasAnswered(reject.run) || !wasAnswered(accept.run)) return 'unknown';
  const afterRefusal = refused !== undefined && refused.afterAnswer !== 'no';
  const afterAcceptance = accepted !== undefined && accepted.afterAnswer !== 'no';
  const unanswered = [none, refused, accepted].some((one) => one?.beforeAnswer);
  if (afterRefusal && afterAcceptance) return 'regardless';
  if (afterRefusal) return 'only-refused';
  if (!afterAcceptance) return unanswered ? 'only-unanswered' : 'unknown';
  return unanswered ? 'unless-refused' : 'only-accepted';
}

function trackersOf(organization: string, visits: Record<Asked, Visited>): ComparedOrganization['trackers'] {
  const found = new Map<string, ComparedOrganization['trackers'][number]>();
  for (const one of asked) {
    const collector = visits[one].site?.collectors.find((each) => each.organization.key === organization);
    for (const { key, name, category, requests } of collector?.trackers ?? []) {
      const known = found.get(key) ?? { key, name, category, requests: { none: 0, reject: 0, accept: 0 } };
      known.requests[one] = requests;
      found.set(key, known);
    }
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name));
}

/** What weighs most comes first. */
export const groups: readonly Group[] = [
  'regardless',
  'unless-refused',
  'only-refused',
  'only-accepted',
  'only-unanswered',
  'unknown',
];

function byGroupAndName(a: ComparedOrganization, b: ComparedOrganization): number {
  return groups.indexOf(a.group) - groups.indexOf(b.group) || compare(a.organization.name, b.organization.name);
}
