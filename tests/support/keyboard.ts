// Going through a page by keyboard alone, as people do who cannot point.

import type { Page } from 'puppeteer-core';

/** No page of Candor has as many stops before the one that somebody wants; more would not be usable. */
const MOST_STOPS = 120;

/** Presses Tab until what is in focus matches. Throws with the stops on the way where none does. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    await press(page, key);
    const { isThere, name } = await page.evaluate(inFocus, selector);
    if (isThere) return;
    stops.push(name);
  }
  throw new Error(`No stop matches ${selector}: ${stops.join(', ')}`);
}

async function press(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  if (key === 'Tab') return page.keyboard.press('Tab');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
}

/** Runs in the page. */
function inFocus(selector: string): { isThere: boolean; name: string } {
  const element = document.activeElement;
  return { isThere: element?.matches(selector) ?? false, name: (element?.textContent ?? '').trim().slice(0, 30) };
}
