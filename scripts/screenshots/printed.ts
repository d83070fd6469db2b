// What leaves the screen: a saved report, as a page and on paper, and the dashboard's pages on paper.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperFormat } from 'puppeteer-core';
import { filesOf } from '../../tests/support/files.ts';
import type { Take } from './photographs.ts';
import { DASHBOARD } from './routes.ts';
import { PSEUDO, press, type Stage } from './stage.ts';
import { wholePage } from './whole-page.ts';

const PAPER: PaperFormat[] = ['A4', 'Letter'];
const WIDTHS = [1000, 320];

const onPaper: [name: string, address: string, ready: string][] = [
  ['overview', DASHBOARD, '[data-section="trend"] svg text'],
  ['site', `${DASHBOARD}#/site/shop.example`, '[data-visit]'],
  ['organization', `${DASHBOARD}#/organization/google`, '[data-section="trend"] svg text'],
  ['links', `${DASHBOARD}#/links`, '[data-picture]'],
];

export async function printed(stage: Stage, take: Take): Promise<void> {
  if (!take.isWanted('printed') || stage.contrast) return;
  const folder = join(take.folder, 'printed');
  mkdirSync(folder, { recursive: true });
  for (const language of ['browser', PSEUDO]) {
    await stage.auditor.ask('look.choose', { language });
    await savedReport(stage, join(folder, language === PSEUDO ? 'report-rtl' : 'report'));
  }
  await stage.auditor.ask('look.choose', { language: 'browser', theme: 'dark' });
  for (const [name, address, ready] of onPaper) {
    const page = await stage.auditor.open(address);
    await page.waitForSelector(ready);
    await page.pdf({ path: join(folder, `${name}-A4.pdf`), format: 'A4' });
    await page.close();
  }
  await stage.auditor.ask('look.choose', { theme: 'system' });
}

async function savedReport({ auditor }: Stage, path: string): Promise<void> {
  const form = await auditor.open(`${DASHBOARD}#/reports?site=shop.example`);
  await form.waitForSelector('[data-preview="known"]');
  const files = await filesOf(form, () => press(form, '[data-action="save-html"]'), 2);
  const html = Object.entries(files).find(([name]) => name.endsWith('.html'))![1];
  await form.close();
  const page = await auditor.browser.newPage();
  await page.setContent(html);
  for (const width of WIDTHS) {
    await wholePage(page, width, `${path}-${width}.png`);
  }
  for (const format of PAPER) await page.pdf({ path: `${path}-${format}.pdf`, format, preferCSSPageSize: false });
  await page.close();
}
