// One load of a page in a fresh tab: how long it took by the page's own clock, and how long the browser's processes worked for it.

import type { Browser } from 'puppeteer-core';
import { processorTime } from './processor-time.ts';

export interface Load {
  /** Milliseconds from the navigation's start to the end of the load event. */
  load: number;
  /** To the last answer. */
  last: number;
  /** Milliseconds on processors of all processes of the browser, until it is quiet again. Undefined where the system does not tell. */
  processor?: number;
}

/** Milliseconds in which a browser is watched for quiet, and of work that is quiet. */
const WATCHED = 200;
const NEXT_TO_NOTHING = 20;
/** What is put off until the page is there comes in so many milliseconds, such as a number on a button. */
const PUT_OFF = 500;
const PATIENCE = 10_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Rejects where the page does not come to its end. */
export async function loadOnce(browser: Browser, address: string): Promise<Load> {
  const pid = browser.process()!.pid!;
  const before = processorTime(pid);
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const times = (await page.evaluate('globalThis.times')) as Omit<Load, 'processor'>;
  await pause(PUT_OFF);
  await page.close();
  await quiet(pid);
  const after = processorTime(pid);
  return { ...times, ...(before !== undefined && after !== undefined && { processor: after - before }) };
}

/** What one browser still does must not be in the way of the next one. */
async function quiet(pid: number): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += WATCHED) {
    const before = processorTime(pid);
    await pause(WATCHED);
    if (before === undefined || processorTime(pid)! - before <= NEXT_TO_NOTHING) return;
  }
}
