// How long pages of the extension take from the beginning of their navigation to their first content: the popup's verdict, and that which it read; in turns with
// pages that do less.

import type { Browser } from 'puppeteer-core';
import type { Auditor } from '../../../src/auditor/auditor.ts';

const ATTEMPTS = 5;

/** Milliseconds since the navigation began, of each round in order. */
export interface Opening {
  /** The verdict is on the screen. */
  shown: number[];
  /** What the popup itself notes on its way (`ui/passed.ts`). */
  passed: Record<string, number[]>;
}

/** The last thing that a page notes of its opening: the popup goes on after its first verdict. */
export interface Opened {
  path: string;
  last: 'shown' | 'read';
}

/** Opens each page, by its path in the extension, in turns, in a new tab each time. `before` is done before each. */
export async function openInTurns(
  { extensionRoot, browser }: Pick<Auditor, 'extensionRoot' | 'browser'>,
  pages: Record<string, Opened>,
  rounds: number,
  before: () => Promise<unknown> = async () => undefined,
): Promise<Record<string, Opening>> {
  const found: Record<string, Opening> = {};
  for (let round = -1; round < rounds; round += 1)
    for (const [name, { path, last }] of Object.entries(pages)) {
      await before();
      const { shown, passed } = await opened(browser, extensionRoot + path, last);
      if (round < 0) continue;
      found[name] ??= { shown: [], passed: {} };
      const kept = found[name];
      kept.shown.push(shown);
      for (const [mark, at] of Object.entries(passed)) {
        kept.passed[mark] ??= [];
        kept.passed[mark].push(at);
      }
    }
  return found;
}

type Noted = { shown: number; passed: Record<string, number> };

/** In Firefox a page that was asked something while it took the place of the empty one may never answer: then another is opened. */
async function opened(browser: Browser, address: string, last: Opened['last']): Promise<Noted> {
  for (let attempt = 1; ; attempt += 1) {
    const page = await browser.newPage();
    try {
      // Firefox never says that such a page has loaded.
      void page.goto(address).catch(() => undefined);
      await page.waitForSelector('.verdict', { timeout: 7_500 });
      return await page.evaluate(times, last);
    } catch (cause) {
      if (attempt === ATTEMPTS) throw cause;
    } finally {
      await page.close();
    }
  }
}

/** Runs in the page, which notes the first task after the frame that its words were put on the screen in. */
function times(last: string): Promise<Noted> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`the page did not note that it was ${last}`)), 10_000);
    new PerformanceObserver((list) => {
      if (list.getEntriesByName(last).length === 0) return;
      const marks = performance
        .getEntriesByType('mark')
        .map(({ name, startTime }): [string, number] => [name, startTime]);
      const passed = Object.fromEntries(marks);
      resolve({ shown: passed.shown!, passed });
    }).observe({ type: 'mark', buffered: true });
  });
}
