// Every page in a language that runs from right to left and is a third longer than English, in little room: nothing is cut off, nothing
// scrolls sideways, and no English is left over.

import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dateOf } from '../../src/core/rights/dates.ts';
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
  ['#/reports', '.report-form'],
  ['#/site/shop.example', '[data-page="site"] .verdict'],
  ['#/opt-outs', '[data-page="opt-outs"] h1'],
  ['#/requests', '[data-page="requests"] table'],
  ['#/requests/new?organization=google&site=shop.example', '#place'],
  ['#/held', '[data-memory]'],
  ['#/links', '[data-page="links"] h1'],
  ['#/settings', '[data-page="settings"] h1'],
  ['#/about', '[data-page="about"] h1'],
  ['#/welcome', '[data-page="welcome"] h1'],
];

/** Width and height: a narrow phone, and the popup. */
const rooms = [
  [320, 600],
  [360, 600],
] as const;

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
  for (const [width, height] of rooms) {
    await page.setViewport({ width, height });
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    expect(await cutOff(page)).toEqual([]);
    await unfoldAll(page);
    expect(await cutOff(page)).toEqual([]);
  }
}

/** Something to show on every page. */
async function observe({ auditor, lab }: Bench): Promise<void> {
  for (const site of ['shop.example', 'daily-herald.example']) {
    const { page } = await auditor.visit(lab.url(site), WAIT);
    await page?.close();
  }
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
