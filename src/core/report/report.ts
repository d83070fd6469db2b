// Facts → the report that every format prints.

import { alwaysSent } from '../always-sent.ts';
import type { SiteFacts } from '../facts.ts';
import type { Directory, Instant, Region } from '../model.ts';
import type { OptedOutSince } from '../rights/opted-out.ts';
import { siteReport } from './site-report.ts';
import type { Report, ReportScope, UnattributedTotal } from './types.ts';

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
  const { generatedAt, version, browser, knowledgeVersion, scope, directory, region, optedOut } = context;
  return {
    schema: 'candor-report/1',
    generatedAt: new Date(generatedAt).toISOString(),
    generator: { name: 'candor', version, browser },
    knowledge: { source: '@ghostery/trackerdb', version: knowledgeVersion, licence: 'CC-BY-NC-SA-4.0' },
    scope: {
      ...(scope.from !== undefined && { from: new Date(scope.from).toISOString() }),
      ...(scope.to !== undefined && { to: new Date(scope.to).toISOString() }),
      sites: scope.sites,
    },
    ...(region !== 'unknown' && { region }),
    alwaysSent: [...alwaysSent],
    sites: sites.map((facts) => siteReport(facts, directory, region, optedOut)),
    ...(scope.sites === 'all' && { unattributed: [...unattributed] }),
  };
}
