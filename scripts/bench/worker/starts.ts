// How long the background takes to start, in a real browser: when it was just installed, and each time that it was stopped and a page's request wakes it.

import { rmSync } from 'node:fs';
import { startAuditor } from '../../../src/auditor/auditor.ts';
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

export interface Starts {
  /** Of a fresh profile: nothing of it was compiled before. */
  first: Noted;
  later: Noted[];
  noting: Noting;
}

/** Of Candor, which stores what wakes it, or of a background that does nothing (`floor-extension.ts`). */
export async function startsIn(browser: BrowserName, whose: 'candor' | 'floor'): Promise<Starts> {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  const extension = whose === 'candor' ? timedExtension(target) : await floorExtension(target);
  const site = await startBusySite();
  const resolve = { host: '127.0.0.1', port: site.port };
  const auditor = await startAuditor({
    browser,
    headless: true,
    resolve,
    extension,
    keepsFirstPage: whose === 'floor',
    ...(browser === 'firefox' && { firefoxPreferences: quicklyIdle }),
  });
  try {
    const first = await until(() => notedBy(auditor));
    const later: Noted[] = [];
    const page = await auditor.browser.newPage();
    for (let wake = 0; wake < WAKES[browser]; wake += 1) {
      await stopBackground(auditor);
      await page.goto(`https://woken${wake}.example/?requests=3`);
      later.push(
        await until(async () => {
          const noted = await notedBy(auditor);
          return whose === 'candor' && noted?.stored === undefined ? undefined : noted;
        }),
      );
    }
    return { first, later, noting: await notingFrom(auditor.desk) };
  } finally {
    await auditor.close();
    await site.close();
    rmSync(extension, { recursive: true });
  }
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
