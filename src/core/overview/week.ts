// What happened in a span of time, over all sites, from the visits in short.

import type { Taking, VisitSummary } from '../facts.ts';
import type { DataType, OrganizationKey, Site, TrackerKey } from '../model.ts';
import { sensitiveTypes } from '../report/sensitive.ts';
import { isIn, type Span } from '../span.ts';
import { isSensitive, sumTakings } from '../taking.ts';

/** What one organization was seen to do in it. */
export interface WeekCollector {
  organization: OrganizationKey;
  /** On which it collected. */
  sites: ReadonlySet<Site>;
  taking: Taking;
}

export interface Week {
  span: Span;
  /** That somebody opened. */
  visits: number;
  visited: ReadonlySet<Site>;
  /** Those on most sites first. */
  collectors: WeekCollector[];
}

/** Undefined where nothing was recorded in it, which is not to say that nothing happened. */
export function weekOf(
  summaries: readonly VisitSummary[],
  span: Span,
  collectorOf: (tracker: TrackerKey) => OrganizationKey,
): Week | undefined {
  const within = summaries.filter(({ at }) => isIn(span, at));
  if (within.length === 0) return undefined;
  const opened = within.filter((row) => row.opened);
  return {
    span,
    visits: opened.length,
    visited: new Set(opened.map(({ site }) => site)),
    collectors: collectorsIn(within, collectorOf),
  };
}

function collectorsIn(
  summaries: readonly VisitSummary[],
  collectorOf: (tracker: TrackerKey) => OrganizationKey,
): WeekCollector[] {
  const found = new Map<OrganizationKey, { sites: Set<Site>; takings: Taking[] }>();
  for (const { site, trackers } of summaries)
    for (const { tracker, ...taking } of trackers) {
      const organization = collectorOf(tracker);
      const known = found.get(organization) ?? { sites: new Set(), takings: [] };
      known.sites.add(site);
      known.takings.push(taking);
      found.set(organization, known);
    }
  const collectors = [...found].map(([organization, { sites, takings }]) => ({
    organization,
    sites,
    taking: sumTakings(takings),
  }));
  return collectors.sort((a, b) => b.sites.size - a.sites.size || (a.organization < b.organization ? -1 : 1));
}

/** On how many sites one of them collected in each span; undefined where nothing was recorded in it. */
export function sitesInSpans(
  organization: OrganizationKey,
  summaries: readonly VisitSummary[],
  spans: readonly Span[],
  collectorOf: (tracker: TrackerKey) => OrganizationKey,
): (number | undefined)[] {
  const isOwn = ({ tracker }: { tracker: TrackerKey }) => collectorOf(tracker) === organization;
  return spans.map((span) => {
    const within = summaries.filter(({ at }) => isIn(span, at));
    if (within.length === 0) return undefined;
    return new Set(within.filter(({ trackers }) => trackers.some(isOwn)).map(({ site }) => site)).size;
  });
}

export interface WeekCounts {
  organizations: number;
  beforeChoice: number;
  afterRefusal: number;
  /** Received something that weighs most for a person. */
  sensitive: number;
  sensitiveTypes: DataType[];
}

/** What is said first of a week. */
export function countsOfWeek({ collectors }: Pick<Week, 'collectors'>): WeekCounts {
  const types = collectors.flatMap(({ taking }) => taking.types ?? []);
  return {
    organizations: collectors.length,
    beforeChoice: collectors.filter(({ taking }) => taking.before !== undefined).length,
    afterRefusal: collectors.filter(({ taking }) => taking.after !== undefined).length,
    sensitive: collectors.filter(({ taking }) => isSensitive(taking)).length,
    sensitiveTypes: [...new Set(types)].filter((type) => sensitiveTypes.has(type)).sort(),
  };
}
