// Opting out of two organizations through a site's list, across closed popups; who collected again afterwards, and who did not; and asking them to delete.

import type { Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import { heedless } from '../../lab/managers/heedless.ts';
import { addressOf } from '../../lab/server.ts';
import { shop } from '../../lab/sites/shop.ts';
import type { AfterOptOutFinding } from '../../src/core/findings/finding.ts';
import { isAfterOptOut } from '../../src/core/findings/finding.ts';
import { dateOf } from '../../src/core/rights/dates.ts';
import { dueOn } from '../../src/core/rights/deadline.ts';
import { optOutsOf } from '../../src/core/rights/directory.ts';
import { rightFact } from '../../src/core/rights/law.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { keptNow } from '../support/kept-and-shown.ts';
import { schemaErrors } from '../support/schema.ts';
import { foundIn } from '../support/unfold.ts';

const SHOP = 'shop.example';
const PATIENCE = { timeout: 30_000, interval: 250 };
const META = 'accountscenter.facebook.com';
const HOTJAR = 'www.hotjar.com';

inBothBrowsers((bench) => {
  test('open the shop, opt out of two organizations through the guided list, visit again, see collected-after-opt-out only for the one that did; write a deletion letter and find it in the tracker with its due date; forget the site', {
    timeout: 240_000,
  }, async () => {
    const { page } = await bench.auditor.visit(bench.lab.url(SHOP), WAIT);
    await press(page!, shop.consentManager!.accept);
    const popup = await popupOn(bench, page!);
    await popup.waitForSelector('[data-step="hotjar"]');
    expect(await isOpen(popup)).toBe(false);
    await popup.click('[data-section="guide"] summary');
    await openedIn(bench, popup, 'facebook', META);
    await popup.waitForSelector('[data-now="facebook"][data-opened="true"]');
    expect(await textOf(popup, '[data-now]')).toContain(META);
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
    await openedIn(bench, again, 'hotjar', HOTJAR);
    await again.waitForSelector('[data-now="hotjar"][data-opened="true"]');
    await again.click('[data-action="guide-done"]');
    await again.waitForSelector('[data-step="hotjar"][data-step-state="done"]');
    expect(await again.$eval('[data-count="done"]', (count) => count.getAttribute('data-value'))).toBe('2');
    await again.close();
    // Their answer is forgotten by the shop. What its page sends as it is left is of a page that was open before.
    await page!.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: both browsers know it, and pages outside of https know no other.
      document.cookie = `cc_cookie=; max-age=0; path=/; domain=${location.hostname}`;
    });
    await bench.auditor.leave(page!);

    // Another site, and the shop again: both have Meta's pixel. The shop does not load Hotjar's script where nobody agreed to it.
    const { page: news } = await bench.auditor.visit(addressOf(heedless), WAIT);
    await vi.waitFor(async () => expect(await foundOn(bench, heedless.site)).toHaveLength(1), PATIENCE);
    const [finding] = await foundOn(bench, heedless.site);
    expect(finding?.evidence.map(({ organization, sites }) => `${organization} ${sites}`)).toEqual(['facebook 1']);
    expect(await foundOn(bench, SHOP)).toEqual([]);
    const { page: shopAgain } = await bench.auditor.visit(bench.lab.url(SHOP), WAIT);
    await vi.waitFor(async () => expect(await whoAgain(bench, SHOP)).toEqual(['facebook 2']), PATIENCE);
    const shopPopup = await popupOn(bench, shopAgain!);
    const collected = '[data-finding="collected-after-opt-out"] [data-organization="facebook"]';
    await foundIn(shopPopup, '[data-section="after-opt-out"]', collected);
    expect(await shopPopup.$('[data-finding="collected-after-opt-out"] [data-organization="hotjar"]')).toBeNull();
    await shopPopup.close();
    await bench.auditor.leave(shopAgain!);

    const newsPopup = await popupOn(bench, news!);
    await foundIn(newsPopup, '[data-section="after-opt-out"]', collected);
    await newsPopup.close();

    const dashboard = await bench.auditor.open('src/dashboard/index.html#/opt-outs');
    await dashboard.waitForSelector('[data-opt-out="facebook"] [data-again="2"]');
    await dashboard.waitForSelector('[data-opt-out="hotjar"] [data-again="0"]');
    const where = await dashboard.$eval('[data-opt-out="facebook"]', (row) => row.textContent);
    for (const site of [SHOP, heedless.site]) expect(where).toContain(site);
    await dashboard.click('[data-opt-out="hotjar"] [data-action="undo"]');
    await dashboard.waitForFunction(() => !document.querySelector('[data-opt-out="hotjar"]'));

    // A letter that asks Meta to delete, for both sites; it is in the tracker, with the day on which an answer is due.
    const due = await deletionLetter(bench, 'facebook', heedless.site);
    const tracker = await bench.auditor.open('src/dashboard/index.html#/requests');
    await tracker.waitForSelector(`tr[data-status="sent"] time[datetime="${due}"]`);
    expect(await textOf(tracker, 'tr[data-status="sent"]')).toContain('Meta');
    await tracker.close();

    // The shop is forgotten, and that Meta was opted out of is not.
    await bench.auditor.ask('history.clear', { site: SHOP });
    expect(JSON.stringify(await keptNow(bench.auditor))).not.toContain(SHOP);
    await dashboard.waitForSelector('[data-opt-out="facebook"] [data-again="1"]');

    expect(JSON.stringify(await bench.auditor.report({ sites: 'all' }))).not.toContain(SHOP);

    await dashboard.click('[data-action="forget-opt-outs"]');
    await dashboard.click('[data-action="forget-opt-outs-yes"]');
    await dashboard.waitForSelector('[data-note="no-opt-outs"]');
    expect(await foundOn(bench, heedless.site)).toEqual([]);
    await dashboard.close();
    await bench.auditor.leave(news!);
  });

  test('from a collector in the popup it is one click to its opt-out, which the list then asks about, and one more to a letter', async () => {
    const { page } = await bench.auditor.visit(bench.lab.url(SHOP), WAIT);
    const popup = await popupOn(bench, page!);
    const collector = '[data-collector="google"]';
    await press(popup, `${collector} summary`);
    await popup.waitForSelector(`${collector} [data-means="request"] a`);
    const first = await popup.$eval(
      `${collector} [data-means="opt-out"] a`,
      (link) => (link as HTMLAnchorElement).href,
    );
    const best = optOutsOf('google')[0]!;
    expect(first).toBe(best.url);
    await press(popup, `${collector} [data-means="opt-out"] a`);
    const { host } = new URL(best.url);
    await vi.waitFor(() => bench.auditor.tabIdOf(`https://${host}`), PATIENCE);
    await popup.close();

    const again = await popupOn(bench, page!);
    await again.waitForSelector('[data-section="guide"][open] [data-now="google"][data-opened="true"]');
    await press(again, `${collector} summary`);
    await press(again, `${collector} [data-means="request"] a`);
    const letter = `${bench.auditor.extensionRoot}src/dashboard/index.html#/requests/new?organization=google`;
    await vi.waitFor(() => bench.auditor.tabIdOf(letter), PATIENCE);
    await again.close();
    await bench.auditor.leave(page!);
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

/** Presses what opens an organization's page, once, and waits for the tab. */
async function openedIn({ auditor }: Bench, popup: Page, organization: string, host: string): Promise<void> {
  const step = `[data-step="${organization}"]`;
  const isNow = await popup.$(`[data-now="${organization}"]`);
  await popup.click(isNow ? '[data-action="guide-open"]' : `${step} [data-action="open"]`);
  await vi.waitFor(() => auditor.tabIdOf(`https://${host}`), PATIENCE);
  // What was opened is in front; Chromium gives no clicks to what is behind.
  await popup.bringToFront();
}

/** Writes it to an organization about the shop and another site, and says that it was sent today. Resolves to the day on which the law wants an answer. */
async function deletionLetter({ auditor }: Bench, organization: string, other: string): Promise<string> {
  const form = await auditor.open(`src/dashboard/index.html#/requests/new?organization=${organization}&site=${SHOP}`);
  await form.waitForSelector('#place');
  await form.select('#place', 'FR');
  for (const field of [
    '[name="asked"][value="organization"]',
    '[name="right"][value="access"]',
    '[name="right"][value="deletion"]',
  ])
    await press(form, field);
  await form.waitForSelector(`[name="also-on"][value="${other}"]`);
  await press(form, `[name="also-on"][value="${other}"]`);
  await form.waitForFunction((site) => document.querySelector('[data-letter]')?.textContent?.includes(site), {}, other);
  expect(await textOf(form, '[data-letter]')).toContain(SHOP);
  await press(form, '[data-action="sent"]');
  await form.waitForSelector('h1 + [data-letter]');
  await form.close();
  return dueOn(rightFact('gdpr', 'deletion').deadline, dateOf(Date.now()));
}

/** In the page itself: what is pressed may lie under what scrolls. */
async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

async function whoAgain(bench: Bench, site: string): Promise<string[]> {
  const findings = await foundOn(bench, site);
  return findings.flatMap(({ evidence }) => evidence.map(({ organization, sites }) => `${organization} ${sites}`));
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
