import type { Page } from 'puppeteer-core';

/** Pixels. Longer pictures no browser takes, and nobody looks at. */
const LONGEST = 12_000;
const HEIGHT = 700;

/** A picture of all of a page, or of its beginning where it is very long. */
export async function wholePage(page: Page, width: number, path: string): Promise<void> {
  await page.setViewport({ width, height: HEIGHT });
  const long = await page.evaluate(() => document.documentElement.scrollHeight);
  // Chromium moves a page that runs from right to left where all of it is seen already.
  const isLonger = long > HEIGHT;
  const clip = { x: 0, y: 0, width, height: Math.min(long, LONGEST) };
  await page.screenshot({ path, ...(isLonger && { clip, captureBeyondViewport: true }) });
}
