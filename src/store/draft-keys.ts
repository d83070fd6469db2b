// Which rows a batch of observations touches, by their keys.

import { FURTHER_HOSTS, type VisitIdentifiers } from '../core/facts.ts';
import type { VisitId } from '../core/model.ts';
import { isBackground } from '../core/visits/background.ts';
import { dayOf, pair } from './draft.ts';
import type { Observation } from './observations.ts';

export type Pair = [string, string];

export type Keys = ReturnType<typeof keysOf>;

export function keysOf(batch: readonly Observation[]) {
  const requests = batch.filter((observation) => observation.kind === 'request');
  const hosts = batch.filter((observation) => observation.kind === 'unrecognised');
  const identifiers = batch.filter((observation) => observation.kind === 'identifiers');
  const signals = batch.filter((observation) => observation.kind === 'signal');
  const evidence = batch.filter((observation) => observation.kind === 'page-evidence');
  const changes = batch.filter(({ kind }) => CHANGES.has(kind)) as { visit: VisitId }[];
  const begun = batch.filter((observation) => observation.kind === 'visit').map(({ visit }) => visit);
  const lost = batch.filter((observation) => observation.kind === 'unattributed');
  return {
    begun: begun.map(({ id }) => id),
    visits: distinct([
      ...requests.map(({ record }) => record.visit),
      ...[...signals, ...evidence, ...identifiers, ...changes].map(({ visit }) => visit),
    ]),
    evidence: distinct(evidence.map(({ visit }) => visit)),
    signalled: distinct(signals.map(({ visit }) => visit)),
    visitTrackers: distinctPairs(requests.map(({ record }) => [record.visit, record.tracker])),
    visitHosts: distinctPairs(
      hosts.flatMap(({ request: { visit, host } }): Pair[] => [
        [visit, host],
        [visit, FURTHER_HOSTS],
      ]),
    ),
    visitsOfHosts: distinct(hosts.map(({ request }) => request.visit)),
    visitIdentifiers: distinct([...begun.map(({ id }) => id), ...identifiers.map(({ visit }) => visit)]),
    sites: distinct([
      ...begun.map(({ site }) => site),
      ...requests.filter(({ record }) => isBackground(record.visit)).map(({ record }) => record.site),
    ]),
    siteOrganizations: distinctPairs(requests.map(({ record, organization }) => [record.site, organization])),
    siteTrackers: distinctPairs(requests.map(({ record }) => [record.site, record.tracker])),
    dayOrganizations: distinctPairs(requests.map(({ record, organization }) => [dayOf(record.at), organization])),
    organizations: distinct(requests.map(({ organization }) => organization)),
    unattributed: distinctPairs(lost.map(({ at, reason }) => [dayOf(at), reason])),
  };
}

/** What a batch tells of identifiers; of visits that begin in it, also what was told before. */
export function identifiersIn(batch: readonly Observation[], known: ReadonlyMap<VisitId, VisitIdentifiers>) {
  return batch.flatMap((observation) => {
    if (observation.kind === 'identifiers') return [observation];
    return observation.kind === 'visit' ? (known.get(observation.visit.id) ?? []) : [];
  });
}

const CHANGES: ReadonlySet<Observation['kind']> = new Set([
  'visit-ended',
  'visit-resumed',
  'visit-moved',
  'visit-noted',
]);

export function distinct(values: string[]): string[] {
  return [...new Set(values)];
}

export function distinctPairs(pairs: Pair[]): Pair[] {
  return [...new Map(pairs.map((both) => [pair(...both), both])).values()];
}
