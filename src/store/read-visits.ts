// Visits of a site, one by one: in short, and one of them whole.

import type { SiteFacts, VisitSummary } from '../core/facts.ts';
import type { Site, VisitId } from '../core/model.ts';
import { database, rowsOfVisit } from './read.ts';

/** Those that somebody opened, the newest first. */
export async function visitsTo(site: Site, db = database()): Promise<VisitSummary[]> {
  const rows = await db.visitSummaries.where({ site }).toArray();
  return rows.filter(({ opened }) => opened).sort((a, b) => b.at - a.at);
}

/** One visit, without what its site sent in the background meanwhile; undefined where nothing of it is stored, or it is another site's. */
export async function visitAlone(site: Site, id: VisitId, db = database()): Promise<SiteFacts | undefined> {
  const visit = await db.visits.get(id);
  if (visit?.site !== site) return undefined;
  return { site, visits: [visit], ...(await rowsOfVisit(id, db)) };
}
