// Deleting what sites sent in the background: nothing of it hangs on a visit, and single requests of a row can be gone while others stay.

import type { VisitIdentifiers } from '../core/facts.ts';
import type { Instant, Site, VisitId } from '../core/model.ts';
import { backgroundPrefix, backgroundSince, isBackground } from '../core/visits/background.ts';
import type { CandorDatabase } from './database.ts';
import { startOfDay } from './draft.ts';
import { deleteFrom, requestsIn } from './log.ts';
import { type CollectorOf, recountBackground, recountSite, subtractFromDays } from './recount.ts';

/** The sites of which something is kept that they sent in the background before a moment. */
export async function backgroundSitesBefore(database: CandorDatabase, before: Instant): Promise<Set<Site>> {
  const parts = await database.requests.where('from').below(before).toArray();
  const isOld = ({ visit }: { visit: VisitId }) => backgroundSince(visit) < before;
  const [hosts, identifiers] = await Promise.all([
    database.visitHosts.where('visit').startsWith(backgroundPrefix()).toArray(),
    database.visitIdentifiers.where('visit').startsWith(backgroundPrefix()).toArray(),
  ]);
  const sent = parts.filter(({ visit }) => isBackground(visit)).map((part) => requestsIn(part)[0]!);
  return new Set([...sent, ...[...hosts, ...identifiers].filter(isOld)].map(({ site }) => site));
}

/** Deletes it, of one site, and counts the site anew, in one transaction. */
export function forgetBackgroundOf(
  database: CandorDatabase,
  site: Site,
  before: Instant,
  collectorOf: CollectorOf,
): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    const parts = await database.requests.where('visit').startsWith(backgroundPrefix(site)).toArray();
    const past = parts.flatMap(requestsIn).filter(({ at }) => at < before);
    // Days that are over go as a whole.
    await subtractFromDays(
      database,
      past.filter(({ at }) => at >= startOfDay(before)),
      collectorOf,
    );
    await deleteFrom(
      database.requests,
      parts.filter(({ from }) => from < before),
      ({ at }) => at < before,
    );
    await recountBackground(database, new Set(past.map(({ visit }) => visit)));
    await deleteBackgroundSince(database, (since) => since < before, site);
    await recountSite(database, site, collectorOf);
  });
}

/**
 * What of background rows has no time of its own goes by when the row began, of one site or of all. Resolves to the rows on identifiers that are gone: their
 * sites are to be recounted.
 */
export async function deleteBackgroundSince(
  database: CandorDatabase,
  isGone: (since: Instant) => boolean,
  site?: Site,
): Promise<VisitIdentifiers[]> {
  const isOld = ({ visit }: { visit: VisitId }) => isGone(backgroundSince(visit));
  await database.visitHosts.where('visit').startsWith(backgroundPrefix(site)).filter(isOld).delete();
  const identified = await database.visitIdentifiers
    .where('visit')
    .startsWith(backgroundPrefix(site))
    .filter(isOld)
    .toArray();
  await database.visitIdentifiers.bulkDelete(identified.map(({ visit }) => visit));
  return identified;
}
