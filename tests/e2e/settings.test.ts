// Settings: each changed by keyboard alone, in force at once, and still there after the background, or the browser, was started again. And the first
// page, which is shown once.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { startAuditor } from '../../src/auditor/auditor.ts';
import { pathOf } from '../../src/core/visits/page-path.ts';
import { violationsOn } from '../support/axe.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { exportsOf, keptNow } from '../support/kept-and-shown.ts';
import { tabTo } from '../support/keyboard.ts';
import { quicklyIdle, stopBackground } from '../support/stop-background.ts';

const SETTINGS = 'src/dashboard/index.html#/settings';
const SHOP = 'shop.example';
const PATH = '/order/1042';

/** What is stored once the test below is through. */
const wanted = {
  version: 2,
  paused: false,
  retention: 365,
  ignoredSites: ['left-out.example'],
  pagePaths: true,
  pageEvidence: false,
  refuseBanners: true,
  gpc: true,
  gpcExceptions: ['excepted.example'],
  region: 'eu',
  detail: 'all',
  theme: 'dark',
  language: 'en',
};

/** The tests stand in order: each goes on with what the one before left. */
inBothBrowsers(
  (bench) => {
    test('the first page is shown once', async () => {
      const { auditor } = bench;
      await expect.poll(() => firstPages(bench), { timeout: 10_000 }).toBe(1);
      await stopBackground(auditor);
      await auditor.ask('recorder.settled', {});
      expect(await firstPages(bench)).toBe(1);
    });

    test('each is changed by keyboard, and said to be saved', async () => {
      const page = await bench.auditor.open(SETTINGS);
      await page.waitForSelector('[data-setting="language"]');
      await page.bringToFront();
      await press(page, '[data-action="pause-until-resumed"]', 'Enter');
      await press(page, '[data-setting="paused"] [data-action="resume"]', 'Enter');
      await press(page, '#retention', 'ArrowDown');
      await add(page, '#ignoredSites-site', 'https://www.left-out.example/basket');
      for (const setting of ['pagePaths', 'pageEvidence', 'refuseBanners', 'gpc'])
        await press(page, `[data-setting="${setting}"] input`, ' ');
      await add(page, '#gpcExceptions-site', 'excepted.example');
      for (const setting of ['region', 'detail']) await press(page, `#setting-${setting}`, 'ArrowDown');
      await press(page, '#setting-theme', 'ArrowDown', 2);
      await press(page, '#setting-language', 'ArrowDown');
      expect(await stored(bench)).toEqual(wanted);
      await page.close();
    });

    test('and in force: in the colours, the folds and the paths, of which no report has one that was not asked for', async () => {
      const { auditor, lab } = bench;
      const address = new URL(`${PATH}?canary=query#canary-fragment`, lab.url(SHOP)).href;
      const { page } = await auditor.visit(address, WAIT);
      expect(lab.received.some(({ host, headers }) => host === SHOP && headers['sec-gpc'] === '1')).toBe(true);
      const popup = await auditor.open(`src/popup/index.html?tab=${await auditor.tabIdOf(address)}`);
      await popup.waitForSelector('[data-collector] details[open] [data-means]');
      expect(await colours(popup)).toEqual({ scheme: 'dark', page: 'rgb(23, 25, 28)' });
      await popup.close();

      const report = await auditor.report({ sites: [SHOP] });
      expect(report.region).toBe('eu');
      expect(report.sites[0]!.timelines.map(({ path }) => path)).toEqual([pathOf(address)]);
      expect(exportsOf(report).filter(({ text }) => /canary-fragment|canary=/.test(text))).toEqual([]);
      const site = await auditor.open(`src/dashboard/index.html#/site/${SHOP}`);
      await site.waitForSelector(`[data-path="${PATH}"]`);
      await site.waitForSelector('[data-option="paths"] input:not(:checked)');
      await site.close();
      await auditor.leave(page!);
    });

    test('all are still there when the background was started again', async () => {
      await stopBackground(bench.auditor);
      await bench.auditor.ask('recorder.settled', {});
      const page = await bench.auditor.open(SETTINGS);
      await page.waitForSelector('[data-setting="theme"]');
      expect(await shownAs(page)).toMatchObject({
        retention: '365',
        pagePaths: true,
        pageEvidence: false,
        refuseBanners: true,
        gpc: true,
        region: 'eu',
        detail: 'all',
        theme: 'dark',
        language: 'en',
      });
      expect(await stored(bench)).toEqual(wanted);
      await page.close();
    });

    test('paths are kept no more once that is off, and are deleted from wherever they were', async () => {
      const { auditor, lab } = bench;
      const page = await auditor.open(SETTINGS);
      await page.waitForSelector('[data-paths="1"]');
      await page.bringToFront();
      await press(page, '[data-setting="pagePaths"] input', ' ');
      await tabTo(page, '[data-paths] [data-action="forget"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-paths] [data-action="forget-no"]');
      await tabTo(page, '[data-action="forget-yes"]', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-paths="0"]');
      const { page: tab } = await auditor.visit(new URL(PATH, lab.url(SHOP)).href, WAIT);
      await auditor.leave(tab!);
      await auditor.ask('recorder.settled', {});
      expect((await keptNow(auditor)).filter(({ text }) => text.includes(PATH))).toEqual([]);
      await page.close();
    });

    test.each(['settings', 'about', 'welcome'])(
      'axe finds nothing on #/%s, light, dark or in high contrast, and nothing is wider than a narrow page',
      async (name) => {
        const { auditor } = bench;
        for (const theme of ['light', 'dark'] as const) {
          await auditor.ask('look.choose', { theme });
          const page = await auditor.open(`src/dashboard/index.html#/${name}`);
          await page.waitForSelector(`[data-section="${name}"] [data-setting="gpc"], [data-blind]`);
          expect((await colours(page)).scheme).toBe(theme);
          expect(await violationsOn(page)).toEqual([]);
          if (bench.name === 'chromium') {
            const end = await forceColours(page);
            // The colours are the browser's then, and what a page is told of them is not what is seen.
            expect(await violationsOn(page, ['color-contrast'])).toEqual([]);
            await end();
          }
          await page.setViewport({ width: 320, height: 600 });
          expect(await violationsOn(page)).toEqual([]);
          const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
          expect(await page.evaluate(wider)).toBe(0);
          await page.close();
        }
      },
    );
  },
  () => ({ keepsFirstPage: true, firefoxPreferences: quicklyIdle }),
);

