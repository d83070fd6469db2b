// Deletes a span of time, such as a day: the visits that began in it, with all that hangs on them even if it came later, and what sites sent in the
// background in it.

import type { Instant, VisitId } from '../core/model.ts';
import { isIn, type Span } from '../core/span.ts';
import { backgroundPrefix, backgroundSince } from '../core/visits/background.ts';
import type { CandorDatabase } from './database.ts';
import { dayOf } from './draft.ts';
import { deleteVisits } from './forget.ts';
import { deleteBackgroundSince } from './forget-background.ts';
import { forgetIncoming } from './incoming.ts';
import { deleteFrom, eachOf, inBackground, requestsIn } from './log.ts';
import type { Observation } from './observations.ts';
import { type CollectorOf, recountBackground, recountSite, subtractFromDays } from './recount.ts';

/**
 * Resolves to the number of visits deleted. In one transaction. What can be tied to no site is counted by days of UTC: each that the span touches
 * goes as a whole. Letters and opt-outs stay: they are the person's own.
 */
export async function forgetSpan(database: CandorDatabase, span: Span, collectorOf: CollectorOf): Promise<number> {
  return database.transaction('rw', database.tables, async () => {
    const visits = await visitsIn(database, span).toArray();
    const ids = visits.map(({ id }) => id);
    const parts = await inBackground(database, ({ from, to }) => from < span.to && to >= span.from);
    const background = parts.flatMap(requestsIn).filter(({ at }) => isIn(span, at));
    await eachOf(database.requests, ids, (gone) => subtractFromDays(database, gone, collectorOf));
    await subtractFromDays(database, background, collectorOf);
    await deleteVisits(database, ids);
    await deleteFrom(database.requests, parts, ({ at }) => isIn(span, at));
    await recountBackground(database, new Set(background.map(({ visit }) => visit)));
    const identified = await deleteBackgroundSince(database, (since) => isIn(span, since));
    const [first, last] = [dayOf(span.from), dayOf(span.to - 1)];
    await database.unattributed.filter(({ day }) => day >= first && day <= last).delete();
    await forgetIncoming(database);
    for (const site of new Set([...visits, ...background, ...identified].map(({ site }) => site)))
      await recountSite(database, site, collectorOf);
    return visits.length;
  });
}

/** The ids of the visits that began in a span, of those in the tables and of those that wait to be. */
export async function idsIn(
  database: CandorDatabase,
  span: Span,
  waiting: readonly Observation[],
): Promise<ReadonlySet<VisitId>> {
  const stored = await visitsIn(database, span).primaryKeys();
  const begun = waiting.flatMap((one) =>
    one.kind === 'visit' && isIn(span, one.visit.startedAt) ? [one.visit.id] : [],
  );
  return new Set([...stored, ...begun]);
}

/** Whether an observation that waits is of a span, `gone` being the visits that began in it. */
export function isOfSpan(observation: Observation, span: Span, gone: ReadonlySet<VisitId>): boolean {
  if (observation.kind === 'visit') return gone.has(observation.visit.id);
  if (observation.kind === 'unattributed') return isIn(span, observation.at);
  if (observation.kind === 'request') return isOfVisit(observation.record.visit, gone, span, observation.record.at);
  if (observation.kind === 'unrecognised')
    return isOfVisit(observation.request.visit, gone, span, backgroundSince(observation.request.visit));
  return isOfVisit(observation.visit, gone, span, backgroundSince(observation.visit));
}

function isOfVisit(visit: VisitId, gone: ReadonlySet<VisitId>, span: Span, at: Instant): boolean {
  return gone.has(visit) || (visit.startsWith(backgroundPrefix()) && isIn(span, at));
}

function visitsIn({ visits }: CandorDatabase, { from, to }: Span) {
  return visits.where('startedAt').between(from, to);
}
