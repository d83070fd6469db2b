// npm run screenshots: popup and dashboard on the lab, in both browsers, light and dark, wide and narrow, into screenshots/.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { asker } from '../lab/managers/asking.ts';
import { addressOf, startLab } from '../lab/server.ts';
import { type Auditor, startAuditor } from '../src/auditor/auditor.ts';
import { root } from '../src/auditor/extension.ts';
import type { BrowserName } from '../src/auditor/options.ts';
import { addDays, dateOf } from '../src/core/rights/dates.ts';
import { linksPages, noLinks } from './screenshots/links.ts';
import { settings } from './screenshots/settings.ts';

const folder = join(root, 'screenshots');
const browsers: BrowserName[] = ['chromium', 'firefox'];
const schemes = ['light', 'dark'] as const;

async function shoot(page: Page, name: string, width: number, height = 600): Promise<void> {
  await page.setViewport({ width, height });
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
}

/** What is seen without scrolling. */
async function shootScreenful(page: Page, name: string, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height });
  await page.screenshot({ path: join(folder, `${name}-${width}x${height}.png`) });
}

async function popups(auditor: Auditor, prefix: string, address: string, name: string): Promise<void> {
  const { page } = await auditor.visit(address, 20);
  const popup = await auditor.open(`src/popup/index.html?tab=${await auditor.tabIdOf(address)}`);
  await popup.waitForSelector('main[data-state="visit"] .verdict, main[data-state="nothing"] .verdict');
  await shootScreenful(popup, `${prefix}-popup-${name}`, 360, 600);
  for (const width of [320, 400, 800]) await shoot(popup, `${prefix}-popup-${name}`, width);
  const first = await popup.$('[data-collector] summary');
  if (first) {
    await first.click();
    await popup.waitForSelector('[data-collector] [data-part]');
    await shoot(popup, `${prefix}-popup-${name}-open`, 400);
  }
  await popup.close();
  await page?.close();
}

/** What the popup says of a site's question for consent: before it is answered, and after. */
async function banners(auditor: Auditor, prefix: string): Promise<void> {
  const address = addressOf(asker, '/tarteaucitron');
  const { page } = await auditor.visit(address, 20);
  const popup = await auditor.open(`src/popup/index.html?tab=${await auditor.tabIdOf(address)}`);
  await popup.waitForSelector('[data-section="banner"][data-stage="open"]');
  await shoot(popup, `${prefix}-popup-banner-open`, 400);
  await shoot(popup, `${prefix}-popup-banner-open`, 320);
  await popup.$eval('[data-action="refuse"]', (button) => (button as HTMLElement).click());
  await popup.waitForSelector('[data-section="banner"][data-stage="done"]');
  await popup.waitForSelector('[data-choice="refused"]');
  await shoot(popup, `${prefix}-popup-banner-done`, 400);
  await popup.close();
  await page?.close();
}

async function dashboards(auditor: Auditor, prefix: string): Promise<void> {
  const dashboard = await auditor.open('src/dashboard/index.html');
  await dashboard.waitForSelector('.sites');
  await shoot(dashboard, `${prefix}-dashboard`, 1000);
  await shoot(dashboard, `${prefix}-dashboard`, 320);
  await dashboard.$eval('[data-site="daily-herald.example"] a', (link) => (link as HTMLElement).click());
  await dashboard.waitForSelector('[data-page="site"] .verdict');
  await shoot(dashboard, `${prefix}-site`, 1000);
  await dashboard.close();
}