describe('chromium', () => {
  // Firefox takes an extension that is not signed for one start only, so that there is none to start again.
  test('that is closed and started again has the settings and the theme, and shows the first page no more', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'candor-'));
    const start = () => startAuditor({ browser: 'chromium', headless: true, profile, keepsFirstPage: true });
    try {
      const first = await start();
      await first.ask('look.choose', { theme: 'dark', detail: 'all' });
      const page = await first.open(SETTINGS);
      await page.waitForSelector('[data-setting="theme"]');
      await first.close();
      const second = await start();
      const again = await second.open(SETTINGS);
      await again.waitForSelector('[data-setting="theme"]');
      expect(await shownAs(again)).toMatchObject({ theme: 'dark', detail: 'all' });
      expect(await colours(again)).toEqual({ scheme: 'dark', page: 'rgb(23, 25, 28)' });
      await second.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});

/** Goes to a field, presses a key there so often, and waits until the page says that it is saved. */
async function press(page: Page, selector: string, key: 'Enter' | ' ' | 'ArrowDown', times = 1): Promise<void> {
  await page.waitForSelector(selector);
  await tabTo(page, selector);
  for (let nth = 0; nth < times; nth += 1) {
    await page.keyboard.press(key);
    await saved(page);
  }
}

async function add(page: Page, selector: string, site: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.type(site);
  await page.keyboard.press('Enter');
  await saved(page);
}

/** Takes the word away, so that the next change has to say it anew. */
async function saved(page: Page): Promise<void> {
  await page.waitForSelector('[data-saved]');
  await page.waitForFunction(() => {
    const line = document.querySelector('[data-saved]');
    line?.removeAttribute('data-saved');
    return line !== null;
  });
}

function stored({ auditor }: Bench): Promise<unknown> {
  return auditor.desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ settings: unknown }> } } };
    };
    return (await chrome.storage.local.get('settings')).settings;
  });
}

function firstPages({ auditor }: Bench): Promise<number> {
  return auditor.desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(wanted: object): Promise<{ url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith('#/welcome')).length;
  });
}

/** How each setting stands on the page. */
function shownAs(page: Page): Promise<Record<string, string | boolean>> {
  return page.$$eval('[data-setting]', (all) =>
    Object.fromEntries(
      all.map((one) => {
        const field = one.querySelector<HTMLInputElement>('select, input[type="checkbox"]');
        return [
          (one as HTMLElement).dataset.setting!,
          field?.type === 'checkbox' ? field.checked : (field?.value ?? ''),
        ];
      }),
    ),
  );
}

function colours(page: Page): Promise<{ scheme: string; page: string }> {
  return page.evaluate(() => ({
    scheme: getComputedStyle(document.documentElement).colorScheme,
    page: getComputedStyle(document.body).backgroundColor,
  }));
}

/** Resolves to the undoing. */
async function forceColours(page: Page): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  const emulate = (value: string) =>
    session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await emulate('active');
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  return async () => void (await emulate('none'));
}
