// The extension's own tables, read where they are: in the browser, from a page of the extension's.

import type { Page } from 'puppeteer-core';
import type { RequestRecord, VisitHost, VisitIdentifiers, VisitTracker } from '../../src/core/facts.ts';
import type { Visit } from '../../src/core/model.ts';

export interface Tables {
  visits: Visit[];
  requests: RequestRecord[];
  visitTrackers: VisitTracker[];
  visitHosts: VisitHost[];
  visitIdentifiers: VisitIdentifiers[];
  unattributed: { reason: string; requests: number }[];
}

const names = ['visits', 'requests', 'visitTrackers', 'visitHosts', 'visitIdentifiers', 'unattributed'];

export async function readTables(desk: Page): Promise<Tables> {
  return (await desk.evaluate(readAll, names)) as unknown as Tables;
}

/** Runs in the page. */
function readAll(names: string[]): Promise<Record<string, unknown[]>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('candor');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(names);
      const tables: Record<string, unknown[]> = {};
      for (const name of names) {
        const reading = transaction.objectStore(name).getAll();
        reading.onsuccess = () => {
          tables[name] = reading.result;
        };
      }
      transaction.oncomplete = () => {
        database.close();
        resolve(tables);
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
