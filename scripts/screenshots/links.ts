// Who can link whom: nothing yet, what the lab shows, and a long history that is made up.

import type { Page } from 'puppeteer-core';
import type { Auditor } from '../../src/auditor/auditor.ts';
import { manyLinks, putLinks } from '../../tests/support/many-links.ts';

type Shoot = (page: Page, name: string, width: number) => Promise<void>;

const DASHBOARD = 'src/dashboard/index.html';
const ORGANIZATIONS = [
  'google',
  'facebook',
  'microsoft',
  'criteo',
  'the_trade_desk',
  'amazon_associates',
  'acxiom',
  'adobe',
  'pubmatic',
  'oracle',
  'taboola',
  'outbrain',
  'quantcast',
  'comscore',
  'linkedin',
  'yahoo',
  'id5',
  'snap',
  ...Array.from({ length: 200 }, (_, nth) => `a small company ${nth}`),
];

/** Before anything was visited. */
export async function noLinks(auditor: Auditor, prefix: string, shoot: Shoot): Promise<void> {
  await shootPage(auditor, '#/links', '.message', `${prefix}-links-none`, [320], shoot);
}

export async function linksPages(auditor: Auditor, prefix: string, shoot: Shoot): Promise<void> {
  await shootPage(auditor, '#/links', '[data-picture]', `${prefix}-links`, [320, 1000], shoot);
  await shootPage(auditor, '#/links/google', '[data-picture]', `${prefix}-links-google`, [320, 1000], shoot);
  await putLinks(auditor.desk, manyLinks(ORGANIZATIONS, 60, 4));
  await shootPage(auditor, '#/links', '[data-picture]', `${prefix}-links-many`, [320, 1000], shoot);
  await shootPage(auditor, '#/links/google', '[data-picture]', `${prefix}-links-many-google`, [320, 1000], shoot);
}

async function shootPage(
  auditor: Auditor,
  route: string,
  shown: string,
  name: string,
  widths: number[],
  shoot: Shoot,
): Promise<void> {
  const page = await auditor.open(DASHBOARD + route);
  await page.waitForSelector(shown);
  await page.$$eval('[data-evidence]', (all) => all[0]?.setAttribute('open', ''));
  for (const width of widths) await shoot(page, name, width);
  await page.close();
}
