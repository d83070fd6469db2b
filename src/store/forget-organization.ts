// Deletes what was seen of one organization, on every site, and what the person noted of it. The visits stay, and so do all others in them.

import type { VisitEvidence, VisitIdentifiers } from '../core/facts.ts';
import type { Site, VisitId } from '../core/model.ts';
import type { GuideState } from '../core/rights/opted-out.ts';
import { isBackground } from '../core/visits/background.ts';
import { isSent } from '../core/visits/events.ts';
import type { CandorDatabase } from './database.ts';
import { forgetIncoming } from './incoming.ts';
import { deleteFrom, requestsIn } from './log.ts';
import { type OfOrganization, type Owners, ofOrganization } from './of-organization.ts';
import { recountSite } from './recount.ts';
import { summariesOf } from './summaries.ts';

/**
 * Resolves to the number of requests deleted that had been sent. In one transaction. What names no organization stays: hosts of a visit that are
 * counted together, and what the site had on record of its partners.
 */
export async function forgetOrganization(
  database: CandorDatabase,
  organization: string,
  owners: Owners,
): Promise<number> {
  const of = ofOrganization(organization, owners);
  return database.transaction('rw', database.tables, async () => {
    const sites = await sitesInBackground(database, of);
    const requests = await deleteRequests(database, of);
    await database.visitHosts.filter(({ host }) => of.host(host)).delete();
    await trimIdentifiers(database, of);
    await trimEvidence(database, of);
    await database.siteOrganizations.where({ organization }).delete();
    await database.siteTrackers.filter(({ tracker }) => of.tracker(tracker)).delete();
    await database.siteLinks.where('from').equals(organization).or('to').equals(organization).delete();
    await database.siteCookies.filter(({ tracker }) => of.tracker(tracker)).delete();
    await database.trackerTotals.filter(({ tracker }) => of.tracker(tracker)).delete();
    await database.dayOrganizations.filter((row) => row.organization === organization).delete();
    await database.organizationTotals.delete(organization);
    await database.letters.filter((letter) => letter.organization === organization).delete();
    await database.optOuts.filter((done) => done.organization === organization).delete();
    await trimGuides(database, organization, of);
    await forgetIncoming(database);
    for (const site of sites) await recountSite(database, site, owners.collectorOf);
    return requests;
  });
}

/** What a site sent without being visited is what it is listed for. */
async function sitesInBackground(database: CandorDatabase, of: OfOrganization): Promise<Set<Site>> {
  const rows = await database.visitTrackers
    .filter(({ visit, tracker }) => isBackground(visit) && of.tracker(tracker))
    .toArray();
  return new Set(rows.map(({ site }) => site));
}

/** Visits whose requests are read at once. */
const AT_ONCE = 100;

/**
 * The log has no index by tracker; its roll-ups say in which visits to look. Each visit's part is read as a whole,
 * not row by row with a cursor.
 */
async function deleteRequests(database: CandorDatabase, of: OfOrganization): Promise<number> {
  const rows = await database.visitTrackers.filter(({ tracker }) => of.tracker(tracker)).toArray();
  const visits = [...new Set(rows.map(({ visit }) => visit))];
  let sent = 0;
  for (let at = 0; at < visits.length; at += AT_ONCE) {
    const some = visits.slice(at, at + AT_ONCE).map((visit) => database.requests.where({ visit }).toArray());
    const parts = (await Promise.all(some)).flat();
    const gone = parts.flatMap(requestsIn).filter(({ tracker }) => of.tracker(tracker));
    sent += gone.filter(({ fate }) => isSent(fate)).length;
    await deleteFrom(database.requests, parts, ({ tracker }) => of.tracker(tracker));
  }
  await database.visitTrackers.bulkDelete(rows.map(({ visit, tracker }) => [visit, tracker]));
  await trimSummaries(database, visits, of);
  return sent;
}

/** When something was sent in the background, what is left of it says. */
async function trimSummaries(database: CandorDatabase, visits: VisitId[], of: OfOrganization): Promise<void> {
  const rows = await database.visitSummaries.where('visit').anyOf(visits).toArray();
  const trimmed = rows.map((row) => ({ ...row, trackers: row.trackers.filter(({ tracker }) => !of.tracker(tracker)) }));
  await database.visitSummaries.bulkPut(trimmed);
  const inBackground = visits.filter(isBackground);
  await database.visitSummaries.where('visit').anyOf(inBackground).delete();
  const left = await database.visitTrackers.where('visit').anyOf(inBackground).toArray();
  await database.visitSummaries.bulkPut([...summariesOf([], left).visitSummaries.values()]);
}

async function trimIdentifiers(database: CandorDatabase, of: OfOrganization): Promise<void> {
  const names = ({ cookies, links }: VisitIdentifiers) => cookies.some(of.cookie) || links.some(of.link);
  const rows = await database.visitIdentifiers.filter(names).toArray();
  await database.visitIdentifiers.bulkPut(
    rows.map((row) => ({
      ...row,
      cookies: row.cookies.filter((cookie) => !of.cookie(cookie)),
      links: row.links.filter((link) => !of.link(link)),
    })),
  );
}

async function trimEvidence(database: CandorDatabase, of: OfOrganization): Promise<void> {
  const rows = await database.visitEvidence.filter(({ seen }) => seen.some(of.evidence)).toArray();
  const trimmed = rows.map((row): VisitEvidence => ({ ...row, seen: row.seen.filter((one) => !of.evidence(one)) }));
  await database.visitEvidence.bulkPut(trimmed.filter(({ seen }) => seen.length > 0));
  await database.visitEvidence.bulkDelete(trimmed.filter(({ seen }) => seen.length === 0).map(({ visit }) => visit));
}

async function trimGuides(database: CandorDatabase, organization: string, of: OfOrganization): Promise<void> {
  await database.optOutGuides.toCollection().modify((guide: GuideState) => {
    guide.skipped = guide.skipped.filter((key) => key !== organization);
    if (guide.at === organization) delete guide.at;
    if (guide.opened !== undefined && of.host(guide.opened)) delete guide.opened;
  });
}
