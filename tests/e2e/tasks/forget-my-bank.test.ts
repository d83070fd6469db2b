// “Make it forget my bank”: from the popup on the bank's page to nothing kept of it, and nothing recorded of it any more, by keyboard alone.

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBothBrowsers, WAIT } from '../../support/both-browsers.ts';
import { keptNow } from '../../support/kept-and-shown.ts';
import { tabTo } from '../../support/keyboard.ts';
import { popupOn } from '../../support/popup.ts';

const BANK = 'northbank.example';
const SHOP = 'shop.example';

inBothBrowsers((bench) => {
  test('make it forget my bank', async () => {
    const { auditor, lab } = bench;
    await popupOn(bench, SHOP);
    const { popup, page } = await popupOn(bench, BANK);
    await popup.bringToFront();
    await tabTo(popup, '[data-action="ignore-site"]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('main[data-state="ignored"]');
    await tabTo(popup, '[data-action="see-site"]');
    const address = await popup.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await popup.keyboard.press('Enter');
    await expect.poll(() => auditor.tabIdOf(address).catch(() => undefined), { timeout: 10_000 }).toBeDefined();

    // The drivers cannot take over a tab that a page of an extension opens: the same address in one of theirs.
    const site = await auditor.open(address.slice(auditor.extensionRoot.length));
    await site.waitForSelector('[data-action="forget"]');
    await site.bringToFront();
    await tabTo(site, '[data-action="forget"]');
    await site.keyboard.press('Enter');
    await site.waitForSelector('[data-action="forget-no"]');
    // Who presses Enter once too often keeps it.
    await expect.poll(() => inFocus(site), { timeout: 10_000 }).toBe('forget-no');
    await tabTo(site, '[data-action="forget-yes"]', 'Shift+Tab');
    await site.keyboard.press('Enter');
    await site.waitForSelector('[data-page="unknown"]');
    await site.close();
    await popup.close();
    await page.close();

    const { page: again } = await auditor.visit(lab.url(BANK), WAIT);
    await auditor.ask('recorder.settled', {});
    const kept = (await keptNow(auditor)).filter(({ text }) => text.includes(BANK));
    // It is to be known which site is left out, and its page is open.
    for (const { where, text } of kept) expect(where + text.slice(0, 200)).toMatch(/storage/);
    const { sites } = await auditor.report({ sites: 'all' });
    expect(sites.map((one) => one.site)).toEqual([SHOP]);
    await again!.close();
  });
});

function inFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.action);
}
