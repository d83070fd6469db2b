// The rows that hang on visits, and go with them.

import { Dexie } from 'dexie';
import type { VisitId } from '../core/model.ts';
import type { Change } from './change.ts';
import type { CandorDatabase } from './database.ts';

/** What is to be deleted with one visit, or with what a site sent in the background under a name. Each table's keys come in one answer. */
export async function deletionOf(database: CandorDatabase, visit: VisitId): Promise<Change[]> {
  const { visits, requests, visitTrackers, visitHosts, visitIdentifiers, visitEvidence, visitSummaries } = database;
  const range = [
    [visit, Dexie.minKey],
    [visit, Dexie.maxKey],
  ] as const;
  const [parts, trackers, hosts, summaries] = await Promise.all([
    requests.where({ visit }).primaryKeys(),
    visitTrackers
      .where(':id')
      .between(...range)
      .primaryKeys(),
    visitHosts
      .where(':id')
      .between(...range)
      .primaryKeys(),
    visitSummaries.where({ visit }).primaryKeys(),
  ]);
  return [
    { table: visits, gone: [visit], put: [] },
    { table: requests, gone: parts, put: [] },
    { table: visitTrackers, gone: trackers, put: [] },
    { table: visitHosts, gone: hosts, put: [] },
    { table: visitIdentifiers, gone: [visit], put: [] },
    { table: visitEvidence, gone: [visit], put: [] },
    { table: visitSummaries, gone: summaries, put: [] },
  ];
}

/** How many rows it deletes, at most. */
export function sizeOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { gone }) => sum + gone.length, 0);
}
