// 2,000 navigations of random kinds over twenty sites in six tabs, with the background stopped twenty times: every request that reached the
// server is in the store once, and on the right site.

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { BrowserName } from '../../src/auditor/options.ts';
import { isBackground } from '../../src/core/visits/background.ts';
import { type Course, onCourse } from '../support/course.ts';
import { nameOf } from '../support/ground-truth-by-marks.ts';
import { quicklyIdle } from '../support/stop-background.ts';
import { summarise } from '../support/summary.ts';

/** `CANDOR_SOAK` makes it shorter. */
const NAVIGATIONS = Number(process.env.CANDOR_SOAK ?? 2000);
const TABS = 6;
const STOPS = 20;
const SITES = Array.from({ length: 20 }, (_, index) =>
  index < 3 ? `sw-soak${index}.example` : `soak${index}.example`,
);
const SEED = 20261125;

/** In one browser; the browsers have a file each, so that they run side by side. */
export function soak(browser: BrowserName): void {
  const options = browser === 'firefox' ? { firefoxPreferences: quicklyIdle } : {};
  onCourse(
    (course) => {
      test(`${NAVIGATIONS} navigations, ${STOPS} stops`, () => browse(course(), browser), 1_800_000);
    },
    () => options,
    [browser],
  );
}

async function browse(c: Course, browser: BrowserName): Promise<void> {
  await registerServiceWorkers(c);
  c.begin();
  const tabs = await Promise.all(Array.from({ length: TABS }, () => c.open('about:blank')));
  const random = randomNumbers(SEED);
  for (let stop = 0; stop < STOPS; stop += 1) {
    const kinds = Array.from({ length: NAVIGATIONS / STOPS }, () => random());
    await Promise.all(
      tabs.map(async (_, at) => {
        for (let next = kinds.pop(); next !== undefined; next = kinds.pop()) await navigateInAny(c, tabs, at, next);
      }),
    );
    await stopWithRequestsUnderWay(c, tabs);
  }
  // One that is gone sends nothing any more.
  await Promise.all(tabs.map((tab) => c.go(tab, 'about:blank').catch(() => undefined)));
  // Which page sent what is the other scenarios' matter; here some pages are gone before their last requests start.
  const { arrivals } = await c.check({ sitesOnly: true }).catch((cause: unknown) => explain(c, cause));
  const { requests } = await c.tables();
  const names = new Set(c.arrivals.map(({ from }) => nameOf(from)));
  const stored = requests.filter(({ host }) => names.has(nameOf(host.split('-')[0]!)));
  const tied = stored.filter(({ visit }) => !isBackground(visit)).length;
  expect(arrivals).toBeGreaterThan(NAVIGATIONS);
  summarise(
    `soak-${browser}`,
    `soak, ${browser}: ${NAVIGATIONS} navigations, ${STOPS} stops; ${arrivals} requests reached the server, ${arrivals} (100 %) are in the store ` +
      `once and on the right site, ${tied} of ${stored.length} on the visit of their own page`,
  );
}

async function registerServiceWorkers(c: Course): Promise<void> {
  for (const [index, site] of SITES.slice(0, 3).entries()) {
    await c.open(`https://${site}/?mode=${['pass', 'silent', 'pass'][index]}&do=register,fetch`, { active: false });
    await c.until('fetch', index + 1);
  }
}

/**
 * Browsers stop a background that has had nothing to do for half a minute, whatever is under way: each page asks for something that is answered
 * late, and the background is stopped as soon as everything else has arrived.
 */
async function stopWithRequestsUnderWay(c: Course, tabs: number[]): Promise<void> {
  // One that is still on its way to another page says goodbye from the one that it leaves.
  const loading = async () => (await c.call<unknown[]>('tabs.query', { status: 'loading' })).length;
  await expect.poll(loading, { timeout: 20_000 }).toBe(0);
  await Promise.all(tabs.map((tab) => c.run(tab, 'actions.slow()').catch(() => undefined)));
  await c.stop();
}

/** Milliseconds for which a navigation is tried again that the browser refuses, on a machine that is busy, and between two tries. */
const REFUSED_FOR = 20_000;
const BETWEEN_TRIES = 100;

