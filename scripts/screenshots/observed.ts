// The dashboard's pages of what was observed, with some weeks before this one.

import { plantEarlierWeeks } from '../../tests/support/earlier-weeks.ts';
import { unfoldAll } from '../../tests/support/unfold.ts';
import type { Take } from './photographs.ts';
import { DASHBOARD } from './routes.ts';
import type { Stage } from './stage.ts';

export async function observed({ auditor }: Stage, take: Take): Promise<void> {
  await plantEarlierWeeks(auditor);
  const page = await auditor.open(`${DASHBOARD}#/site/shop.example`);
  await page.waitForSelector('[data-visit] a');
  const visit = await page.$eval('[data-visit] a', (link) => (link as HTMLAnchorElement).hash);
  await page.close();
  const trend = '[data-section="trend"] svg text';
  await take(
    { name: 'overview', address: DASHBOARD, ready: trend },
    { name: 'sites', address: `${DASHBOARD}#/sites`, ready: '[data-site]' },
    { name: 'site', address: `${DASHBOARD}#/site/shop.example`, ready: '[data-visit]' },
    { name: 'visit', address: DASHBOARD + visit, ready: '[data-section="visit"] .verdict' },
    {
      name: 'visit-unfolded',
      address: DASHBOARD + visit,
      ready: async (open) => {
        await open.waitForSelector('[data-section="visit"] .verdict');
        await unfoldAll(open);
      },
    },
    { name: 'organizations', address: `${DASHBOARD}#/organizations`, ready: '[data-organization]' },
    { name: 'organization', address: `${DASHBOARD}#/organization/google`, ready: trend },
  );
}
