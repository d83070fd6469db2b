// Puts visits into weeks that are over, as no click can: what the browser saw today is seen again in some weeks before, each time a little differently.

import type { Auditor } from '../../src/auditor/auditor.ts';
import { unpackedRows } from '../../src/store/packed/middleware.ts';

/** Into each of these weeks, counted back from now. The others stay without any, as if Candor had not been there. */
const WEEKS_AGO = [1, 2, 3, 4, 6, 7, 8];

type Row = Record<string, unknown> & { visit: string; at: number; trackers: { tracker: string }[] };

/** Only the visits in short are made; all else of these weeks is as if it had been forgotten. */
export async function plantEarlierWeeks({ desk, ask }: Pick<Auditor, 'desk' | 'ask'>): Promise<void> {
  await ask('recorder.settled', {});
  const stored = (await desk.evaluate(readAll)) as Record<string, unknown>[];
  const rows = stored.flatMap((row) => unpackedRows('visitSummaries', row) as unknown as Row[]);
  await desk.evaluate(
    putAll,
    WEEKS_AGO.flatMap((weeksAgo) => rows.map((row) => earlier(row, weeksAgo))),
  );
}

function earlier(row: Row, weeksAgo: number): Row {
  const trackers = row.trackers.filter((_, nth) => (nth + weeksAgo) % 4 !== 0);
  // Somebody who was there only once.
  if (weeksAgo === 1) trackers.push({ tracker: 'hotjar' });
  return { ...row, visit: `${row.visit} ${weeksAgo}`, at: row.at - weeksAgo * 7 * 86_400_000, trackers };
}

/** Runs in a page of the extension. */
function readAll(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('candor');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('visitSummaries').objectStore('visitSummaries').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve(reading.result);
      opening.result.close();
    };
  });
}

/** Runs in a page of the extension. */
function putAll(rows: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('candor');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('visitSummaries', 'readwrite');
      for (const row of rows) transaction.objectStore('visitSummaries').put(row);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      opening.result.close();
    };
  });
}
