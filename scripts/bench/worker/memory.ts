// What the worker holds in Chromium: when nothing was seen yet, after much browsing, and when all tabs are closed. Firefox has no way to ask for the
// memory of one extension's background.

import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'puppeteer-core';
import { type Auditor, startAuditor } from '../../../src/auditor/auditor.ts';
import { HOLD_FOR } from '../../../src/core/visits/requests.ts';
import { sessionOf } from './background-target.ts';
import { startBusySite } from './busy-site.ts';

export const VISITS = 500;
/** Visits after which the background's code is compiled: engines do that when a function is first called, and keep it. */
export const FIRST_VISITS = 10;
const REQUESTS_PER_VISIT = 200;
export const REQUESTS = VISITS * REQUESTS_PER_VISIT;
const TABS = 5;
/** Visits that the driver asks for at once: it gives up on what takes minutes. */
const AT_ONCE = 10;
const SITES = 50;

export interface Held {
  /** Megabytes that are left when all that can be is collected: when nothing was seen yet, */
  fresh: number;
  /** when the tabs of the first few visits were closed, */
  idle: number;
  /** after all visits, with tabs open, */
  browsed: number;
  /** and when these were closed. */
  closed: number;
  /** Rows of requests that are in the store. */
  stored: number;
  /** Seconds that the browsing took. */
  seconds: number;
  /** Microseconds of the processor that the process of the extension took for each request. */
  processor: number;
}

export async function heldInChromium(): Promise<Held> {
  const site = await startBusySite();
  const auditor = await startAuditor({
    browser: 'chromium',
    headless: true,
    resolve: { host: '127.0.0.1', port: site.port },
  });
  try {
    // A page that reads nothing of what is stored: it shares the process with the worker.
    await auditor.desk.goto(`${auditor.extensionRoot}src/dashboard/index.html#/about`);
    await auditor.desk.reload();
    await auditor.desk.waitForSelector('main');
    const session = await sessionOf(auditor);
    const fresh = await heldBy(session);
    // tsx has functions named by a helper that pages do not have.
    await auditor.desk.evaluate('globalThis.__name = (named) => named');
    await closed(auditor, await browsed(auditor, FIRST_VISITS));
    const idle = await heldBy(session);
    const [begun, before] = [performance.now(), processorTime()];
    const tabs = await browsed(auditor, VISITS);
    await auditor.ask('recorder.settled', {});
    const [seconds, after] = [(performance.now() - begun) / 1000, processorTime()];
    const inTabs = await heldBy(session);
    await closed(auditor, tabs);
    return {
      fresh,
      idle,
      browsed: inTabs,
      closed: await heldBy(session),
      stored: (await auditor.desk.evaluate(storedRequests)) - FIRST_VISITS * REQUESTS_PER_VISIT,
      seconds,
      processor: ((after - before) * 1e6) / REQUESTS,
    };
  } finally {
    await auditor.close();
    await site.close();
  }
}

/** Resolves to the tabs, in which so many pages were opened. */
async function browsed({ desk }: Auditor, visits: number): Promise<number[]> {
  const addresses = Array.from(
    { length: visits },
    (_, nth) => `https://busy${nth % SITES}.example/${nth}?requests=${REQUESTS_PER_VISIT}`,
  );
  const tabs = await desk.evaluate(openTabs, TABS);
  for (let from = 0; from < visits; from += AT_ONCE)
    await desk.evaluate(browse, addresses.slice(from, from + AT_ONCE), tabs);
  return tabs;
}

/** Resolves when nothing more is waited for of pages that were in the tabs. */
async function closed({ desk }: Auditor, tabs: number[]): Promise<void> {
  await desk.evaluate(close, tabs);
  await new Promise((resolve) => setTimeout(resolve, HOLD_FOR + 5_000));
}

async function heldBy(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
    backingStorageSize?: number;
  };
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

/** Seconds of the processor that the processes of extensions have taken, of all Chromium's that run: there is one. */
function processorTime(): number {
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        if (!command.includes('--extension-process')) return 0;
        // The name of the program may hold spaces; what follows it does not.
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\)/, '').trim().split(' ');
        return Number(fields[11]) + Number(fields[12]);
      } catch {
        // It has ended meanwhile.
        return 0;
      }
    });
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
}

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/** Runs in a page of the extension: how many requests are in the log, whose rows are parts of it. */
async function storedRequests(): Promise<number> {
  const opened = indexedDB.open('candor');
  await new Promise((resolve) => opened.addEventListener('success', resolve));
  const reading = opened.result.transaction('requests').objectStore('requests').getAll() as IDBRequest<
    { size: number }[]
  >;
  await new Promise((resolve) => reading.addEventListener('success', resolve));
  opened.result.close();
  return reading.result.reduce((sum, { size }) => sum + size, 0);
}

interface Tabs {
  create(options: object): Promise<{ id: number }>;
  update(id: number, options: object): Promise<unknown>;
  remove(ids: number[]): Promise<void>;
  onUpdated: {
    addListener(listener: OnUpdated): void;
    removeListener(listener: OnUpdated): void;
  };
}

type OnUpdated = (id: number, change: { status?: string }) => void;

/** Runs in a page of the extension. Resolves to the ids of the tabs. */
async function openTabs(count: number): Promise<number[]> {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  const opened = Array.from({ length: count }, () => tabs.create({ url: 'about:blank', active: false }));
  return (await Promise.all(opened)).map(({ id }) => id);
}

/** Runs in a page of the extension: opens all addresses in these tabs, each when the one before has loaded. */
async function browse(addresses: string[], ids: number[]): Promise<void> {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  const loaded = new Map<number, () => void>();
  const onUpdated: OnUpdated = (id, { status }) => {
    if (status === 'complete') loaded.get(id)?.();
  };
  tabs.onUpdated.addListener(onUpdated);
  const left = [...addresses];
  await Promise.all(
    ids.map(async (id) => {
      for (let url = left.shift(); url !== undefined; url = left.shift()) {
        const done = new Promise<void>((resolve) => loaded.set(id, resolve));
        await tabs.update(id, { url });
        await done;
      }
    }),
  );
  tabs.onUpdated.removeListener(onUpdated);
}

async function close(ids: number[]): Promise<void> {
  await (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome.tabs.remove(ids);
}
