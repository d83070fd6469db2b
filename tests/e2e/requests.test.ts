// Asking for one's data: from a collector that was seen to a letter, its due date and a reminder; and nothing of the person is kept on the way.

import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf } from '../../src/core/rights/dates.ts';
import { dueOn } from '../../src/core/rights/deadline.ts';
import { rightFact } from '../../src/core/rights/law.ts';
import type { NewLetter } from '../../src/core/rights/new-letter.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { canaries, findCanaries, type Place } from '../support/canaries.ts';
import { exportsOf, keptNow, takenDown, watch } from '../support/kept-and-shown.ts';
import { foundIn } from '../support/unfold.ts';

const DASHBOARD = 'src/dashboard/index.html';
const SHOP = 'shop.example';

inBothBrowsers((bench) => {
  describe('a request letter', () => {
    test('is written to a collector from what was seen, and waits for its answer in the list', async () => {
      const { auditor } = bench;
      await visitShop(bench);
      await watch(auditor);
      const page = await auditor.open(`${DASHBOARD}#/site/${SHOP}`);
      await page.waitForSelector('[data-collector="google"]');
      await page.click('[data-collector="google"] summary');
      await page.waitForSelector('[data-collector="google"] [data-means="request"] a');
      await click(page, '[data-collector="google"] [data-means="request"] a');

      await page.waitForSelector('#place');
      expect(await values(page, '#site, #organization')).toEqual([SHOP, 'google']);
      expect(await values(page, '#name, #email, #postalAddress, #identifiers')).toEqual(['', '', '', '']);
      await page.select('#place', 'DE');
      await click(page, 'input[name="right"][value="access"]');
      await click(page, 'input[name="right"][value="deletion"]');
      await page.select('#language', 'en');
      await page.type('#name', canaries.name);
      await page.type('#email', canaries.email);
      await page.type('#identifiers', `_ga = ${canaries.card}`);
      await click(page, 'input[name="type"][value="page-title"]');
      const letter = await textOf(page, '[data-letter]');
      const today = dateOf(Date.now());
      for (const words of [
        'Google',
        'Art. 17 GDPR',
        SHOP,
        written(today),
        canaries.name,
        canaries.email,
        canaries.card,
      ])
        expect(letter).toContain(words);
      expect(letter).toContain('addresses of pages visited');
      expect(letter).not.toContain('titles of pages');
      expect(await attributeOf(page, '[data-action="mail"]', 'href')).toMatch(/^mailto:[^?]*\?subject=/);

      await click(page, '[data-action="sent"]');
      await page.waitForSelector('h1 + [data-letter]');
      expect(await textOf(page, 'h1')).toContain('Google');
      expect(await textOf(page, '[data-authority="DE"]')).toContain('Datenschutz');
      await click(page, 'nav a[href="#/requests"]');
      const due = dueOn(rightFact('gdpr', 'deletion').deadline, today);
      await page.waitForSelector(`tr[data-status="sent"] time[datetime="${due}"]`);
      expect(await textOf(page, 'tr[data-letter]')).toContain('have it deleted');

      const places = [
        ...(await keptNow(auditor)),
        ...(await takenDown(auditor)),
        ...exportsOf(await auditor.report({ sites: 'all' })),
      ];
      expect(tableOf(places, 'letters')).toContain('Google');
      expect(new Set(findCanaries(places))).toEqual(new Set());
      await page.close();
    });

    test('is found by a link in the popup', async () => {
      const { auditor } = bench;
      const { popup, tab } = await popupOnShop(bench);
      const link = '[data-collector="google"] [data-means="request"] a';
      await foundIn(popup, '[data-collector="google"] details', link);
      expect(await attributeOf(popup, link, 'href')).toBe(
        `${auditor.extensionRoot}${DASHBOARD}#/requests/new?organization=google&site=${SHOP}`,
      );
      await popup.close();
      await tab.close();
    });

    test('whose answer is overdue is said to be, in the list, in the dashboard and in the popup, until it is put away', async () => {
      const { auditor } = bench;
      const sentOn = addDays(dateOf(Date.now()), -100);
      const { id } = await auditor.ask('letters.save', { ...letterTo('Overdue Ads'), sentOn });
      await auditor.ask('letters.save', { ...letterTo('Later Ads'), sentOn: dateOf(Date.now()) });
      const { popup, tab } = await popupOnShop(bench);
      await popup.waitForSelector('[data-count="reminders"][data-value="1"]');

      const page = await auditor.open(`${DASHBOARD}#/requests`);
      await page.waitForSelector(`tr[data-letter="${id}"]`);
      const rows = await page.$$eval('tr[data-letter]', (all) => all.map((row) => row.getAttribute('data-status')));
      expect(rows[0]).toBe('overdue');
      expect(rows.filter((status) => status === 'overdue')).toHaveLength(1);
      await click(page, `tr[data-letter="${id}"] a`);
      await page.waitForSelector('[data-action="put-away"]');
      expect(await textOf(page, 'h1 + [data-letter]')).toMatch(/\d+ days overdue/);
      await page.waitForSelector('[data-count="reminders"]');
      await click(page, '[data-action="put-away"]');
      // Behind another tab a page paints nothing: what waits for its frames waits for ever.
      await popup.waitForFunction(() => !document.querySelector('[data-count="reminders"]'), { polling: 'mutation' });
      await click(page, '[data-action="extended"]');
      await page.waitForFunction(() => !document.querySelector('[data-action="extended"]'));
      await click(page, '[data-action="answered"]');
      await page.waitForFunction(() => !document.querySelector('[data-action="answered"]'));
      expect(await textOf(page, 'h1 + [data-letter]')).toContain('Answered');
      for (const each of [popup, tab, page]) await each.close();
    });

    test('that is none is refused, and nothing of it is kept', async () => {
      const { auditor } = bench;
      const raw = { ...letterTo('Refused Ads'), rights: ['do-not-sell'] } as NewLetter;
      await expect(auditor.ask('letters.save', raw)).rejects.toThrow('rights is none that is known');
      expect(tableOf(await keptNow(auditor), 'letters')).not.toContain('Refused');
    });

    test('goes with the site that it is about', async () => {
      const { auditor } = bench;
      await auditor.ask('letters.save', letterTo('Forgotten Ads'));
      const before = await keptNow(auditor);
      expect(tableOf(before, 'letters')).toContain(SHOP);
      await auditor.ask('history.clear', { site: SHOP });
      const after = [
        ...(await keptNow(auditor)).filter(({ where }) => where.startsWith('the table')),
        ...exportsOf(await auditor.report({ sites: 'all' })),
      ];
      expect(after.filter(({ text }) => text.includes(SHOP) || text.includes('Forgotten Ads'))).toEqual([]);
      const page = await auditor.open(`${DASHBOARD}#/requests`);
      await page.waitForSelector('[data-action="new-request"]');
      expect(await page.$('tr[data-letter]')).toBeNull();
      expect(await textOf(page, 'main')).toContain('No letter yet');
      await page.close();
    });
  });
});

