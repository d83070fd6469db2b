// The person's own record of what they opted out of, and how far they have gone through a site's list. Written by the background alone, when a page asks.

import type { Instant, OrganizationKey, Site } from '../core/model.ts';
import type { GuideState, OptedOut, OptOutName } from '../core/rights/opted-out.ts';
import type { CandorDatabase } from './database.ts';

/** Notes an opt-out, or that it was repeated, and ends that step of the site's list. */
export async function noteOptOut(database: CandorDatabase, done: OptedOut): Promise<void> {
  await database.transaction('rw', database.optOuts, database.optOutGuides, async () => {
    await database.optOuts.put(done);
    const guide = done.site === undefined ? undefined : await database.optOutGuides.get(done.site);
    if (guide) await database.optOutGuides.put(past(guide, done.organization, done.doneAt));
  });
}

/** The list goes on with its next step, also in the tab to which this one led. */
function past({ at: _, ...guide }: GuideState, organization: OrganizationKey, changedAt: Instant): GuideState {
  return { ...guide, skipped: guide.skipped.filter((key) => key !== organization), changedAt };
}

export async function undoOptOut(database: CandorDatabase, { organization, kind, host }: OptOutName): Promise<void> {
  await database.optOuts.delete([organization, kind, host]);
}

/** The list of the site goes on with what was opened, wherever it was opened from. */
export async function noteOpened(
  database: CandorDatabase,
  { site, organization, host }: { site: Site; organization: OrganizationKey; host: string },
  changedAt: Instant,
): Promise<void> {
  await database.transaction('rw', database.optOutGuides, async () => {
    const skipped = (await database.optOutGuides.get(site))?.skipped ?? [];
    const others = skipped.filter((key) => key !== organization);
    await database.optOutGuides.put({ site, at: organization, opened: host, skipped: others, changedAt });
  });
}

export async function keepGuide(database: CandorDatabase, guide: GuideState): Promise<void> {
  await database.optOutGuides.put(guide);
}

/** Forgets all opt-outs, and all lists. */
export async function forgetOptOuts(database: CandorDatabase): Promise<void> {
  await database.transaction('rw', database.optOuts, database.optOutGuides, async () => {
    await database.optOuts.clear();
    await database.optOutGuides.clear();
  });
}

/** What was opted out of stays the person's; on which site that began is the site's, and is forgotten with it. */
export async function forgetSiteOfOptOuts(database: CandorDatabase, site: Site): Promise<void> {
  await database.optOutGuides.delete(site);
  await withoutSite(database, (done) => done.site === site);
}

/** What was opted out of is kept for as long as the person wants; where, for as long as all else. */
export async function forgetSitesOfOptOutsBefore(database: CandorDatabase, before: Instant): Promise<void> {
  await database.optOutGuides.filter(({ changedAt }) => changedAt < before).delete();
  await withoutSite(database, ({ doneAt }) => doneAt < before);
}

async function withoutSite(database: CandorDatabase, which: (done: OptedOut) => boolean): Promise<void> {
  await database.optOuts.filter(which).modify((done) => {
    delete done.site;
  });
}
