// What is said of the eight principles of a newspaper with bidders and cookie matching, and of a site that contacts nobody.

import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { principlesOn } from '../../src/core/findings/principles/index.ts';
import { principles, type Status } from '../../src/core/findings/principles/principle.ts';
import type { Principle } from '../../src/core/findings/statement.ts';
import type { SiteReport } from '../../src/core/report/types.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { schemaErrors } from '../support/schema.ts';

const HERALD = 'daily-herald.example';
const QUIET = 'quiet.example';
const PATIENCE = { timeout: 30_000, interval: 250 };

inBothBrowsers((bench) => {
  test('a newspaper: concerns with what they rest on one click away, and what is met beside them', async () => {
    const page = await fresh(bench, HERALD);
    await page.waitForSelector('#cmp-refuse');
    await vi.waitFor(async () => {
      const said = await reasonsOn(bench, HERALD);
      expect(said).toContain('consent concern collected-before-choice');
      expect(said).toContain('limited-use concern identifiers-linked');
      expect(said).toContain('data-security met all-encrypted');
    }, PATIENCE);
    const { principles: made, ...rest } = (await siteReportOf(bench, HERALD))!;
    expect(made).toEqual(principlesOn(rest));

    const dashboard = await bench.auditor.open(`src/dashboard/index.html#/site/${HERALD}`);
    onTestFinished(() => dashboard.close());
    const why = '[data-principle="consent"][data-status="concern"] [data-reason="collected-before-choice"]';
    await dashboard.waitForSelector(`${why} .evidence li`);
    expect(await isVisible(dashboard, `${why} .evidence`)).toBe(false);
    await dashboard.click(`${why} summary`);
    expect(await isVisible(dashboard, `${why} .evidence`)).toBe(true);
    expect(await dashboard.$$eval('[data-section="principles"] > ul > li', ({ length }) => length)).toBe(8);
  });

  test('a site that contacts nobody: what was seen to be so, and no concern', async () => {
    const page = await fresh(bench, QUIET);
    await vi.waitFor(async () => expect(await siteReportOf(bench, QUIET)).toBeDefined(), PATIENCE);
    const { principles: made } = (await siteReportOf(bench, QUIET))!;
    const met: readonly Principle[] = ['minimisation', 'limited-use'];
    const expected = principles.map((key): [Principle, Status] => [key, met.includes(key) ? 'met' : 'not-observed']);
    expect(principles.map((key) => [key, made[key].status])).toEqual(expected);

    const popup = await bench.auditor.open(`src/popup/index.html?tab=${await bench.auditor.tabIdOf(page.url())}`);
    onTestFinished(() => popup.close());
    const folded = 'details[data-section="principles"]';
    await popup.waitForSelector(folded);
    expect(await isVisible(popup, `${folded} li`)).toBe(false);
    await popup.click(`${folded} summary`);
    expect(
      await popup.$$eval(`${folded} li`, (items) => items.map((item) => (item as HTMLElement).dataset.status)),
    ).toEqual(expected.map(([, status]) => status));
  });
});

async function fresh({ auditor, lab }: Bench, site: string): Promise<Page> {
  await auditor.ask('history.clear', {});
  const { page, ...result } = await auditor.visit(lab.url(site), WAIT);
  expect(result).toMatchObject({ visited: true });
  onTestFinished(() => auditor.leave(page!));
  return page!;
}

async function siteReportOf({ auditor }: Bench, site: string): Promise<SiteReport | undefined> {
  await auditor.ask('recorder.settled', {});
  const report = await auditor.report({ sites: [site] });
  expect(schemaErrors(report)).toEqual([]);
  return report.sites[0];
}

/** `consent concern collected-before-choice` */
async function reasonsOn(bench: Bench, site: string): Promise<string[]> {
  const made = (await siteReportOf(bench, site))?.principles;
  return principles.flatMap((key) => (made?.[key].reasons ?? []).map(({ says, kind }) => `${key} ${says} ${kind}`));
}

const isVisible = (page: Page, selector: string) => page.$eval(selector, (element) => element.checkVisibility());
