// Deleting: by age, by site, everything. What is deleted is gone from the log and from every roll-up.

import type { Instant, Site, VisitId } from '../core/model.ts';
import { backgroundPrefix, backgroundSince, isBackground } from '../core/visits/background.ts';
import { isSent } from '../core/visits/events.ts';
import type { CandorDatabase } from './database.ts';
import { dayOf } from './draft.ts';
import { forgetClosedLetters, forgetSiteInLetters } from './letters.ts';
import { newestBySite } from './roll-ups.ts';
import { forgetSiteOfOptOuts, forgetSitesOfOptOutsBefore } from './write-opt-outs.ts';

/** Deletes everything older than a moment; of the person's own opt-outs, the sites only. Resolves to the number of visits deleted. */
export async function forgetBefore(database: CandorDatabase, before: Instant): Promise<number> {
  return database.transaction('rw', database.tables, async () => {
    const visits = await database.visits.where('startedAt').below(before).toArray();
    await deleteVisits(
      database,
      visits.map(({ id }) => id),
    );
    await database.requests.where('at').below(before).delete();
    const background = await backgroundRows(database)
      .filter(({ lastAt }) => lastAt < before)
      .toArray();
    await database.visitTrackers.bulkDelete(background.map(({ visit, tracker }) => [visit, tracker]));
    await database.visitHosts
      .where('visit')
      .startsWith(backgroundPrefix())
      .filter(({ visit }) => backgroundSince(visit) < before)
      .delete();
    await database.visitIdentifiers
      .where('visit')
      .startsWith(backgroundPrefix())
      .filter(({ visit }) => backgroundSince(visit) < before)
      .delete();
    await database.siteOrganizations.filter(({ lastAt }) => lastAt < before).delete();
    await database.dayOrganizations.filter(({ day }) => day < dayOf(before)).delete();
    await database.unattributed.filter(({ day }) => day < dayOf(before)).delete();
    await forgetClosedLetters(database, before);
    await forgetSitesOfOptOutsBefore(database, before);
    for (const site of new Set([...visits, ...background].map(({ site }) => site))) await recountSite(database, site);
    return visits.length;
  });
}

/** Deletes all that is known of one site. Resolves to the number of visits deleted. */
export async function forgetSite(
  database: CandorDatabase,
  site: Site,
  organizationOf: (tracker: string) => string,
): Promise<number> {
  return database.transaction('rw', database.tables, async () => {
    const visits = await database.visits.where({ site }).primaryKeys();
    const trackers = await database.visitTrackers.where({ site }).toArray();
    const all = [...new Set([...visits, ...trackers.map(({ visit }) => visit)])];
    await subtractFromDays(database, all, organizationOf);
    await deleteVisits(database, all);
    await database.visitHosts.where({ site }).delete();
    await database.visitIdentifiers.where({ site }).delete();
    await database.visitEvidence.where({ site }).delete();
    await forgetSiteInLetters(database, site);
    await forgetSiteOfOptOuts(database, site);
    await recountSite(database, site);
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

/** Roll-ups of requests that belong to a site, not to a visit: these do not go when a visit does. */
function backgroundRows(database: CandorDatabase) {
  return database.visitTrackers.where('visit').startsWith(backgroundPrefix());
}

async function deleteVisits(database: CandorDatabase, visits: VisitId[]): Promise<void> {
  await database.visits.bulkDelete(visits);
  await database.requests.where('visit').anyOf(visits).delete();
  await database.visitTrackers.where('visit').anyOf(visits).delete();
  await database.visitHosts.where('visit').anyOf(visits).delete();
  await database.visitIdentifiers.bulkDelete(visits);
  await database.visitEvidence.bulkDelete(visits);
}

/** Day totals name no site, so that one site's share has to be taken out request by request. */
async function subtractFromDays(
  database: CandorDatabase,
  visits: VisitId[],
  organizationOf: (tracker: string) => string,
): Promise<void> {
  const shares = new Map<string, { key: [string, string]; requests: number }>();
  await database.requests
    .where('visit')
    .anyOf(visits)
    .each(({ at, tracker, fate }) => {
      if (!isSent(fate)) return;
      const key: [string, string] = [dayOf(at), organizationOf(tracker)];
      const share = shares.get(key.join(' ')) ?? { key, requests: 0 };
      share.requests += 1;
      shares.set(key.join(' '), share);
    });
  for (const { key, requests } of shares.values()) {
    const row = await database.dayOrganizations.get(key);
    if (row && row.requests > requests)
      await database.dayOrganizations.put({ ...row, requests: row.requests - requests });
    else await database.dayOrganizations.delete(key);
  }
}

/** A site's totals from what is left of it. */
async function recountSite(database: CandorDatabase, site: Site): Promise<void> {
  await database.siteTrackers.where({ site }).delete();
  const visits = await database.visits.where({ site }).toArray();
  const background = await database.visitTrackers
    .where({ site })
    .filter(({ visit }) => isBackground(visit))
    .toArray();
  const times = [
    ...visits.map(({ startedAt }) => startedAt),
    ...background.flatMap(({ firstAt, lastAt }) => [firstAt, lastAt]),
  ];
  if (times.length > 0) {
    const opened = visits.filter(({ inAdvance }) => !inAdvance).length;
    await database.sites.put({ site, visits: opened, firstAt: Math.min(...times), lastAt: Math.max(...times) });
    await database.siteTrackers.bulkPut(newestBySite(await database.visitTrackers.where({ site }).toArray()));
    return;
  }
  await database.sites.delete(site);
  await database.siteOrganizations.where({ site }).delete();
}
