// What the person opted out of, and what was received since, from the roll-ups alone.

import type { VisitTracker } from '../core/facts.ts';
import { groupBy } from '../core/group.ts';
import type { Directory, Instant, OrganizationKey, Site } from '../core/model.ts';
import type { GuideState, OptedOut, OptedOutSince } from '../core/rights/opted-out.ts';
import { bySite, receivedAfter } from '../core/rights/received-again.ts';
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

/** Each opt-out, with where its organization received something since; `of` leaves out those of all others. The newest first. */
export async function optOutsSince(
  directory: Directory,
  of?: ReadonlySet<OrganizationKey>,
  db = database(),
): Promise<OptedOutSince[]> {
  const wanted = (await listOptOuts(db)).filter(({ organization }) => of?.has(organization) ?? true);
  const groups = [...groupBy(wanted, ({ organization }) => organization)];
  const rows = await Promise.all(
    groups.map(async ([organization, own]) => {
      const since = Math.min(...own.map(({ doneAt }) => doneAt));
      return [organization, await rowsSince(organization, since, directory, db)] as const;
    }),
  );
  const rowsOf = new Map(rows);
  return wanted.map((done) => ({
    ...done,
    again: bySite(receivedAfter(rowsOf.get(done.organization) ?? [], done, directory)),
  }));
}

/** Only sites on which the organization was seen since are looked at. */
async function rowsSince(
  organization: OrganizationKey,
  since: Instant,
  directory: Directory,
  db: CandorDatabase,
): Promise<VisitTracker[]> {
  const seen = await db.siteOrganizations
    .where({ organization })
    .filter(({ lastAt }) => lastAt > since)
    .toArray();
  const rows = await Promise.all(seen.map(({ site }) => db.visitTrackers.where({ site }).toArray()));
  return receivedAfter(rows.flat(), { organization, doneAt: since }, directory);
}
