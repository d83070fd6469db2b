// Waits until a browser is at rest: none of its processes works, and none writes to the disk. Right after much was written, browsers go on tidying up their
// databases for a while, and whatever is asked of them then waits for it.

import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { familyOf, processorTime } from './pages/processor-time.ts';

/** Milliseconds between two looks, and how many in a row must find next to nothing: a browser that has just started begins some of its work seconds later. */
const WATCHED = 1_000;
const IN_A_ROW = 5;
/** Of a look: milliseconds on processors, of all processes together, and bytes written. A browser that nobody asks anything stays far below both. */
const WORK = 60;
const BYTES = 100_000;
const PATIENCE = 180_000;

/** Resolves to the milliseconds that it took until then, or to all its patience where it did not come to rest; at once where the system does not tell. */
export async function atRest(browser: Pick<Browser, 'process'>): Promise<number> {
  const pid = browser.process()!.pid!;
  const begun = performance.now();
  let before = usageOf(pid);
  for (let quiet = 0; before && quiet < IN_A_ROW && performance.now() - begun < PATIENCE; ) {
    await new Promise((resolve) => setTimeout(resolve, WATCHED));
    const after = usageOf(pid);
    if (!after) break;
    quiet = after.work - before.work <= WORK && after.bytes - before.bytes <= BYTES ? quiet + 1 : 0;
    before = after;
  }
  return performance.now() - begun;
}

interface Usage {
  work: number;
  bytes: number;
}

function usageOf(pid: number): Usage | undefined {
  const work = processorTime(pid);
  return work === undefined ? undefined : { work, bytes: familyOf(pid).reduce((sum, one) => sum + written(one), 0) };
}

/** Bytes that a process had written to the disk (`write_bytes` of `/proc/PID/io`, proc(5)). */
function written(pid: number): number {
  try {
    return Number(/^write_bytes: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It has ended meanwhile, or is somebody else's.
    return 0;
  }
}
