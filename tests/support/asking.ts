// The lab's pages of real consent managers, opened by somebody who was never there.

import type { Page } from 'puppeteer-core';
import { asker } from '../../lab/managers/asking.ts';
import { addressOf } from '../../lab/server.ts';
import type { SiteConsent } from '../../src/core/report/consent-types.ts';
import type { Bench } from './both-browsers.ts';

/** What a manager and a background need on a busy machine. */
export const PATIENCE = { timeout: 30_000, interval: 250 };

/** A fresh page of a manager's that nobody has answered, and no visit before it. `asks` is a selector of its question. */
export async function asking({ auditor }: Bench, { page: path, asks }: { page: string; asks: string }): Promise<Page> {
  const page = await auditor.browser.newPage();
  await page.goto(addressOf(asker, path), { waitUntil: 'load' });
  await forget(page);
  await page.goto('about:blank');
  await auditor.ask('history.clear', {});
  await page.goto(addressOf(asker, path), { waitUntil: 'load' });
  await page.waitForSelector(asks, { timeout: 20_000 });
  return page;
}

export async function leave(page: Page): Promise<void> {
  await forget(page);
  await page.goto('about:blank');
  await page.close();
}

/** What the page has written, so that it asks again. */
async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
    for (const cookie of document.cookie.split('; ')) {
      const name = cookie.slice(0, cookie.indexOf('='));
      for (const domain of ['', `; domain=${location.hostname}`]) {
        // biome-ignore lint/suspicious/noDocumentCookie: as consent managers write it
        document.cookie = `${name}=; path=/${domain}; max-age=0`;
      }
    }
  });
}

export async function consentOf({ auditor }: Bench): Promise<SiteConsent> {
  await auditor.ask('recorder.settled', {});
  const { sites } = await auditor.report({ sites: [asker.site] });
  return sites[0]?.consent ?? { choice: 'unknown', signals: [] };
}
