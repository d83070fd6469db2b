// Every page in a language that runs from right to left and is a third longer than English, in little room and enlarged: nothing is cut off, nothing
// scrolls sideways, and nothing is left out.

import { rmSync } from 'node:fs';
import type { Page, Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dateOf } from '../../src/core/rights/dates.ts';
import { optOutsOf } from '../../src/core/rights/directory.ts';
import { type Bench, browsers, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { cutOff } from '../support/clipping.ts';
import { closeAll, popupOn } from '../support/popup.ts';
import { pseudoExtension } from '../support/pseudo-language.ts';
import { unfoldAll } from '../support/unfold.ts';

const DASHBOARD = 'src/dashboard/index.html';

/** Of each page its address, and what is there once all of it is. */
const pages: [address: string, whole: string][] = [
  ['', '[data-section="trend"] svg'],
  ['#/sites', '.sites'],
  ['#/organizations', '[data-organization]'],
  ['#/organization/google', '[data-section="trend"] svg'],
  ['#/reports', '[data-preview="known"]'],
  ['#/site/shop.example', '[data-page="site"] .verdict'],
  ['#/opt-outs', '[data-opt-out]'],
  ['#/requests', '[data-page="requests"] table'],
  ['#/requests/new?organization=google&site=shop.example', '#place'],
  ['#/held', '[data-memory]'],
  ['#/links', '[data-picture]'],
  ['#/links/google', '[data-evidence]'],
  ['#/settings', '[data-setting="language"]'],
  ['#/about', '[data-source]'],
  ['#/welcome', '[data-section="demo"] .verdict'],
];

/** Of a list, what leads to one of its pages, and what is there once all of that is. */
const within: [list: string, link: string, whole: string][] = [
  ['#/site/shop.example', '[data-visit] a', '[data-section="visit"] .verdict'],
  ['#/requests', 'table a', 'h1 ~ [data-letter]'],
];

/** A narrow phone, and the popup. */
const rooms: Viewport[] = [
  { width: 320, height: 600 },
  { width: 360, height: 600 },
];

/** A window as it is, and at twice its size. */
const window: Viewport = { width: 1280, height: 720 };
const enlarged: Viewport = { width: 640, height: 360, deviceScaleFactor: 2 };

const folders = new Map(browsers.map((name) => [name, '']));

inBothBrowsers(
  (bench) => {
    beforeAll(() => observe(bench), 120_000);

    test.each(['shop.example', 'quiet.example'])('the popup on %s', async (site) => {
      const open = await popupOn(bench, site);
      await inEveryRoom(open.popup);
      await closeAll(open);
    });

    test.each(pages)('%s', async (address, whole) => {
      const page = await bench.auditor.open(DASHBOARD + address);
      await page.waitForSelector(whole);
      await inEveryRoom(page);
      await page.close();
    });

    test.each(within)('%s: %s', async (list, link, whole) => {
      const page = await bench.auditor.open(DASHBOARD + list);
      await page.waitForSelector(link);
      await page.$eval(link, (one) => (one as HTMLElement).click());
      await page.waitForSelector(whole);
      await inEveryRoom(page);
      await page.close();
    });
  },
  (name) => {
    folders.set(name, pseudoExtension(name));
    return { extension: folders.get(name)! };
  },
);

afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
});

async function inEveryRoom(page: Page): Promise<void> {
  for (const room of rooms) {
    await page.setViewport(room);
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    expect(await cutOff(page)).toEqual([]);
    await unfoldAll(page);
    expect(await cutOff(page)).toEqual([]);
  }
  await page.setViewport(window);
  const words = await wordsOn(page);
  await page.setViewport(enlarged);
  expect(await cutOff(page)).toEqual([]);
  expect(await wordsOn(page)).toEqual(words);
}

/** All that can be read, in its order. A chart names fewer of its weeks where there is little room; the table below it has all. */
function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (parentElement?.checkVisibility() && !parentElement.closest('svg')) words.push(textContent ?? '');
    }
    return words;
  });
}

/** Something to show on every page. */
async function observe({ auditor, lab }: Bench): Promise<void> {
  for (const site of ['shop.example', 'daily-herald.example']) {
    const { page } = await auditor.visit(lab.url(site), WAIT);
    await page?.close();
  }
  const { kind, url } = optOutsOf('facebook')[0]!;
  await auditor.ask('optOut.done', { organization: 'facebook', kind, host: new URL(url).host, site: 'shop.example' });
  await auditor.ask('letters.save', {
    sites: ['shop.example'],
    law: 'gdpr',
    language: 'en',
    place: 'FR',
    organization: 'google',
    addressee: 'Google',
    rights: ['access', 'deletion'],
    sentOn: addDays(dateOf(Date.now()), -100),
  });
}
