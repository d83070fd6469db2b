// The report on one organization: what it received, with nothing said of the sites as a whole.

import { collectorKey } from '../collector-key.ts';
import type { SiteFacts } from '../facts.ts';
import type { PrinciplesReport } from '../findings/principles/principle.ts';
import { principles } from '../findings/principles/principle.ts';
import type { Directory, Party, TrackerKey } from '../model.ts';

import type { SiteReport } from './types.ts';

/** What of a site's facts is a collector's, by its key; undefined where nothing is. Its visits stay: they say when and under which choice. */
export function factsOnly(facts: SiteFacts, organization: string, directory: Directory): SiteFacts | undefined {
  const isTracker = (key: TrackerKey) => collectorKey(key, directory) === organization;
  const isHost = (host: string) => directory.organizationOf(host) === organization;
  const is = (tracker: TrackerKey | undefined, host: string, party: Party) =>
    tracker === undefined ? party !== 'first' && isHost(host) : isTracker(tracker);
  const trackers = facts.trackers.filter(({ tracker }) => isTracker(tracker));
  if (trackers.length === 0) return undefined;
  return {
    ...facts,
    trackers,
    hosts: [],
    identifiers: facts.identifiers.map((one) => ({
      ...one,
      cookies: one.cookies.filter(({ tracker, domain, party }) => is(tracker, domain, party)),
      links: one.links.filter(({ from, to }) => from === organization || to === organization),
    })),
    evidence: facts.evidence.map((one) => ({
      ...one,
      seen: one.seen.filter(({ tracker, script, party }) => is(tracker, script, party)),
    })),
  };
}

/**
 * The report made of such facts, without what would be said of the site as a whole. What `whole` says of the collector, and of its cookies and links, holds
 * here too.
 */
export function reportOnly(report: SiteReport, whole: SiteReport, organization: string): SiteReport {
  const { findings = [], ...rest } = report;
  const about = findings.filter(({ kind }) => kind !== 'banner-returns' && kind !== 'refusal-harder-than-accepting');
  const { identifiers } = whole;
  return {
    ...rest,
    collectors: whole.collectors.filter((one) => one.organization.key === organization),
    identifiers: {
      ...report.identifiers,
      links: identifiers.links.filter(({ from, to }) => from.key === organization || to.key === organization),
    },
    ...(about.length > 0 && { findings: about }),
    principles: notJudged,
  };
}

const notJudged = Object.fromEntries(
  principles.map((principle) => [principle, { status: 'not-observed', reasons: [] }]),
) as unknown as PrinciplesReport;
