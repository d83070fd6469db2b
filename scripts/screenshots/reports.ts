// The page of reports: what can be saved, what a file shows, what one adds, and what is said of one that is none.

import type { Page } from 'puppeteer-core';
import { chooseFile } from '../../tests/support/choose-file.ts';
import { filesOf } from '../../tests/support/files.ts';
import type { Take } from './photographs.ts';
import { DASHBOARD } from './routes.ts';
import { press, type Stage } from './stage.ts';

const REPORTS = `${DASHBOARD}#/reports`;

export async function reports({ auditor }: Stage, take: Take): Promise<void> {
  const report = JSON.stringify(await auditor.report({ sites: ['shop.example'] }));
  const held = await auditor.open(`${DASHBOARD}#/held`);
  const [everything = ''] = Object.values(await filesOf(held, () => press(held, '[data-action="save-all"]'), 1));
  await held.close();
  const file = (name: string, text: string, shown: string) => ({
    name,
    address: REPORTS,
    ready: async (page: Page) => {
      await page.waitForSelector('#report-file');
      await chooseFile(page, `${name}.json`, text);
      await page.waitForSelector(shown);
    },
  });
  await take(
    { name: 'reports', address: REPORTS, ready: '[data-preview="known"]' },
    {
      name: 'reports-redacted',
      address: REPORTS,
      ready: async (page) => {
        await page.waitForSelector('[data-preview="known"]');
        await page.$$eval('[data-leave-out]', (all) => {
          for (const one of all as HTMLInputElement[]) if (!one.checked) one.click();
        });
        await page.waitForSelector('[data-preview="known"]');
      },
    },
    file('reports-opened', report, '[data-imported-site] [data-collector]'),
    file('reports-merge', everything, '[data-merge="asking"]'),
    file('reports-wrong', report.slice(0, 900), '[data-opened="wrong"]'),
  );
}
