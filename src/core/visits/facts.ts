// Of the rows stored of a site, those that a visit, or a span of time, is about.

import type { SiteFacts } from '../facts.ts';
import type { Instant, Site, Visit } from '../model.ts';
import { backgroundSince } from './background.ts';

type Rows = Pick<SiteFacts, 'trackers' | 'hosts' | 'identifiers' | 'evidence'>;

/** One visit, with what its site sent in the background since it began. */
export function factsOfVisit(visit: Visit, rows: Rows): SiteFacts {
  const isOf = ({ visit: id }: { visit: string }) => id === visit.id || backgroundSince(id) >= visit.startedAt;
  return {
    site: visit.site,
    visits: [visit],
    trackers: rows.trackers.filter(isOf),
    hosts: rows.hosts.filter(isOf),
    identifiers: rows.identifiers.filter(isOf),
    evidence: rows.evidence.filter(isOf),
  };
}

/**
 * One site over the visits that began in a span, with what it sent in the background meanwhile; undefined where nothing of it is known in that
 * span. Visits come oldest first.
 */
export function factsOfSite(
  site: Site,
  visits: readonly Visit[],
  rows: Rows,
  within: (at: Instant) => boolean,
): SiteFacts | undefined {
  const inSpan = visits.filter(({ startedAt }) => within(startedAt)).sort((a, b) => a.startedAt - b.startedAt);
  const ids = new Set(inSpan.map(({ id }) => id));
  const trackers = rows.trackers.filter(
    ({ visit, firstAt }) => ids.has(visit) || (!Number.isNaN(backgroundSince(visit)) && within(firstAt)),
  );
  const isOf = ({ visit }: { visit: string }) => ids.has(visit) || within(backgroundSince(visit));
  const hosts = rows.hosts.filter(isOf);
  const identifiers = rows.identifiers.filter(isOf);
  if (inSpan.length === 0 && trackers.length === 0) return undefined;
  const evidence = rows.evidence.filter(({ visit }) => ids.has(visit));
  return { site, visits: inSpan, trackers, hosts, identifiers, evidence };
}
