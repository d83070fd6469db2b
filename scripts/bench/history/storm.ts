// A page sends a thousand requests to trackers in a few seconds while popup and overview are open: how long each cannot answer, and whether both say in the end
// what the store has.

import type { Page } from 'puppeteer-core';
import type { Lab } from '../../../lab/server.ts';
import type { Auditor } from '../../../src/auditor/auditor.ts';

const REQUESTS = 1000;
/** Sent at once, and milliseconds between two such groups: all of them in about three seconds. */
const AT_ONCE = 20;
const PAUSE = 60;

export interface Storm {
  /** The longest times, in milliseconds, from asking a page something to its answer: what it did meanwhile, it did in one go. */
  popup: number;
  overview: number;
  /** The same of a page that has nothing to do. */
  floor: number;
  /** Organizations that the popup and the overview count in the end, beside the store’s and a new overview’s: by how many they differ. */
  differing: number;
  /** Milliseconds from the last request to that. */
  settled: number;
}

export async function storm(auditor: Auditor, lab: Lab, empty: string): Promise<Storm> {
  const { page } = await auditor.visit(lab.url('quiet.example'), 30);
  const tab = await auditor.tabIdOf(page!.url());
  const floorPage = await auditor.open(empty);
  const overview = await auditor.open('src/dashboard/index.html');
  await overview.waitForSelector('[data-section="trend"]');
  const popup = await auditor.open(`src/popup/index.html?tab=${tab}`);
  await popup.waitForSelector('[data-section="actions"]');
  await popup.bringToFront();

  let over = false;
  const watched = Promise.all([popup, overview, floorPage].map((one) => longestSilence(one, () => over)));
  await page!.evaluate(send, { requests: REQUESTS, atOnce: AT_ONCE, pause: PAUSE });
  const begun = performance.now();
  await auditor.ask('recorder.settled', {});
  const { sites } = await auditor.report({ sites: ['quiet.example'] });
  const fresh = await auditor.open('src/dashboard/index.html');
  const [stored, inAll] = [sites[0]!.totals.organizations, await organizationsOn(fresh)];
  await fresh.close();
  await popup.waitForSelector(`[data-count="organizations"][data-value="${stored}"]`).catch(() => undefined);
  await overview.waitForSelector(`[data-count="organizations"][data-value="${inAll}"]`).catch(() => undefined);
  const differing =
    Math.abs((await organizationsOn(popup)) - stored) + Math.abs((await organizationsOn(overview)) - inAll);
  const settled = performance.now() - begun;
  over = true;
  const [silentPopup, silentOverview, floor] = (await watched) as [number, number, number];
  for (const one of [popup, overview, floorPage, page!]) await one.close();
  return { popup: silentPopup, overview: silentOverview, floor, differing, settled };
}

async function longestSilence(page: Page, isOver: () => boolean): Promise<number> {
  let longest = 0;
  while (!isOver()) {
    const asked = performance.now();
    await page.evaluate('0');
    longest = Math.max(longest, performance.now() - asked);
  }
  return longest;
}

async function organizationsOn(page: Page): Promise<number> {
  const verdict = await page.waitForSelector('[data-count="organizations"]');
  return verdict!.evaluate((element) => Number((element as HTMLElement).dataset.value));
}

/** Runs in the page. */
async function send({ requests, atOnce, pause }: { requests: number; atOnce: number; pause: number }): Promise<void> {
  for (let sent = 0; sent < requests; sent += atOnce) {
    for (let nth = 0; nth < atOnce; nth += 1)
      void fetch(`https://www.google-analytics.com/g/collect?v=2&tid=G-1&cid=1.2&n=${sent + nth}`, {
        mode: 'no-cors',
      }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  // Somebody else comes last.
  await fetch('https://px.ads.linkedin.com/collect?pid=1', { mode: 'no-cors' }).catch(() => undefined);
}