/** The form for a letter, the letters, and one whose answer is overdue. */
async function letters(auditor: Auditor, prefix: string): Promise<void> {
  const dashboard = 'src/dashboard/index.html';
  const empty = await auditor.open(`${dashboard}#/requests`);
  await empty.waitForSelector('[data-action="new-request"]');
  await shoot(empty, `${prefix}-letters-none`, 400);
  await empty.close();

  const form = await auditor.open(`${dashboard}#/requests/new?organization=google&site=shop.example`);
  await form.waitForSelector('#place');
  await form.select('#place', 'FR');
  await form.waitForSelector('[data-letter]');
  for (const width of [1000, 400, 320]) await shoot(form, `${prefix}-letter-form`, width);
  await form.close();

  const letter = { sites: ['shop.example'], law: 'gdpr' as const, language: 'en' as const, place: 'FR' };
  const daysAgo = (days: number) => addDays(dateOf(Date.now()), -days);
  const { id } = await auditor.ask('letters.save', {
    ...letter,
    organization: 'google',
    addressee: 'Google',
    contact: 'privacy@google.example',
    rights: ['access', 'deletion'],
    sentOn: daysAgo(100),
  });
  await auditor.ask('letters.save', { ...letter, addressee: 'Meta', rights: ['deletion'], sentOn: daysAgo(5) });
  await auditor.ask('letters.save', { ...letter, addressee: 'shop.example', rights: ['access'] });
  for (const [name, route] of [
    ['letters', '#/requests'],
    ['letter', `#/requests/${id}`],
    ['reminder', ''],
  ] as const) {
    const page = await auditor.open(dashboard + route);
    await page.waitForSelector('[data-letter], [data-count="reminders"]');
    for (const width of [1000, 400, 320]) await shoot(page, `${prefix}-${name}`, width);
    await page.close();
  }
}

/** What Candor holds, before anything is chosen and with a question asked; and the popup on a site that is left out. */
async function held(auditor: Auditor, prefix: string, address: string): Promise<void> {
  await auditor.ask('site.ignore', { site: 'shop.example', ignored: true });
  const page = await auditor.open('src/dashboard/index.html#/held');
  for (const part of ['[data-memory]', '[data-listed]', '#forget-organization']) await page.waitForSelector(part);
  await page.select('#forget-organization', 'google');
  await page.$eval('[data-forget="organization"] [data-action="forget"]', (button) => (button as HTMLElement).click());
  await page.waitForSelector('[data-action="forget-yes"]');
  for (const width of [900, 320]) await shoot(page, `${prefix}-held`, width);
  await page.close();
  const { page: tab } = await auditor.visit(address, 20);
  const popup = await auditor.open(`src/popup/index.html?tab=${await auditor.tabIdOf(address)}`);
  await popup.waitForSelector('main[data-state="ignored"]');
  await shoot(popup, `${prefix}-popup-ignored`, 320);
  await popup.close();
  await tab?.close();
  await auditor.ask('site.ignore', { site: 'shop.example', ignored: false });
}

mkdirSync(folder, { recursive: true });
const lab = await startLab();
const resolve = { host: '127.0.0.1', port: lab.port };
for (const browser of browsers) {
  for (const scheme of schemes) {
    // Firefox cannot be told by its driver, but by a preference: 0 dark, 1 light.
    const firefoxPreferences = {
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0,
    };
    const auditor = await startAuditor({ browser, headless: true, resolve, firefoxPreferences });
    if (browser === 'chromium') {
      auditor.browser.on('targetcreated', async (target) => {
        const page = target.type() === 'page' ? await target.page() : null;
        await page?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => undefined);
      });
    }
    await noLinks(auditor, `${browser}-${scheme}`, shoot);
    for (const site of ['shop.example', 'daily-herald.example', 'quiet.example'])
      await popups(auditor, `${browser}-${scheme}`, lab.url(site), site);
    await banners(auditor, `${browser}-${scheme}`);
    await dashboards(auditor, `${browser}-${scheme}`);
    await linksPages(auditor, `${browser}-${scheme}`, shoot);
    await letters(auditor, `${browser}-${scheme}`);
    await held(auditor, `${browser}-${scheme}`, lab.url('shop.example'));
    await settings(auditor, (page, name, width) => shoot(page, `${browser}-${scheme}-${name}`, width));
    await auditor.close();
  }
}
await lab.close();
console.log(`Screenshots are in ${folder}`);
