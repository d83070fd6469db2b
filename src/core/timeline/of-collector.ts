import type { TimelineEntry, VisitTimeline } from './types.ts';

/** What of a visit concerns one organization: what happened in the page, and its own contacts. Undefined where it has none there. */
export function timelineOfCollector(timeline: VisitTimeline, key: string): VisitTimeline | undefined {
  const { backgroundOrganizations: _, ...rest } = timeline;
  const entries = timeline.entries.flatMap((entry) => ofCollector(entry, key));
  return entries.some((entry) => 'organizations' in entry) ? { ...rest, entries } : undefined;
}

function ofCollector(entry: TimelineEntry, key: string): TimelineEntry[] {
  if (entry.kind === 'contacts') {
    const own = entry.organizations.filter((one) => one.key === key);
    return own.map((one) => ({ ...entry, at: one.at, organizations: [one] }));
  }
  if (entry.kind === 'after') {
    const own = entry.organizations.filter((one) => one.key === key);
    return own.map((one) => ({ ...entry, at: one.at, organizations: [one] }));
  }
  return [entry];
}
