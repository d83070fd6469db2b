// What the person opted out of, and what was received since, from the roll-ups alone.

import { Dexie } from 'dexie';
import type { Instant, OrganizationKey, Site } from '../core/model.ts';
import type { FullDirectory } from '../core/recognition/directory.ts';
import type { GuideState, OptedOut, OptedOutSince, OptedOutWhere } from '../core/rights/opted-out.ts';
import { othersThan, sitesOf, tellingTrackers } from '../core/rights/received-again.ts';
import type { CandorDatabase } from './database.ts';
import { database } from './read.ts';

/** All of them, the newest first. */
export async function listOptOuts(db = database()): Promise<OptedOut[]> {
  const all = await db.optOuts.toArray();
  return all.sort((a, b) => b.doneAt - a.doneAt);
}

/** How far the list of a site has been gone through; undefined where it was not begun. */
export function guideOf(site: Site, db = database()): Promise<GuideState | undefined> {
  return db.optOutGuides.get(site);
}

/** The lists of which a step was opened, and that were gone on with after a moment, the newest first. */
export async function openedGuides(since: Instant, db = database()): Promise<GuideState[]> {
  const open = await db.optOutGuides
    .filter(({ opened, changedAt }) => opened !== undefined && changedAt > since)
    .toArray();
  return open.sort((a, b) => b.changedAt - a.changedAt);
}

/**
 * Each opt-out, with on how many sites its organization received something since; `of` leaves out those of all others. The newest first. Reads
 * a key for each of an organization's trackers on each site, however often the site was visited.
 */
export async function optOutsSince(
  directory: FullDirectory,
  of?: ReadonlySet<OrganizationKey>,
  db = database(),
): Promise<OptedOutSince[]> {
  const wanted = (await listOptOuts(db)).filter(({ organization }) => of?.has(organization) ?? true);
  return Promise.all(
    wanted.map(async (done) => {
      const keys = await Promise.all(begunAfter(done, directory, db).map((rows) => rows.primaryKeys()));
      const sites = new Set(keys.flat().map(([site]) => site));
      return { ...done, again: othersThan(done.organization, sites, directory).length };
    }),
  );
}

/** Each opt-out, with where its organization received something since. The newest first. */
export async function optOutsWhere(directory: FullDirectory, db = database()): Promise<OptedOutWhere[]> {
  return Promise.all(
    (await listOptOuts(db)).map(async (done) => {
      const rows = await Promise.all(begunAfter(done, directory, db).map((rows) => rows.toArray()));
      return { ...done, again: sitesOf(rows.flat(), done.organization, directory) };
    }),
  );
}

/** A query for each of the organization's trackers. */
function begunAfter({ organization, doneAt }: OptedOut, directory: FullDirectory, db: CandorDatabase) {
  return tellingTrackers(organization, directory).map((tracker) =>
    db.siteTrackers.where('[tracker+newestAt]').between([tracker, doneAt], [tracker, Dexie.maxKey], false),
  );
}
