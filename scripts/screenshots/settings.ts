// The pages of settings, of what Candor is, and the first one: as they come, and with a path kept and an exception made.

import type { Page } from 'puppeteer-core';
import type { Auditor } from '../../src/auditor/auditor.ts';

export async function settings(
  auditor: Auditor,
  shoot: (page: Page, name: string, width: number) => Promise<void>,
): Promise<void> {
  await auditor.ask('gpc.except', { site: 'bank.example', excepted: true });
  for (const [name, ready] of [
    ['settings', '[data-listed="bank.example"]'],
    ['about', '[data-source]'],
    ['welcome', '[data-section="demo"] .verdict'],
  ] as const) {
    const page = await auditor.open(`src/dashboard/index.html#/${name}`);
    await page.waitForSelector(ready);
    for (const width of [1000, 320]) await shoot(page, name, width);
    await page.close();
  }
  await auditor.ask('gpc.except', { site: 'bank.example', excepted: false });
}
