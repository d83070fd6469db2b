// Visits of a site, one by one: in short, and one of them whole.

import { Dexie } from 'dexie';
import type { SiteFacts, VisitSummary } from '../core/facts.ts';
import type { Site, VisitId } from '../core/model.ts';
import { database } from './read.ts';

/** Those that somebody opened, the newest first. */
export async function visitsTo(site: Site, db = database()): Promise<VisitSummary[]> {
  const rows = await db.visitSummaries.where({ site }).toArray();
  return rows.filter(({ opened }) => opened).sort((a, b) => b.at - a.at);
}

/** One visit, without what its site sent in the background meanwhile; undefined where nothing of it is stored, or it is another site's. */
export async function visitAlone(site: Site, id: VisitId, db = database()): Promise<SiteFacts | undefined> {
  const visit = await db.visits.get(id);
  if (visit?.site !== site) return undefined;
  // From the first of a visit's rows to the last: their keys begin with it.
  const range = [
    [id, Dexie.minKey],
    [id, Dexie.maxKey],
  ] as const;
  const [trackers, hosts, identifiers, evidence] = await Promise.all([
    db.visitTrackers
      .where(':id')
      .between(...range)
      .toArray(),
    db.visitHosts
      .where(':id')
      .between(...range)
      .toArray(),
    db.visitIdentifiers.get(id),
    db.visitEvidence.get(id),
  ]);
  return {
    site,
    visits: [visit],
    trackers,
    hosts,
    identifiers: identifiers ? [identifiers] : [],
    evidence: evidence ? [evidence] : [],
  };
}
