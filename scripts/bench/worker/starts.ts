// How long the background takes to start, in a real browser: when it was just installed, and each time that it was stopped and a page's request wakes it.

import { rmSync } from 'node:fs';
import { type Auditor, startAuditor } from '../../../src/auditor/auditor.ts';
import type { BrowserName } from '../../../src/auditor/options.ts';
import { quicklyIdle, stopBackground } from '../../../tests/support/stop-background.ts';
import { notedBy } from './background-target.ts';
import { startBusySite } from './busy-site.ts';
import { floorExtension } from './floor-extension.ts';
import { type Noting, notingFrom } from './noting.ts';
import { type Noted, timedExtension } from './timed-extension.ts';

/** Times that it is woken. Firefox takes its time to stop it. */
const WAKES = { chromium: 15, firefox: 5 };
const PATIENCE = 30_000;

/** Fresh profiles that each is installed in. */
const INSTALLS = 5;

/** Candor's, which stores what wakes it, or a background that does nothing (`floor-extension.ts`). */
type Whose = 'candor' | 'floor';

export interface Starts {
  /** Each of a fresh profile: nothing of it was compiled before. */
  first: Noted[];
  later: Noted[];
  noting: Noting;
}

/** Both are installed in turns. */
export async function startsIn(browser: BrowserName): Promise<Record<Whose, Starts>> {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  const extensions = { candor: timedExtension(target), floor: await floorExtension(target) };
  const first: Record<Whose, Noted[]> = { candor: [], floor: [] };
  const install = <Result>(whose: Whose, job: (auditor: Auditor) => Promise<Result>): Promise<Result> =>
    withInstalled(browser, extensions[whose], whose, async (auditor) => {
      first[whose].push(await until(() => notedBy(auditor)));
      return job(auditor);
    });
  const wake = async (whose: Whose): Promise<Starts> => {
    const woken = await install(whose, async (auditor) => ({
      later: await wokenIn(auditor, whose, WAKES[browser]),
      noting: await notingFrom(auditor.desk),
    }));
    return { first: first[whose], ...woken };
  };
  try {
    for (let round = 1; round < INSTALLS; round += 1)
      for (const whose of ['candor', 'floor'] as const) await install(whose, async () => undefined);
    return { candor: await wake('candor'), floor: await wake('floor') };
  } finally {
    for (const extension of Object.values(extensions)) rmSync(extension, { recursive: true });
  }
}

/** In a fresh profile. */
async function withInstalled<Result>(
  browser: BrowserName,
  extension: string,
  whose: Whose,
  job: (auditor: Auditor) => Promise<Result>,
): Promise<Result> {
  const site = await startBusySite();
  const auditor = await startAuditor({
    browser,
    headless: true,
    resolve: { host: '127.0.0.1', port: site.port },
    extension,
    keepsFirstPage: whose === 'floor',
    ...(browser === 'firefox' && { firefoxPreferences: quicklyIdle }),
  });
  try {
    return await job(auditor);
  } finally {
    await auditor.close();
    await site.close();
  }
}

/** Stops it and has a page's request wake it, again and again. */
async function wokenIn(auditor: Auditor, whose: Whose, times: number): Promise<Noted[]> {
  const later: Noted[] = [];
  const page = await auditor.browser.newPage();
  for (let wake = 0; wake < times; wake += 1) {
    await stopBackground(auditor);
    await page.goto(`https://woken${wake}.example/?requests=3`);
    later.push(
      await until(async () => {
        const noted = await notedBy(auditor);
        return whose === 'candor' && noted?.stored === undefined ? undefined : noted;
      }),
    );
  }
  return later;
}

async function until<Value>(ask: () => Promise<Value | undefined>): Promise<Value> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const value = await ask();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error('The background did not start, or stored nothing');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
