// Who received something besides the site itself and what pages need to work: those of whom promises are expected.

import type { Collector, DataReport, SiteReport, TrackerReport } from '../../report/types.ts';
import { isNeeded, isToSomebodyElse } from '../exempt.ts';
import type { DataEvidence, Evidence } from './principle.ts';

/** A collector, with those of its trackers that are not exempt and certainly reach somebody else. */
export interface Other {
  collector: Collector;
  trackers: TrackerReport[];
}

/** By the same measure as findings on consent: `src/core/findings/exempt.ts`. */
export function othersIn({ collectors }: Pick<SiteReport, 'collectors'>): Other[] {
  return collectors
    .filter(({ runsSite }) => !runsSite)
    .map((collector) => ({ collector, trackers: collector.trackers.filter(isAccountable) }))
    .filter(({ trackers }) => trackers.length > 0);
}

function isAccountable(tracker: TrackerReport): boolean {
  return !isNeeded(tracker) && isToSomebodyElse(tracker);
}

export function organizationEvidence({ collector: { organization } }: Pick<Other, 'collector'>): Evidence {
  return { of: 'organization', organization: organization.key, by: organization.name };
}

/** Each tracker of some collectors of which the number is above zero. */
export function trackerEvidence(some: readonly Other[], numberOf: (tracker: TrackerReport) => number): Evidence[] {
  return some.flatMap(({ collector: { organization }, trackers }) =>
    trackers
      .filter((tracker) => numberOf(tracker) > 0)
      .map((tracker) => ({
        of: 'tracker' as const,
        organization: organization.key,
        by: organization.name,
        tracker: tracker.key,
        requests: numberOf(tracker),
      })),
  );
}

/** Each thing that some collectors received and that is meant, with the field that showed it. */
export function dataEvidence(some: readonly Other[], isMeant: (data: DataReport) => boolean): DataEvidence[] {
  return some.flatMap(({ collector: { organization }, trackers }) =>
    trackers.flatMap(({ key, data }) =>
      data.filter(isMeant).map(({ type, evidence: field, typed }) => ({
        of: 'data' as const,
        organization: organization.key,
        by: organization.name,
        tracker: key,
        type,
        field,
        ...(typed && { typed: { form: typed.form, when: typed.when } }),
      })),
    ),
  );
}
