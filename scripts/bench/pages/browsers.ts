// A real browser for each contestant, with the extension that is compared or with none; all of them started alike, and open at the same time.

import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { launch } from '../../../lab/drive.ts';
import { builtExtension } from '../../../src/auditor/extension.ts';
import type { BrowserName } from '../../../src/auditor/options.ts';

/** `none`: no extension; `empty`: one that may look and does not; `listening`: one that is told all and does nothing; `naive`: one that logs everything. */
export type Contestant = 'none' | 'empty' | 'listening' | 'candor' | 'naive';

/** Folders of the extensions. */
export const contestants: Record<Contestant, (browser: BrowserName) => string | undefined> = {
  none: () => undefined,
  empty: () => folder('empty'),
  listening: () => folder('listening'),
  candor: (browser) => builtExtension(browser === 'chromium' ? 'chrome' : 'firefox'),
  naive: () => folder('naive'),
};

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Sends every host to `port` of this machine. Rejects where the browser is not found. */
export async function startBrowser(name: BrowserName, port: number, extension: string | undefined): Promise<Browser> {
  const firefoxPreferences = { 'privacy.reduceTimerPrecision': false };
  const browser = await launch(name, port, { enableExtensions: true, firefoxPreferences });
  // A tab that stays, so that the browser does not end with the last one.
  const pages = await browser.pages();
  if (extension !== undefined) await browser.installExtension(extension);
  // Firefox and Chromium alike show some pages at first, Candor its own.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  for (const page of await browser.pages()) if (!pages.includes(page)) await page.close();
  return browser;
}