/**
 * Chromium sometimes takes a new tab away or gives it another id, and it refuses to navigate a tab that is just going back. Whatever else goes
 * wrong is the test's business.
 */
async function navigateInAny(c: Course, tabs: number[], at: number, choice: number): Promise<void> {
  const last = Date.now() + REFUSED_FOR;
  for (;;) {
    try {
      await navigate(c, tabs[at]!, choice);
      return;
    } catch (cause) {
      const words = cause instanceof Error ? cause.message : '';
      if (Date.now() > last || !/No tab with id|Navigation rejected/.test(words)) throw cause;
      if (words.includes('No tab')) tabs[at] = await c.open('about:blank');
      else await pause(BETWEEN_TRIES);
    }
  }
}

let count = 0;

/** One navigation, of a kind that a number between 0 and 1 chooses, and the wait for what shows that it happened. */
async function navigate(c: Course, tab: number, choice: number): Promise<void> {
  count += 1;
  const site = SITES[Math.floor(choice * 1e6) % SITES.length]!;
  const path = `n${count}`;
  const address = `https://${site}/${path}?one&do=`;
  const seen = () => c.served(`https://${site}/${path}?`);
  if (choice < 0.45) {
    const actions = 'leaving,image,fetch,beacon';
    await c.go(tab, address + actions);
    await seen();
  } else if (choice < 0.6) {
    const actions = 'returning,leaving,image,frames';
    await c.go(tab, address + actions);
    const { name } = await seen();
    // Frames of a page that is gone before they have sent what they send belong to no page that the browser could name.
    // Going back may have overtaken this page.
    await c.from(name, 4, 3000).catch(() => undefined);
  } else if (choice < 0.7) {
    const actions = 'image,push,hops,empty';
    await c.go(tab, address + actions);
    await seen();
  } else if (choice < 0.76) {
    const actions = 'image,fetch';
    await c.go(tab, `https://soak19.example/moved?to=${encodeURIComponent(address + actions)}`);
    await seen();
  } else if (choice < 0.82) {
    const actions = 'image,worker,preflighted';
    await c.go(tab, address + actions);
    await seen();
  } else if (choice < 0.88) {
    const before = c.lab.arrivals.length;
    await c.call('tabs.goBack', tab).catch(() => undefined);
    await moved(c, before);
  } else if (choice < 0.92) {
    const before = c.lab.arrivals.length;
    await c.call('tabs.reload', tab);
    await moved(c, before);
  } else if (choice < 0.96) {
    await c.go(tab, `https://${site}/download`);
  } else {
    const actions = 'image,speculate';
    await c.go(tab, `${address}${actions}&rule=prerender&to=/ahead${count}?one%26do=image`);
    await seen();
  }
}

/** Something arrived since, or nothing will: there may be nowhere to go back to. */
async function moved(c: Course, before: number): Promise<void> {
  await expect
    .poll(() => c.lab.arrivals.length > before, { timeout: 1000 })
    .toBe(true)
    .catch(() => undefined);
}

/** Adds what was sent, told by the browser and stored of the first pages that are not as they should be. */
async function explain(c: Course, cause: unknown): Promise<never> {
  const tables = await c.tables();
  const { faults } = await c.compared({ sitesOnly: true });
  const hosts = [...new Set(faults.map((fault) => fault.split(':')[0]!))].slice(0, 20);
  const told = await c.toldOf(hosts);
  const lines = hosts.flatMap((host) => [
    host,
    ...c.arrivals.filter((arrival) => arrival.host === host).map(({ at, how }) => `  arrived ${at} ${how}`),
    ...told
      .filter((event) => event.host === host)
      .map(({ name, at, type, tabId }) => `  told ${at} ${name} ${type} of tab ${tabId}`),
    ...tables.requests
      .filter((row) => row.host === host)
      .map(({ at, type, fate, site, visit }) => `  stored ${at} ${type} ${fate} ${site} ${visit}`),
  ]);
  console.error([...faults, ...lines, JSON.stringify(tables.unattributed)].join('\n'));
  throw cause;
}

/** mulberry32: the same numbers for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
