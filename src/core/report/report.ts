// Facts → the report that every format prints: what stands at its head, and each site.

import { alwaysSent } from '../always-sent.ts';
import type { SiteFacts } from '../facts.ts';
import { isoOf } from '../instant.ts';
import type { Directory, Instant, Region } from '../model.ts';
import type { OptedOutSince } from '../rights/opted-out.ts';
import { collectorName } from './identifiers.ts';
import { factsOnly, reportOnly } from './scope.ts';
import { siteReport } from './site-report.ts';
import type { Report, ReportScope, SiteReport, UnattributedTotal } from './types.ts';
import type { ReportHead } from './writer.ts';

export interface ReportContext {
  generatedAt: Instant;
  /** Of Candor. */
  version: string;
  /** Such as `Chromium 156`. */
  browser: string;
  /** Of @ghostery/trackerdb. */
  knowledgeVersion: string;
  scope: ReportScope;
  directory: Directory;
  /** Where the person says that they live. */
  region: Region;
  /** What the person noted of opt-outs. */
  optedOut: readonly OptedOutSince[];
}

/** The report on these sites, in their order. */
export function buildReport(
  sites: readonly SiteFacts[],
  unattributed: readonly UnattributedTotal[],
  context: ReportContext,
): Report {
  const { unattributed: totals, ...head } = reportHead(unattributed, context);
  return {
    ...head,
    sites: sites.flatMap((facts) => siteInReport(facts, context) ?? []),
    ...(totals && { unattributed: totals }),
  };
}

/** Requests that are tied to no site are told in reports on everything alone. */
export function reportHead(unattributed: readonly UnattributedTotal[], context: ReportContext): ReportHead {
  const { generatedAt, version, browser, knowledgeVersion, scope, directory, region } = context;
  const { organization } = scope;
  return {
    schema: 'candor-report/1',
    generatedAt: isoOf(generatedAt),
    generator: { name: 'candor', version, browser },
    knowledge: { source: '@ghostery/trackerdb', version: knowledgeVersion, licence: 'CC-BY-NC-SA-4.0' },
    scope: {
      ...(scope.from !== undefined && { from: isoOf(scope.from) }),
      ...(scope.to !== undefined && { to: isoOf(scope.to) }),
      sites: scope.sites,
      ...(organization !== undefined && {
        organization: { key: organization, name: collectorName(organization, directory) },
      }),
    },
    ...(region !== 'unknown' && { region }),
    alwaysSent: [...alwaysSent],
    ...(scope.sites === 'all' && organization === undefined && { unattributed: [...unattributed] }),
  };
}

/** One site as the report has it; undefined where nothing of it is in scope. */
export function siteInReport(
  facts: SiteFacts,
  { scope: { organization }, directory, region, optedOut }: ReportContext,
): SiteReport | undefined {
  const of = (some: SiteFacts) => siteReport(some, directory, region, optedOut);
  if (organization === undefined) return of(facts);
  const only = factsOnly(facts, organization, directory);
  return only && reportOnly(of(only), of(facts), organization);
}
