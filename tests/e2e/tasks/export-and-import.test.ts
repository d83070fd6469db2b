// By keyboard alone: export last week for shop.example, and import it on another profile; to look at, and to add what the other one held.

import { createHash } from 'node:crypto';
import axe from 'axe-core';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Auditor, startAuditor } from '../../../src/auditor/auditor.ts';
import type { Report } from '../../../src/core/report/types.ts';
import { inBothBrowsers, resolveTo, WAIT } from '../../support/both-browsers.ts';
import { chooseFile } from '../../support/choose-file.ts';
import { filesOf } from '../../support/files.ts';
import { tabTo } from '../../support/keyboard.ts';
import { schemaErrors } from '../../support/schema.ts';

const DASHBOARD = 'src/dashboard/index.html';
const SHOP = 'shop.example';
const HERALD = 'daily-herald.example';

/** The tests stand in order: each goes on with what the one before left. */
inBothBrowsers((bench) => {
  const saved: Record<string, string> = {};
  let other: Auditor | undefined;

  beforeAll(async () => {
    for (const site of [SHOP, HERALD]) {
      const { page } = await bench.auditor.visit(bench.lab.url(site), WAIT);
      await bench.auditor.leave(page!);
    }
  }, 120_000);
  afterAll(() => other?.close());

  test('export last week for shop.example', async () => {
    const page = await opened(bench.auditor, '#/reports');
    await page.waitForSelector('[data-preview="known"]');
    await tabTo(page, '#report-sites');
    await page.keyboard.type(SHOP);
    await tabTo(page, '#report-period');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      () =>
        (document.querySelector('#report-period') as HTMLSelectElement).value === 'week' &&
        document.querySelector('[data-preview="known"] [data-count="sites"]')?.textContent === '1 site',
    );
    const counts = await page.$$eval('[data-count]', (all) => all.map(({ textContent }) => textContent));
    const [site] = (await bench.auditor.report({ sites: [SHOP] })).sites;
    const { organizations, requests } = site!.totals;
    expect(counts.slice(1, 4)).toEqual([
      '1 visit',
      `${organizations} organizations that collected`,
      `${requests} requests`,
    ]);

    await tabTo(page, '[data-leave-out="fields"]');
    await page.keyboard.press(' ' as KeyInput);
    await tabTo(page, '[data-action="save-html"]');
    Object.assign(saved, await filesOf(page, () => page.keyboard.press('Enter'), 2));
    const [html, json] = Object.keys(saved).sort();
    expect([html, json]).toEqual([
      expect.stringMatching(/^candor-shop\.example-[\d-]+\.html$/),
      html!.replace('.html', '.json'),
    ]);
    const report = JSON.parse(saved[json!]!) as Report;
    expect(schemaErrors(report)).toEqual([]);
    expect(report.redacted).toEqual(['fields']);
    expect(report.sites.map(({ totals }) => totals)).toEqual([site!.totals]);
    expect(saved[html!]).toContain(createHash('sha256').update(saved[json!]!).digest('hex'));
    const field = site!.collectors.flatMap(({ trackers }) => trackers.flatMap(({ data }) => data))[0]!.evidence;
    expect(saved[json!]).not.toContain(JSON.stringify(field));
    await page.close();
  });

  test('on paper nothing is cut off, and pages have numbers', async () => {
    const page = await bench.auditor.browser.newPage();
    const html = Object.entries(saved).find(([name]) => name.endsWith('.html'))![1];
    // The width of A4 and of Letter without their margins, whichever is less.
    await page.setViewport({ width: 673, height: 1_000 });
    await page.setContent(html);
    expect(await page.$eval('td', (cell) => getComputedStyle(cell).overflowWrap)).toBe('anywhere');
    expect(await page.$$eval('body *', tooWide)).toEqual([]);
    // Firefox's driver cannot show a page as it is printed.
    if (bench.name === 'chromium') {
      await page.emulateMediaType('print');
      expect(await page.$$eval('body *', tooWide)).toEqual([]);
      const heights = await page.$$eval('td time', (all) => all.map((one) => one.getBoundingClientRect().height));
      const line = await page.$eval('td', (cell) => Number.parseFloat(getComputedStyle(cell).lineHeight));
      expect(Math.max(...heights), 'the day and the time of day, a line each').toBeLessThan(2.5 * line);
    }
    expect(html).toContain('counter(page) " / " counter(pages)');
    await page.close();
  });

  test('import it on another profile: to look at', async () => {
    other = await startAuditor({ browser: bench.name, headless: true, resolve: resolveTo(bench.lab) });
    const page = await opened(other, '#/reports');
    const [name, json] = Object.entries(saved).find(([one]) => one.endsWith('.json'))!;
    await tabTo(page, '#report-file');
    await chooseFile(page, name, json);
    await page.waitForSelector(`[data-imported-site="${SHOP}"] [data-collector]`);
    const report = JSON.parse(json) as Report;
    const shown = await page.$$eval('[data-imported-site] [data-collector]', (all) =>
      all.map((one) => (one as HTMLElement).dataset.collector),
    );
    expect(shown.sort()).toEqual(report.sites[0]!.collectors.map(({ organization }) => organization.key).sort());
    expect((await other.report({ sites: 'all' })).sites).toEqual([]);
    await page.setViewport({ width: 320, height: 900 });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await tabTo(page, '[data-action="close-file"]', 'Shift+Tab');
    await page.keyboard.press('Enter');
    for (const [text, word] of [
      ['', 'is empty'],
      [json.slice(0, 900), 'cut short'],
      ['{"name":"x"}', 'no file of Candor'],
    ] as const) {
      await chooseFile(page, name, text);
      await page.waitForFunction(
        (wanted) => document.querySelector('[data-opened="wrong"]')?.textContent.includes(wanted),
        {},
        word,
      );
    }
    await page.close();
  });

  test('import it on another profile: all that the other one held', async () => {
    const held = await opened(bench.auditor, '#/held');
    await held.waitForSelector('[data-action="save-all"]');
    const files = await filesOf(
      held,
      () => held.$eval('[data-action="save-all"]', (one) => (one as HTMLElement).click()),
      1,
    );
    const [[name, everything] = []] = Object.entries(files);
    await held.close();
    const page = await opened(other!, '#/reports');
    // The second time from where the first ended: back to the file, and on again.
    const merge = async (key: 'Tab' | 'Shift+Tab') => {
      await tabTo(page, '#report-file', key);
      await chooseFile(page, name!, everything!);
      await page.waitForSelector('[data-merge="asking"]');
      await tabTo(page, '[data-action="merge-file"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-merge="merged"], [data-merge="failed"]');
      return page.$eval('[data-merge] [role="status"]', (said) => (said.querySelector('li') ?? said).textContent);
    };
    expect(await merge('Tab')).toBe('2 visits were added.');
    const there = await bench.auditor.report({ sites: 'all' });
    const here = await other!.report({ sites: 'all' });
    expect(here.sites).toEqual(there.sites);
    expect(await merge('Shift+Tab')).toBe('0 visits were added.');
    expect((await other!.report({ sites: 'all' })).sites).toEqual(there.sites);
    await page.close();
  });
});

/** What axe finds. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' ')}`);
  });
}

async function opened(auditor: Auditor, hash: string): Promise<Page> {
  const page = await auditor.open(`${DASHBOARD}${hash}`);
  await page.bringToFront();
  await page.waitForSelector('h1');
  return page;
}

/** Runs in the page. */
function tooWide(all: Element[]): string[] {
  return all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map(({ tagName }) => tagName);
}
