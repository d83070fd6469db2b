// Who can link whom, over a person's history: after a visit to a site whose organizations exchange numbers, and with thousands of organizations.

import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { pairKey } from '../../src/core/links/pairs.ts';
import type { LinkReport } from '../../src/core/report/identifier-types.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { manyLinks, putLinks } from '../support/many-links.ts';
import { summarise } from '../support/summary.ts';
import { foundIn, unfoldAll } from '../support/unfold.ts';

const HERALD = 'daily-herald.example';
const DASHBOARD = 'src/dashboard/index.html';
const MANY = 5_000;

/** The tests stand in order: each goes on with what the one before left. */
inBothBrowsers((bench) => {
  test('before any was seen, the page says what a link is', async () => {
    const page = await linksPage(bench, '', '.message');
    expect(await page.$('[data-picture]')).toBeNull();
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });

  test('what the lab’s organizations exchange is drawn, stands in the table, and is what the site’s own page says', async () => {
    const links = await linksOnHerald(bench);
    expect(links.length).toBeGreaterThan(2);
    const page = await linksPage(bench);
    const pairs = links.map(({ from, to }) => pairKey(from.key, to.key)).sort();
    expect(await countOf(page, 'pairs')).toBe(pairs.length);
    const lines = await page.$$eval('[data-line]', (all) => all.map((line) => line.getAttribute('data-line')!));
    expect(lines.sort()).toEqual(pairs);
    const nodes = await nodesOf(page);
    // The table of those that recognise from site to site has no such cell.
    const rows = await page.$$eval('[data-row] [data-cell="others"]', (all) =>
      all.map((cell) => [cell.closest('[data-row]')!.getAttribute('data-row')!, cell.textContent] as const),
    );
    const table = Object.fromEntries(rows);
    expect(Object.keys(table).sort()).toEqual(nodes.toSorted());
    expect(await countOf(page, 'organizations')).toBe(nodes.length);
    for (const node of nodes)
      expect(Number(table[node]), node).toBe(lines.filter((line) => line.split(' ').includes(node)).length);

    const site = await bench.auditor.open(`${DASHBOARD}#/site/${HERALD}`);
    await foundIn(site, '[data-count="links"]', '[data-means="links"] a[href="#/links/google"]');
    expect(await countOf(site, 'links')).toBe(pairs.length);
    await site.close();
    await page.close();
  });

  test('by keyboard alone: to an organization, to what shows its links, and back', async () => {
    const link = (await linksOnHerald(bench)).find(({ from, to }) => from.key === 'microsoft' && to.key === 'google');
    const page = await linksPage(bench);
    await page.bringToFront();
    await page.focus('#find-links');
    await tabTo(page, 'a[data-node]');
    const nodes = await nodesOf(page);
    expect(await focusedNode(page)).toBe(nodes[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focusedNode(page)).toBe(nodes[1]);
    await page.keyboard.press('End');
    expect(await focusedNode(page)).toBe(nodes.at(-1));
    await page.keyboard.press('Home');
    for (let row = nodes.indexOf('google'); row > 0; row -= 1) await page.keyboard.press('ArrowDown');
    expect(await focusedNode(page)).toBe('google');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-picture="one"]');
    expect(await page.evaluate(() => [location.hash, document.activeElement?.tagName])).toEqual([
      '#/links/google',
      'H1',
    ]);

    await tabTo(page, '[data-evidence="microsoft"] summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-evidence="microsoft"] [data-on="${HERALD}"]`);
    const said = await page.$eval('[data-evidence="microsoft"]', (fold) => fold.textContent ?? '');
    for (const { name } of link!.carriers) expect(said).toContain(name);
    const rows = await page.$$eval('[data-row]', (all) => all.map((row) => row.getAttribute('data-row')!));
    const partners = await page.$$eval('a[data-node]', (all) => all.map((node) => node.getAttribute('data-node')!));
    expect(rows.sort()).toEqual(partners.sort());

    await page.goBack();
    await page.waitForSelector('[data-picture="all"]');
    await page.close();
  });

  test(`with ${MANY} organizations the picture stays small, and any of them is found`, async () => {
    const organizations = ['google', ...Array.from({ length: MANY - 1 }, (_, nth) => `organization-${nth}`)];
    await putLinks(bench.auditor.desk, manyLinks(organizations, 600, 10));
    const times: number[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      const opened = await linksPage(bench);
      // Since it was asked for, as the browser counts it.
      times.push(await opened.evaluate(() => performance.now()));
      await opened.close();
    }
    const fastest = Math.round(Math.min(...times));
    summarise(
      `links-${bench.name}`,
      `who can link whom with ${MANY} organizations, ${bench.name}: the picture is there within ${fastest} ms (fastest of ${times.length})`,
    );
    expect(fastest).toBeLessThan(1_000);
    const page = await linksPage(bench);
    expect(await countOf(page, 'organizations')).toBeGreaterThanOrEqual(MANY);
    expect((await page.$$('[data-node], [data-line]')).length).toBeLessThan(150);
    expect((await nodesOf(page)).length).toBeLessThanOrEqual(60);

    await page.type('#find-links', 'organization-4321');
    await page.waitForSelector('[data-found="organization-4321"] a');
    await page.$eval('[data-found="organization-4321"] a', (found) => (found as HTMLElement).click());
    await page.waitForSelector('[data-picture="one"]');
    expect(await countOf(page, 'partners')).toBe((await page.$$('a[data-node]')).length);

    await page.type('#find-way', 'organization-3210');
    await page.waitForSelector('[data-found="organization-3210"] button');
    await page.$eval('[data-found="organization-3210"] button', (found) => (found as HTMLElement).click());
    await page.waitForSelector('[data-way]');
    const way = await page.$eval('[data-way]', (element) => element.getAttribute('data-way')!.split(' '));
    expect([way[0], way.at(-1)]).toEqual(['organization-4321', 'organization-3210']);

    await page.evaluate(() => {
      location.hash = '#/links/organization-0';
    });
    await page.waitForFunction(() => document.querySelectorAll('[data-picture="one"] [data-node]').length > 20);
    expect((await nodesOf(page)).length).toBeLessThanOrEqual(60);
    await page.close();
  });
});

describe.each(['light', 'dark'])('%s', (scheme) => {
  inBothBrowsers(
    (bench) => {
      test.each([320, 1000])('axe finds nothing, and nothing is wider than the page, at %i pixels', async (width) => {
        const organizations = ['google', ...Array.from({ length: 99 }, (_, nth) => `organization-${nth}`)];
        await putLinks(bench.auditor.desk, manyLinks(organizations, 40, 5));
        for (const route of ['', '/google', '/nobody']) {
          const page = await linksPage(bench, route, 'h1');
          if (bench.name === 'chromium')
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          await page.setViewport({ width, height: 700 });
          expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(scheme === 'dark');
          await unfoldAll(page);
          expect(await violationsOn(page), route).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          ).toBe(0);
          await page.close();
        }
      });
    },
    () => ({ firefoxPreferences: { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 } }),
  );
});

async function linksPage({ auditor }: Bench, route = '', shown = '[data-picture]'): Promise<Page> {
  const page = await auditor.open(`${DASHBOARD}#/links${route}`);
  await page.waitForSelector(`[data-section="links"] ${shown}`);
  return page;
}

async function linksOnHerald({ auditor, lab }: Bench): Promise<readonly LinkReport[]> {
  const known = await auditor.report({ sites: [HERALD] });
  if (known.sites.length === 0) {
    const { page } = await auditor.visit(lab.url(HERALD), WAIT);
    await auditor.leave(page!);
    await auditor.ask('recorder.settled', {});
  }
  return (await auditor.report({ sites: [HERALD] })).sites[0]!.identifiers.links;
}

function countOf(page: Page, count: string): Promise<number> {
  return page.$eval(`[data-count="${count}"]`, (element) => Number(element.getAttribute('data-value')));
}

function nodesOf(page: Page): Promise<string[]> {
  return page.$$eval('[data-node]', (all) => all.map((node) => node.getAttribute('data-node')!));
}

function focusedNode(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.node);
}

/** Presses Tab until it is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let nth = 0; nth < 60; nth += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { passes, violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    if (passes.length < 10) return [`only ${passes.length} rules had anything to look at`];
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
