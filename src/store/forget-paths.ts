// Deleting the paths of pages, and nothing else of their visits.

import type { CandorDatabase } from './database.ts';
import type { Observation } from './observations.ts';

/** Resolves to the number of visits that had one. */
export function forgetPaths(database: CandorDatabase): Promise<number> {
  return database.visits
    .where('path')
    .above('')
    .modify((visit) => {
      delete visit.path;
    });
}

/** An observation that waits to be written, without the path that it may hold. */
export function withoutPath(observation: Observation): Observation {
  if (observation.kind !== 'visit') return observation;
  const { path: _, ...visit } = observation.visit;
  return { ...observation, visit };
}
