// Opt-outs that were noted, letters, and the form for one: one is overdue, one has time, one was not sent.

import type { Page } from 'puppeteer-core';
import { addDays, dateOf } from '../../src/core/rights/dates.ts';
import { optOutsOf } from '../../src/core/rights/directory.ts';
import type { Take } from './photographs.ts';
import { DASHBOARD } from './routes.ts';
import type { Stage } from './stage.ts';

const letter = { sites: ['shop.example'], law: 'gdpr' as const, language: 'en' as const, place: 'FR' };

export async function rights({ auditor }: Stage, take: Take): Promise<void> {
  const daysAgo = (days: number) => addDays(dateOf(Date.now()), -days);
  await take({
    name: 'letter-form',
    address: `${DASHBOARD}#/requests/new?organization=google&site=shop.example`,
    ready: chosenPlace,
  });
  const { id } = await auditor.ask('letters.save', {
    ...letter,
    organization: 'google',
    addressee: 'Google',
    contact: 'privacy@google.example',
    rights: ['access', 'deletion'],
    sentOn: daysAgo(100),
  });
  await auditor.ask('letters.save', { ...letter, addressee: 'Meta', rights: ['deletion'], sentOn: daysAgo(5) });
  await auditor.ask('letters.save', { ...letter, addressee: 'shop.example', rights: ['access'] });
  for (const organization of ['facebook', 'hotjar']) {
    const { kind, url } = optOutsOf(organization)[0]!;
    await auditor.ask('optOut.done', { organization, kind, host: new URL(url).host, site: 'shop.example' });
  }
  await take(
    { name: 'requests', address: `${DASHBOARD}#/requests`, ready: '[data-page="requests"] table' },
    { name: 'letter', address: `${DASHBOARD}#/requests/${id}`, ready: '[data-letter]' },
    { name: 'overview-reminder', address: DASHBOARD, ready: '[data-count="reminders"]' },
    { name: 'opt-outs', address: `${DASHBOARD}#/opt-outs`, ready: '[data-opt-out]' },
  );
}

async function chosenPlace(page: Page): Promise<void> {
  await page.waitForSelector('#place');
  await page.select('#place', 'FR');
  await page.waitForSelector('[data-letter]');
}
