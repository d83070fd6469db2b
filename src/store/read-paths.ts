import { database } from './read.ts';

/** How many visits have the path of their page kept. By an index that holds no others. */
export function visitsWithPath(db = database()): Promise<number> {
  return db.visits.where('path').above('').count();
}
