// Deleting: by age, by site, everything. What is deleted is gone from the log and from every roll-up, in one transaction: a worker that is stopped
// in the middle leaves all as it was.

import type { VisitIdentifiers } from '../core/facts.ts';
import type { Instant, Site, VisitId } from '../core/model.ts';
import { backgroundPrefix, backgroundSince } from '../core/visits/background.ts';
import type { CandorDatabase } from './database.ts';
import { dayOf } from './draft.ts';
import { forgetClosedLetters, forgetSiteInLetters } from './letters.ts';
import { type CollectorOf, recountBackground, recountSite, subtractFromDays } from './recount.ts';
import { forgetSiteOfOptOuts, forgetSitesOfOptOutsBefore } from './write-opt-outs.ts';

/** Deletes everything older than a moment; of the person's own opt-outs, the sites only. Resolves to the number of visits deleted. */
export async function forgetBefore(
  database: CandorDatabase,
  before: Instant,
  collectorOf: CollectorOf,
): Promise<number> {
  return database.transaction('rw', database.tables, async () => {
    const visits = await database.visits.where('startedAt').below(before).toArray();
    const ids = visits.map(({ id }) => id);
    const background = await database.requests
      .where('at')
      .below(before)
      .filter(({ visit }) => visit.startsWith(backgroundPrefix()))
      .toArray();
    // Days that are over go as a whole; a visit can reach into those that stay.
    const reaching = database.requests
      .where('visit')
      .anyOf(ids)
      .filter(({ at }) => at >= before);
    await subtractFromDays(database, reaching, collectorOf);
    const sameDay = database.requests.where('at').between(startOfDay(before), before);
    await subtractFromDays(database, sameDay, collectorOf);
    await deleteVisits(database, ids);
    await database.requests.where('at').below(before).delete();
    await recountBackground(database, new Set(background.map(({ visit }) => visit)));
    const identified = await deleteBackgroundSince(database, (since) => since < before);
    await database.dayOrganizations.filter(({ day }) => day < dayOf(before)).delete();
    await database.unattributed.filter(({ day }) => day < dayOf(before)).delete();
    await forgetClosedLetters(database, before);
    await forgetSitesOfOptOutsBefore(database, before);
    for (const site of new Set([...visits, ...background, ...identified].map(({ site }) => site)))
      await recountSite(database, site, collectorOf);
    return visits.length;
  });
}

/** Deletes all that is known of one site. Resolves to the number of visits deleted. */
export async function forgetSite(database: CandorDatabase, site: Site, collectorOf: CollectorOf): Promise<number> {
  return database.transaction('rw', database.tables, async () => {
    const visits = await database.visits.where({ site }).primaryKeys();
    const trackers = await database.visitTrackers.where({ site }).toArray();
    const all = [...new Set([...visits, ...trackers.map(({ visit }) => visit)])];
    await subtractFromDays(database, database.requests.where('visit').anyOf(all), collectorOf);
    await deleteVisits(database, all);
    await database.visitHosts.where({ site }).delete();
    await database.visitIdentifiers.where({ site }).delete();
    await database.visitEvidence.where({ site }).delete();
    await forgetSiteInLetters(database, site);
    await forgetSiteOfOptOuts(database, site);
    await recountSite(database, site, collectorOf);
    return visits.length;
  });
}

/** Deletes everything. Resolves to the number of visits deleted. */
export async function forgetEverything(database: CandorDatabase): Promise<number> {
  return database.transaction('rw', database.tables, async () => {
    const visits = await database.visits.count();
    for (const table of database.tables) await table.clear();
    return visits;
  });
}

/** Deletes visits, or what a site sent in the background under a name, with all that hangs on them. */
export async function deleteVisits(database: CandorDatabase, visits: VisitId[]): Promise<void> {
  await database.visits.bulkDelete(visits);
  for (const table of [database.requests, database.visitTrackers, database.visitHosts])
    await table.where('visit').anyOf(visits).delete();
  await database.visitIdentifiers.bulkDelete(visits);
  await database.visitEvidence.bulkDelete(visits);
}

/** What of background rows has no time of its own goes by when the row began. Resolves to the rows on identifiers that are gone: their sites are to be recounted. */
export async function deleteBackgroundSince(
  database: CandorDatabase,
  isGone: (since: Instant) => boolean,
): Promise<VisitIdentifiers[]> {
  const isOld = ({ visit }: { visit: VisitId }) => isGone(backgroundSince(visit));
  await database.visitHosts.where('visit').startsWith(backgroundPrefix()).filter(isOld).delete();
  const identified = await database.visitIdentifiers
    .where('visit')
    .startsWith(backgroundPrefix())
    .filter(isOld)
    .toArray();
  await database.visitIdentifiers.bulkDelete(identified.map(({ visit }) => visit));
  return identified;
}

/** Of the day in UTC. */
function startOfDay(at: Instant): Instant {
  return Date.parse(dayOf(at));
}
