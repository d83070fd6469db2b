// What it costs a page to load while Candor looks: beside no extension, one that may look and does not, one that listens and does nothing, and one that logs
// everything as it comes. Each has a browser of its own; they take turns, so that what else the machine does is shared by all of them.

import type { Browser } from 'puppeteer-core';
import { MANY_FRAMES, REQUESTS } from '../../../lab/busy/page.ts';
import { type BusyLab, startBusyLab } from '../../../lab/busy/server.ts';
import type { BrowserName } from '../../../src/auditor/options.ts';
import type { Figure } from '../figure.ts';
import { contestants, type Contestant as Name, startBrowser } from '../pages/browsers.ts';
import { DELAY, type Loads, ofFrames, ofNearPage, ofPage } from '../pages/figures.ts';
import { loadOnce } from '../pages/load.ts';

const ROUNDS = 20;
/** Of what has no bar. */
const FEWER_ROUNDS = 10;
const WARM_UPS = 3;
type Open = [name: Name, browser: Browser][];

export async function pages(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const browser of ['chromium', 'firefox'] as const) figures.push(...(await inBrowser(browser)));
  return figures;
}

async function inBrowser(browser: BrowserName): Promise<Figure[]> {
  const busy = (lab: BusyLab, rounds: number) => ({ address: lab.page, requests: REQUESTS, rounds });
  const frames = (lab: BusyLab) => ({ address: lab.frames, requests: MANY_FRAMES + 1, rounds: FEWER_ROUNDS });
  return [
    ...(await over(browser, DELAY, async (open, lab) => [
      ...ofPage(browser, await inTurns(open, lab, busy(lab, ROUNDS))),
      ...ofFrames(browser, await inTurns(without(open, 'empty', 'listening', 'naive'), lab, frames(lab))),
    ])),
    ...(await over(browser, 0, async (open, lab) =>
      ofNearPage(browser, await inTurns(without(open, 'empty'), lab, busy(lab, FEWER_ROUNDS))),
    )),
  ];
}

/** Opens a browser for each contestant, sent to a server that answers after so many milliseconds. */
async function over(
  name: BrowserName,
  delay: number,
  measure: (open: Open, lab: BusyLab) => Promise<Figure[]>,
): Promise<Figure[]> {
  const lab = await startBusyLab({ delay });
  const open: Open = [];
  try {
    for (const one of Object.keys(contestants) as Name[])
      open.push([one, await startBrowser(name, lab.port, contestants[one](name))]);
    return await measure(open, lab);
  } finally {
    for (const [, browser] of open) await browser.close();
    await lab.close();
  }
}

const without = (open: Open, ...names: Name[]) => open.filter(([name]) => !names.includes(name));

interface Course {
  address: string;
  /** Of each load. */
  requests: number;
  rounds: number;
}

/** Rejects where a load does not make all of the page's requests: then it is not what was to be timed. */
async function inTurns(open: Open, lab: BusyLab, { address, requests, rounds }: Course): Promise<Loads> {
  const loads: Loads = { none: [], empty: [], listening: [], candor: [], naive: [] };
  for (let round = -WARM_UPS; round < rounds; round += 1)
    for (let turn = 0; turn < open.length; turn += 1) {
      // Each follows each other one: what one leaves for the next to wait for is not always left to the same.
      const [name, browser] = open[(turn + Math.max(round, 0)) % open.length]!;
      const before = lab.received();
      const load = await loadOnce(browser, address);
      if (lab.received() - before !== requests)
        throw new Error(`${name}: ${lab.received() - before} requests of ${address}, not ${requests}`);
      if (round >= 0) loads[name].push(load);
    }
  return loads;
}
