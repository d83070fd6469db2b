// Deleting: by age, by site, everything. What is deleted is gone from the log and from every roll-up, in one transaction: a worker that is stopped
// in the middle leaves all as it was.

import type { Instant, Site, VisitId } from '../core/model.ts';
import { isBackground } from '../core/visits/background.ts';
import { make } from './change.ts';
import type { CandorDatabase } from './database.ts';
import { dayOf, startOfDay } from './draft.ts';
import { deleteBackgroundSince } from './forget-background.ts';
import { forgetIncoming } from './incoming.ts';
import { forgetClosedLetters, forgetSiteInLetters } from './letters.ts';
import { deleteFrom, eachOf, requestsIn } from './log.ts';
import { type CollectorOf, recountBackground, recountSite, subtractFromDays } from './recount.ts';
import { deletionOf } from './rows-of-visits.ts';
import { SpreadChange } from './spread.ts';
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
    const deleted = new Set(ids);
    const parts = await database.requests.where('from').below(before).toArray();
    const past = parts.flatMap(requestsIn).filter(({ at }) => at < before);
    const background = past.filter(({ visit }) => isBackground(visit));
    // Days that are over go as a whole; a visit can reach into those that stay, and so can what goes of the day itself.
    await eachOf(database.requests, ids, (gone) =>
      subtractFromDays(
        database,
        gone.filter(({ at }) => at >= before),
        collectorOf,
      ),
    );
    const sameDay = past.filter(({ at }) => at >= startOfDay(before));
    await subtractFromDays(database, sameDay, collectorOf);
    await deleteVisits(database, ids);
    const others = parts.filter(({ visit }) => !deleted.has(visit));
    await deleteFrom(database.requests, others, ({ at }) => at < before);
    await recountBackground(database, new Set(background.map(({ visit }) => visit)));
    const identified = await deleteBackgroundSince(database, (since) => since < before);
    await forgetDaysBefore(database, dayOf(before));
    await forgetClosedLetters(database, before);
    await forgetSitesOfOptOutsBefore(database, before);
    for (const site of new Set([...visits, ...background, ...identified].map(({ site }) => site)))
      await recountSite(database, site, collectorOf);
    return visits.length;
  });
}

/** What is counted by day, and by no site. */
async function forgetDaysBefore(database: CandorDatabase, day: string): Promise<void> {
  // As keys are ordered, this is before every key of the day itself.
  const past = database.dayOrganizations.where('[day+organization]').below([day]);
  const spread = new SpreadChange();
  for (const [, organization] of await past.primaryKeys()) spread.add(organization, 'days', -1);
  await past.delete();
  await make(database, [await spread.change(database)]);
  await database.unattributed.where('[day+reason]').below([day]).delete();
}

/** Deletes all that is known of one site. Resolves to the number of visits deleted. */
export async function forgetSite(database: CandorDatabase, site: Site, collectorOf: CollectorOf): Promise<number> {
  return database.transaction('rw', database.tables, async () => {
    const visits = await database.visits.where({ site }).primaryKeys();
    const trackers = await database.visitTrackers.where({ site }).toArray();
    const all = [...new Set([...visits, ...trackers.map(({ visit }) => visit)])];
    await eachOf(database.requests, all, (gone) => subtractFromDays(database, gone, collectorOf));
    await deleteVisits(database, all);
    await database.visitHosts.where({ site }).delete();
    await database.visitIdentifiers.where({ site }).delete();
    await database.visitEvidence.where({ site }).delete();
    await forgetSiteInLetters(database, site);
    await forgetSiteOfOptOuts(database, site);
    await forgetIncoming(database);
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
export async function deleteVisits(database: CandorDatabase, visits: readonly VisitId[]): Promise<void> {
  for (const visit of visits) await make(database, await deletionOf(database, visit));
}
