// The dashboard's pages of what was observed, with some weeks before this one.

import type { Page } from 'puppeteer-core';
import type { Auditor } from '../../src/auditor/auditor.ts';
import { plantEarlierWeeks } from '../../tests/support/earlier-weeks.ts';

type Shoot = (page: Page, name: string, width: number) => Promise<void>;

/** What says that a page is there, by its name and address. */
const pages: readonly (readonly [name: string, address: string, there: string])[] = [
  ['overview', '', '[data-section="trend"] svg text'],
  ['sites', '#/sites', '[data-site]'],
  ['organizations', '#/organizations', '[data-organization]'],
  ['organization', '#/organization/google', '[data-section="trend"] svg text'],
  ['organization-unknown', '#/organization/nobody', '[data-page="unknown"]'],
  ['site', '#/site/daily-herald.example', '[data-visit]'],
];

export async function overviewPages(auditor: Auditor, prefix: string, shoot: Shoot): Promise<void> {
  await plantEarlierWeeks(auditor);
  for (const [name, address, there] of pages) {
    const page = await auditor.open(`src/dashboard/index.html${address}`);
    await page.waitForSelector(there);
    for (const width of [1000, 320]) await shoot(page, `${prefix}-${name}`, width);
    await page.close();
  }
}

/** Before anything was observed. */
export async function emptyOverview(auditor: Auditor, prefix: string, shoot: Shoot): Promise<void> {
  const page = await auditor.open('src/dashboard/index.html');
  await page.waitForSelector('.message');
  await shoot(page, `${prefix}-overview-empty`, 400);
  await page.close();
}
