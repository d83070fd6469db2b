// Opting out of two organizations through a site's list, across closed popups; who collected again afterwards, and who did not.

import type { Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import { heedless } from '../../lab/managers/heedless.ts';
import { addressOf } from '../../lab/server.ts';
import type { AfterOptOutFinding } from '../../src/core/findings/finding.ts';
import { isAfterOptOut } from '../../src/core/findings/finding.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { keptNow } from '../support/kept-and-shown.ts';
import { schemaErrors } from '../support/schema.ts';
import { foundIn } from '../support/unfold.ts';

const SHOP = 'shop.example';
const PATIENCE = { timeout: 30_000, interval: 250 };
const META = 'accountscenter.facebook.com';
const MICROSOFT = 'account.microsoft.com';

inBothBrowsers((bench) => {
  test('two are opted out of through the list; only the one that collects again is said to, until all is forgotten', {
    timeout: 240_000,
  }, async () => {
    const { page } = await bench.auditor.visit(bench.lab.url(SHOP), WAIT);
    const popup = await popupOn(bench, page!);
    expect(await isOpen(popup)).toBe(false);
    await popup.click('[data-section="guide"] summary');
    await take(popup, 'facebook');
    expect(await textOf(popup, '[data-now]')).toContain(META);
    await openedIn(bench, popup, META);
    await popup.close();

    // The popup of the page that was opened goes on with the shop's list.
    const away = await popupFor(bench, `https://${META}`);
    await away.waitForSelector('[data-now="facebook"][data-opened="true"]');
    expect(await textOf(away, '[data-section="guide"] h2')).toBe('Opting out, from the list of shop.example');
    await away.click('[data-action="guide-done"]');
    await away.waitForSelector('[data-step="facebook"][data-step-state="done"]');
    await away.close();

    const again = await popupOn(bench, page!);
    await again.waitForSelector('[data-section="guide"][open] [data-step="facebook"][data-step-state="done"]');
    await take(again, 'microsoft');
    await openedIn(bench, again, MICROSOFT);
    // The tab that was opened is in front; Chromium gives no clicks to what is behind.
    await again.bringToFront();
    await again.waitForSelector('[data-now="microsoft"][data-opened="true"]');
    await again.click('[data-action="guide-done"]');
    await again.waitForSelector('[data-step="microsoft"][data-step-state="done"]');
    expect(await again.$eval('[data-count="done"]', (count) => count.getAttribute('data-value'))).toBe('2');
    await again.close();
    // What the shop's page sends as it is left is of a page that was open before.
    await bench.auditor.leave(page!);

    // It has Meta's pixel and Google's tag, and nothing of Microsoft's.
    const { page: news } = await bench.auditor.visit(addressOf(heedless), WAIT);
    await vi.waitFor(async () => expect(await foundOn(bench, heedless.site)).toHaveLength(1), PATIENCE);
    const [finding] = await foundOn(bench, heedless.site);
    expect(finding?.evidence.map(({ organization, sites }) => `${organization} ${sites}`)).toEqual(['facebook 1']);
    expect(await foundOn(bench, SHOP)).toEqual([]);

    const newsPopup = await popupOn(bench, news!);
    const collected = '[data-finding="collected-after-opt-out"] [data-organization="facebook"]';
    await foundIn(newsPopup, '[data-section="after-opt-out"]', collected);
    await newsPopup.close();

    const dashboard = await bench.auditor.open('src/dashboard/index.html#/opt-outs');
    await dashboard.waitForSelector('[data-opt-out="facebook"] [data-again="1"]');
    await dashboard.waitForSelector('[data-opt-out="microsoft"] [data-again="0"]');
    expect(await dashboard.$eval('[data-opt-out="facebook"]', (row) => row.textContent)).toContain(heedless.site);
    await dashboard.click('[data-opt-out="microsoft"] [data-action="undo"]');
    await dashboard.waitForFunction(() => !document.querySelector('[data-opt-out="microsoft"]'));

    // The shop is forgotten, and that Meta was opted out of is not.
    await bench.auditor.ask('history.clear', { site: SHOP });
    expect(JSON.stringify(await keptNow(bench.auditor))).not.toContain(SHOP);
    await dashboard.waitForSelector('[data-opt-out="facebook"] [data-again="1"]');

    await dashboard.click('[data-action="forget-opt-outs"]');
    await dashboard.click('[data-action="forget-opt-outs-yes"]');
    await dashboard.waitForSelector('[data-note="no-opt-outs"]');
    expect(await foundOn(bench, heedless.site)).toEqual([]);
    await dashboard.close();
    await bench.auditor.leave(news!);
  });

  test('the site’s own ways are looked for in the page on request, and no sooner', async () => {
    const { page } = await bench.auditor.visit(bench.lab.url('cliffside-weather.example'), WAIT);
    const popup = await bench.auditor.open(`src/popup/index.html?tab=${await bench.auditor.tabIdOf(page!.url())}`);
    await foundIn(popup, '[data-section="more-ways"]', '[data-action="site-ways"]');
    expect(await popup.$('[data-way]')).toBeNull();
    await popup.click('[data-action="site-ways"]');
    await popup.waitForSelector('[data-way="do-not-sell"]');
    expect(await textOf(popup, '[data-way="do-not-sell"]')).toBe(
      'In the page itself: “Do not sell or share my personal information”',
    );
    await popup.close();
    await bench.auditor.leave(page!);
  });
});

function popupOn(bench: Bench, page: Page): Promise<Page> {
  return popupFor(bench, page.url());
}

async function popupFor({ auditor }: Bench, address: string): Promise<Page> {
  const popup = await auditor.open(`src/popup/index.html?tab=${await auditor.tabIdOf(address)}`);
  await popup.waitForSelector('[data-section="guide"]');
  return popup;
}

/** Makes an organization's the step to take now, where it is not already. */
async function take(popup: Page, organization: string): Promise<void> {
  const button = await popup.$(`[data-step="${organization}"] [data-action="take"]`);
  await button?.click();
  await popup.waitForSelector(`[data-now="${organization}"]`);
}

/** Presses "open", and waits for the tab. */
async function openedIn({ auditor }: Bench, popup: Page, host: string): Promise<void> {
  await popup.click('[data-action="guide-open"]');
  await vi.waitFor(() => auditor.tabIdOf(`https://${host}`), PATIENCE);
}

async function foundOn({ auditor }: Bench, site: string): Promise<AfterOptOutFinding[]> {
  const report = await auditor.report({ sites: [site] });
  expect(schemaErrors(report)).toEqual([]);
  return (report.sites[0]?.findings ?? []).filter(isAfterOptOut);
}

const isOpen = (popup: Page) =>
  popup.$eval('[data-section="guide"]', (section) => (section as HTMLDetailsElement).open);

function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? '');
}
