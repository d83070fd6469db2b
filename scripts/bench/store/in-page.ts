// Runs in a page of the extension: hands visits to the store's own writer, as the recorder does, and times it beside who adds each request by itself.

import { createJournal } from '../../../src/background/journal.ts';
import { keptUnsaved } from '../../../src/background/kept.ts';
import { createPassing } from '../../../src/background/passing.ts';
import type { RequestRecord } from '../../../src/core/facts.ts';
import { sessionArea } from '../../../src/platform/session.ts';
import { CandorDatabase } from '../../../src/store/database.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { createWriter, type Writer } from '../../../src/store/write.ts';
import { type BesideFloor, besideFloor } from './floor.ts';
import type { Pool } from './pool.ts';
import { REQUESTS_PER_VISIT, visitOf } from './visits.ts';

const NOW = Date.UTC(2026, 10, 27, 12);
/** What may wait before the bench waits, too: nothing is to be given up. */
const MOST_WAITING = 2_000;
const ALONE = 1_000;
/** Rows in one transaction, as the store's writer has it. */
const BATCH = 500;

export interface Recorded {
  requests: number;
  observations: number;
  /** Milliseconds, until all was written. */
  took: number;
  /** Rows of each table. */
  rows: Record<string, number>;
}

/** Records visits: each observation in a turn of its own, as the browser's events come, and as fast as the store takes them. */
export async function record(pool: Pool, requests: number, { keeps }: { keeps: boolean }): Promise<Recorded> {
  const database = new CandorDatabase('bench-store');
  await database.open();
  const writer = createWriter(() => database);
  const past = { stored: {}, life: 1 };
  if (keeps) {
    const journal = createJournal(sessionArea);
    writer.keepUnsavedIn(
      keptUnsaved(createPassing(journal, 'ordinary', past), past, { session: 'bench', upTo: 0 }).unsaved,
      [],
    );
  }
  const count = requests / REQUESTS_PER_VISIT;
  let took = 0;
  let observations = 0;
  for (let nth = 0; nth < count; nth += 1) {
    const told = visitOf(pool, nth, { count, days: 90, now: NOW });
    observations += told.length;
    const begun = performance.now();
    await tell(writer, told);
    took += performance.now() - begun;
  }
  const begun = performance.now();
  await writer.settled();
  took += performance.now() - begun;
  const { unsaved, lost, error } = writer.health();
  if (unsaved + lost > 0) throw new Error(`${unsaved} are not written, ${lost} were given up: ${error}`);
  const rows: Record<string, number> = {};
  for (const table of database.tables) rows[table.name] = await table.count();
  database.close();
  return { requests, observations, took, rows };
}

/** The same beside what the database takes for the rows alone, some rounds. */
export function recordBesideFloor(pool: Pool, requests: number, rounds: number): Promise<BesideFloor[]> {
  return besideFloor(() => record(pool, requests, { keeps: false }), rounds);
}

async function tell(writer: Writer, told: readonly Observation[]): Promise<void> {
  for (const observation of told) {
    writer.add(observation);
    await turn();
    if (writer.health().unsaved > MOST_WAITING) await writer.settled();
  }
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(undefined);
  });
}

/** Milliseconds for each request, where each is one `add` into such a log without any roll-up. */
export async function addAlone(pool: Pool): Promise<number> {
  const database = await plain('bench-alone');
  const records = Array.from({ length: ALONE / REQUESTS_PER_VISIT }, (_, nth) =>
    visitOf(pool, nth, { count: ALONE, days: 90, now: NOW }),
  )
    .flat()
    .flatMap((one): RequestRecord[] => (one.kind === 'request' ? [one.record] : []));
  const begun = performance.now();
  for (const record of records) await added(database, [record]);
  const took = performance.now() - begun;
  database.close();
  return took / records.length;
}

/** Rows that hold nothing, with the log's indexes: what the browser's database itself takes of time. Returns rows in a second. */
export async function emptyRows(rows: number): Promise<number> {
  const database = await plain('bench-empty');
  const begun = performance.now();
  for (let from = 0; from < rows; from += BATCH)
    await added(
      database,
      Array.from({ length: Math.min(BATCH, rows - from) }, (_, nth) => emptyRow(from + nth)),
    );
  const took = performance.now() - begun;
  database.close();
  return (rows / took) * 1000;
}

function emptyRow(nth: number) {
  return { visit: `${Math.floor(nth / REQUESTS_PER_VISIT)}`.padStart(36, '0'), at: NOW + nth * 150 };
}

function plain(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('rows', { autoIncrement: true, keyPath: 'id' });
      store.createIndex('visit', 'visit');
      store.createIndex('at', 'at');
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** In one transaction. */
function added(database: IDBDatabase, rows: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite');
    for (const row of rows) transaction.objectStore('rows').add(row);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Characters of all rows of each table as they lie on the disk, before the browser compresses them. */
export async function characters(): Promise<Record<string, number>> {
  const opening = indexedDB.open('bench-store');
  const database = await answer(opening);
  const sums: Record<string, number> = {};
  for (const name of database.objectStoreNames) {
    const rows: unknown[] = await answer(database.transaction(name).objectStore(name).getAll());
    sums[name] = rows.reduce<number>((sum, row) => sum + JSON.stringify(row).length, 0);
  }
  database.close();
  return sums;
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export async function bytesUsed(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}