function letterTo(addressee: string): NewLetter {
  return { addressee, sites: [SHOP], law: 'gdpr', rights: ['access'], language: 'en', place: 'DE' };
}

async function visitShop({ auditor, lab }: Bench): Promise<void> {
  const { page } = await auditor.visit(lab.url(SHOP), WAIT);
  await auditor.leave(page!);
  await auditor.ask('recorder.settled', {});
}

async function popupOnShop({ auditor, lab }: Bench): Promise<{ popup: Page; tab: Page }> {
  const { page: tab } = await auditor.visit(lab.url(SHOP), WAIT);
  const popup = await auditor.open(`src/popup/index.html?tab=${await auditor.tabIdOf(tab!.url())}`);
  await popup.waitForSelector('[data-collector="google"]');
  return { popup, tab: tab! };
}

/** As English letters write a day: `27 November 2026`. */
function written(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

function tableOf(places: readonly Place[], table: string): string {
  return places.find(({ where }) => where === `the table candor.${table}`)!.text;
}

/** In the page itself: what is pressed may lie under what scrolls. */
async function click(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? '');
}

function attributeOf(page: Page, selector: string, name: string): Promise<string | null> {
  return page.$eval(selector, (element, attribute) => element.getAttribute(attribute), name);
}

function values(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (fields) => fields.map((field) => (field as HTMLInputElement).value));
}
