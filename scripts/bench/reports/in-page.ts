// Runs in a page of the extension: fills Candor's own database by its own rules, and makes reports of all of it as the page on reports does.

import { collectorKeys } from '../../../src/core/collector-key.ts';
import { commit } from '../../../src/store/commit.ts';
import { forgetPast } from '../../../src/store/forget-past.ts';
import { database } from '../../../src/store/read.ts';
import { directory } from '../../../src/ui/directory.ts';
import { reportFiles, type SavedFormat } from '../../../src/ui/save-report.ts';
import type { Pool } from '../store/pool.ts';
import { REQUESTS_PER_VISIT, visitOf } from '../store/visits.ts';

export { floor } from './floor.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 27, 12);
/** Visits in one transaction: nobody else reads meanwhile. */
const AT_ONCE = 50;

export interface Retention {
  /** Milliseconds of each piece of work for which nobody else may write. */
  alone: number[];
  /** Milliseconds that one who only reads waited for an answer, asking again and again meanwhile. */
  answers: number[];
}

/** Deletes what is older than `days`, as retention does, while somebody reads. */
export async function retention(days: number): Promise<Retention> {
  const times: Retention = { alone: [], answers: [] };
  let isDone = false;
  const reading = (async () => {
    while (!isDone) {
      const begun = performance.now();
      await database().sites.count();
      times.answers.push(performance.now() - begun);
    }
  })();
  await forgetPast(database(), NOW - days * DAY, collectorKeys(directory), async (job) => {
    const begun = performance.now();
    const result = await job();
    times.alone.push(performance.now() - begun);
    return result;
  });
  isDone = true;
  await reading;
  return times;
}

export interface Reported {
  took: number;
  /** Bytes of each file. */
  sizes: number[];
  /** Milliseconds for which the page did nothing else, at most: it shows how far it is in between. */
  longest: number;
  /** How often it was said how far it is. */
  progress: number;
}

/** Writes the visits from one number up to another, of as many as there will be in all. */
export async function fill(
  pool: Pool,
  { from, to, requests }: { from: number; to: number; requests: number },
): Promise<void> {
  const count = requests / REQUESTS_PER_VISIT;
  for (let nth = from; nth < Math.min(to, count); nth += AT_ONCE) {
    const visits = Array.from({ length: Math.min(AT_ONCE, to - nth, count - nth) }, (_, more) => nth + more);
    const told = visits.flatMap((visit) => visitOf(pool, visit, { count, days: 365, now: NOW }));
    await commit(database(), told);
  }
}

export async function report(format: SavedFormat): Promise<Reported> {
  let progress = 0;
  const onProgress = () => {
    progress += 1;
  };
  const longest = longestTurn();
  const begun = performance.now();
  const files = await reportFiles({ sites: 'all' }, format, { onProgress });
  const took = performance.now() - begun;
  return { took, progress, longest: longest(), sizes: files.map(({ contents }) => contents.size) };
}

/** Returns what ends it and gives the milliseconds for which a timer had to wait, at most. */
function longestTurn(): () => number {
  let most = 0;
  let last = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = () => {
    most = Math.max(most, performance.now() - last);
    last = performance.now();
    timer = setTimeout(turn);
  };
  turn();
  return () => {
    clearTimeout(timer);
    return Math.max(most, performance.now() - last);
  };
}
