// Who can link whom: what the lab shows, the evidence for it, and a long history that is made up. The last of all: it fills the other pages, too.

import type { Page } from 'puppeteer-core';
import { manyLinks, putLinks } from '../../tests/support/many-links.ts';
import type { Take } from './photographs.ts';
import { DASHBOARD } from './routes.ts';
import type { Stage } from './stage.ts';

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

async function withEvidence(page: Page): Promise<void> {
  await page.waitForSelector('[data-evidence]');
  await page.$eval('[data-evidence]', (first) => first.setAttribute('open', ''));
}

export async function links({ auditor }: Stage, take: Take): Promise<void> {
  await take(
    { name: 'links', address: `${DASHBOARD}#/links`, ready: '[data-picture]' },
    { name: 'links-organization', address: `${DASHBOARD}#/links/google`, ready: withEvidence },
  );
  await putLinks(auditor.desk, manyLinks(ORGANIZATIONS, 60, 4));
  await take(
    { name: 'links-many', address: `${DASHBOARD}#/links`, ready: '[data-picture]' },
    { name: 'links-many-organization', address: `${DASHBOARD}#/links/google`, ready: withEvidence },
  );
}
