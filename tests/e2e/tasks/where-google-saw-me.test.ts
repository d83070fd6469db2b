// “Where does Google see me?”, by keyboard alone: from the popup of a page on which it collects, and from the dashboard.

import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { addDays, dateOf } from '../../../src/core/rights/dates.ts';
import { type Bench, inBothBrowsers, WAIT } from '../../support/both-browsers.ts';
import { tabTo } from '../../support/keyboard.ts';
import { closeAll, popupOn } from '../../support/popup.ts';

const SHOP = 'shop.example';
const HERALD = 'daily-herald.example';
const GOOGLE = '#/organization/google';
const PATIENCE = { timeout: 30_000, interval: 250 };

inBothBrowsers((bench) => {
  beforeAll(async () => {
    const { page } = await bench.auditor.visit(bench.lab.url(HERALD), WAIT);
    await bench.auditor.leave(page!);
  }, 120_000);

  test('from the popup', async () => {
    const open = await popupOn(bench, SHOP);
    const { popup } = open;
    await popup.bringToFront();
    await popup.keyboard.press('/');
    await popup.keyboard.type('google');
    await tabTo(popup, '[data-collector="google"] summary');
    await popup.keyboard.press('Enter');
    const link = '[data-collector="google"] [data-everywhere] a';
    await popup.waitForSelector(link);
    await tabTo(popup, link);
    await popup.keyboard.press('Enter');
    const page = await openedAt(bench, GOOGLE);
    await saysWhere(page);
    await page.close();
    await closeAll(open);
  });

  test('from the dashboard: over the list of organizations, and back to what was typed there', async () => {
    const page = await bench.auditor.open('src/dashboard/index.html');
    await page.waitForSelector('[data-section="week"]');
    await page.bringToFront();
    await tabTo(page, 'nav a[href="#/organizations"]');
    await page.keyboard.press('Enter');
    await arrivesAt(page, 'Organizations that collected data about you');
    await tabTo(page, 'input[type="search"]');
    await page.keyboard.type('goog');
    await page.waitForFunction(() => document.querySelectorAll('[data-organization]').length === 1);
    await tabTo(page, '[data-organization="google"] a');
    await page.keyboard.press('Enter');
    await arrivesAt(page, 'Google');
    await saysWhere(page);

    await page.keyboard.press('Tab');
    await tabTo(page, `[data-on-site="${HERALD}"] summary`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-on-site="${HERALD}"] [data-part="observed"] [data-tracker] code`);
    await tabTo(page, `[data-on-site="${HERALD}"] a[href="#/site/${HERALD}"]`);
    await page.keyboard.press('Enter');
    await arrivesAt(page, HERALD);
    await page.waitForSelector('[data-visit] a');
    await page.$eval('[data-visit] a', (link) => (link as HTMLElement).focus());
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-section="visit"] .verdict');

    for (const where of [`#/site/${HERALD}`, GOOGLE, '#/organizations?search=goog']) {
      await page.evaluate(() => history.back());
      await page.waitForFunction((hash) => location.hash === hash, {}, where);
    }
    await page.waitForFunction(() => document.querySelectorAll('[data-organization]').length === 1);
    await page.close();
  });

  test('the overview counts what the sites’ own pages count', async () => {
    const { sites } = await bench.auditor.report({ sites: 'all' });
    const all = new Set(sites.flatMap(({ collectors }) => collectors.map(({ organization }) => organization.key)));
    const page = await bench.auditor.open('src/dashboard/index.html');
    await page.waitForSelector('[data-section="week"]');
    const value = (name: string) =>
      page.$eval(`[data-count="${name}"]`, (element) => Number(element.getAttribute('data-value')));
    expect(await value('organizations')).toBe(all.size);
    expect(await value('sites')).toBe(sites.length);
    await page.waitForSelector('.bars svg text');
    expect(await page.$$eval('.bars', narrowed)).toEqual([]);
    await page.close();
  });

  test('the overview says what needs one now: an answer that is overdue, and who collected again after an opt-out', async () => {
    const { auditor, lab } = bench;
    await auditor.ask('optOut.done', {
      organization: 'google',
      kind: 'account-setting',
      host: 'myadcenter.google.com',
    });
    await auditor.ask('letters.save', {
      addressee: 'Overdue Ads',
      sites: [SHOP],
      law: 'gdpr',
      rights: ['access'],
      language: 'en',
      sentOn: addDays(dateOf(Date.now()), -100),
    });
    const { page: again } = await auditor.visit(lab.url(HERALD), WAIT);
    await auditor.leave(again!);
    const page = await auditor.open('src/dashboard/index.html');
    await page.waitForSelector('[data-section="attention"] [data-again="google"] a[href="#/opt-outs"]');
    await page.waitForSelector(
      '[data-section="attention"] [data-count="reminders"][data-value="1"] a[href="#/requests"]',
    );
    await page.close();
  });
});

/** Runs in the page: charts that do not become smaller with their place, as paper has them, where nobody draws them anew. */
function narrowed(places: Element[]): string[] {
  return (places as HTMLElement[]).flatMap((place) => {
    place.style.inlineSize = '200px';
    const { right } = place.getBoundingClientRect();
    const ends = [...place.querySelectorAll('line')].map((bar) => bar.getBoundingClientRect().right);
    return ends.every((end) => end <= right + 1) ? [] : [`bars end at ${Math.max(...ends)}, beyond ${right}`];
  });
}

/** In how many places, and in which. */
async function saysWhere(page: Page): Promise<void> {
  await page.waitForSelector('[data-count="sites"][data-value="2"]');
  const places = await page.$$eval('[data-on-site]', (all) => all.map((one) => one.getAttribute('data-on-site')));
  expect(places.sort()).toEqual([HERALD, SHOP]);
}

/** The heading has the focus, and its words are the document's title. */
async function arrivesAt(page: Page, heading: string): Promise<void> {
  await page.waitForFunction(
    (words) => document.activeElement?.tagName === 'H1' && document.activeElement.textContent === words,
    {},
    heading,
  );
  expect(await page.title()).toBe(`${heading} – Candor`);
}

/** What was opened in a tab of its own. Firefox does not hand out such a tab: the same address is opened once more, to look at it. */
async function openedAt({ auditor }: Bench, hash: string): Promise<Page> {
  const path = `src/dashboard/index.html${hash}`;
  await vi.waitFor(() => auditor.tabIdOf(auditor.extensionRoot + path), PATIENCE);
  return auditor.open(path);
}
