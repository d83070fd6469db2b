// The extension's own tables, read where they are: in the browser, from a page of the extension's.

import type { Page } from 'puppeteer-core';
import type { RequestRecord, VisitHost, VisitIdentifiers, VisitTracker } from '../../src/core/facts.ts';
import type { Visit } from '../../src/core/model.ts';
import { type LogPart, requestsIn } from '../../src/store/log.ts';
import { unpackedRows } from '../../src/store/packed/middleware.ts';

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
  const stored = (await desk.evaluate(readAll, names)) as Record<string, Record<string, unknown>[]>;
  const whole = Object.entries(stored).map(([table, rows]) => [table, rows.flatMap((row) => unpacked(table, row))]);
  return Object.fromEntries(whole) as unknown as Tables;
}

/** Rows as the store itself has to do with them. */
export function unpacked(table: string, row: Record<string, unknown>): unknown[] {
  return table === 'requests' ? requestsIn(row as unknown as LogPart) : unpackedRows(table, row);
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
