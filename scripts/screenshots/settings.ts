// What the person can choose, what Candor is, and what it holds.

import type { Take } from './photographs.ts';
import { DASHBOARD } from './routes.ts';
import { press, type Stage } from './stage.ts';

export async function settings({ auditor }: Stage, take: Take): Promise<void> {
  await auditor.ask('gpc.except', { site: 'bank.example', excepted: true });
  await auditor.ask('site.ignore', { site: 'left-out.example', ignored: true });
  await take(
    { name: 'settings', address: `${DASHBOARD}#/settings`, ready: '[data-listed="bank.example"]' },
    { name: 'about', address: `${DASHBOARD}#/about`, ready: '[data-source]' },
    { name: 'held', address: `${DASHBOARD}#/held`, ready: '[data-memory]' },
    {
      name: 'held-asking',
      address: `${DASHBOARD}#/held`,
      ready: async (page) => {
        for (const part of ['[data-memory]', '[data-listed]', '#forget-organization']) await page.waitForSelector(part);
        await page.select('#forget-organization', 'google');
        await press(page, '[data-forget="organization"] [data-action="forget"]');
        await page.waitForSelector('[data-action="forget-yes"]');
      },
    },
  );
  await auditor.ask('site.ignore', { site: 'left-out.example', ignored: false });
  await auditor.ask('gpc.except', { site: 'bank.example', excepted: false });
}
