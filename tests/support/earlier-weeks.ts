// Puts visits into weeks that are over, as no click can: what the browser saw today is seen again in some weeks before, each time a little differently.

import type { Auditor } from '../../src/auditor/auditor.ts';

/** Into each of these weeks, counted back from now. The others stay without any, as if Candor had not been there. */
const WEEKS_AGO = [1, 2, 3, 4, 6, 7, 8];

export async function plantEarlierWeeks({ desk, ask }: Pick<Auditor, 'desk' | 'ask'>): Promise<void> {
  await ask('recorder.settled', {});
  await desk.evaluate(plant, WEEKS_AGO);
}

/** Runs in a page of the extension. Only the visits in short are made; all else of these weeks is as if it had been forgotten. */
async function plant(weeks: readonly number[]): Promise<void> {
  // A method: the bundler would have a function that has a name of its own ask for a helper, which is not in the page.
  const idb = {
    answer<Result>(request: IDBRequest<Result>) {
      return new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    },
  };
  const opened = await idb.answer(indexedDB.open('candor'));
  const store = opened.transaction('visitSummaries', 'readwrite').objectStore('visitSummaries');
  const rows = (await idb.answer(store.getAll())) as { visit: string; at: number; trackers: { tracker: string }[] }[];
  for (const weeksAgo of weeks)
    for (const row of rows) {
      const trackers = row.trackers.filter((_, nth) => (nth + weeksAgo) % 4 !== 0);
      // Somebody who was there only once.
      if (weeksAgo === 1) trackers.push({ tracker: 'hotjar' });
      const at = row.at - weeksAgo * 7 * 86_400_000;
      await idb.answer(store.put({ ...row, visit: `${row.visit} ${weeksAgo}`, at, trackers }));
    }
  opened.close();
}
