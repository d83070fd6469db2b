// The timelines of a site's newest visits.

import type { SiteFacts } from '../facts.ts';
import { groupBy } from '../group.ts';
import { backgroundSince, isBackground } from '../visits/background.ts';
import type { CollectorOf } from './contacts.ts';
import { timelineOf } from './timeline.ts';
import type { VisitTimeline } from './types.ts';

/** Timelines that a report has of one site. Each can name every collector of its visit; a site that is opened daily would fill a report. */
export const MOST_TIMELINES = 10;

/** Of the visits that were opened, the newest first, at most ten. */
export function timelinesOf(facts: SiteFacts, collectorOf: CollectorOf): VisitTimeline[] {
  const opened = facts.visits.filter(({ inAdvance }) => !inAdvance).sort((a, b) => b.startedAt - a.startedAt);
  const byVisit = groupBy(facts.trackers, ({ visit }) => visit);
  const background = facts.trackers.filter(({ visit }) => isBackground(visit));
  return opened.slice(0, MOST_TIMELINES).map((visit, nth) => {
    const until = opened[nth - 1]?.startedAt ?? Number.POSITIVE_INFINITY;
    const meanwhile = background.filter(({ visit: id }) => {
      const since = backgroundSince(id);
      return since >= visit.startedAt && since < until;
    });
    return timelineOf(visit, { trackers: byVisit.get(visit.id) ?? [], background: meanwhile }, collectorOf);
  });
}
