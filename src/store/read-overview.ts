// What the overview reads: visits in short, of some weeks, however long the history is.

import { Dexie } from 'dexie';
import type { VisitSummary } from '../core/facts.ts';
import type { Span } from '../core/span.ts';
import { database } from './read.ts';

/** Visits that began in a span, and what sites began to send in the background in it. */
export function summariesIn({ from, to }: Span, db = database()): Promise<VisitSummary[]> {
  return db.visitSummaries.where(':id').between([from, Dexie.minKey], [to, Dexie.minKey]).toArray();
}

/** Of which anything is known. */
export function countSites(db = database()): Promise<number> {
  return db.sites.count();
}
