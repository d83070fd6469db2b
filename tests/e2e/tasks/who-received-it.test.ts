// Two things that people come for, each done in the popup by keyboard alone: who got my e-mail address, and who tracked me before I answered?

import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type Bench, inBothBrowsers, WAIT } from '../../support/both-browsers.ts';
import { tabTo } from '../../support/keyboard.ts';
import { closeAll, type OpenPopup, popupOn } from '../../support/popup.ts';

const THEATRE = 'tidewater-theatre.example';
const EMAIL = 'Ottilie.Canarywren+Lab@gmail.com';
/** Those whose script on the theatre's page sends what is typed, by the forms in which they do. */
const RECEIVERS = ['bytedance_inc', 'criteo', 'facebook', 'google', 'microsoft', 'posthog', 'twilio'];

inBothBrowsers((bench) => {
  test('who got my e-mail address?', async () => {
    const { popup, page, tab } = await popupOn(bench, THEATRE);
    await popup.close();
    await page.bringToFront();
    const field = (await page.waitForSelector('[name="email"]')) as ElementHandle<HTMLInputElement>;
    await field.focus();
    await page.keyboard.type(EMAIL, { delay: 5 });
    await page.keyboard.press('Tab');
    await received(bench, ['sslwidget.criteo.com', 'us.i.posthog.com', 'www.facebook.com', 'analytics.tiktok.com']);

    const again = await bench.auditor.open(`src/popup/index.html?tab=${tab}`);
    await again.waitForSelector('[data-section="typed"] summary');
    await again.bringToFront();
    await tabTo(again, '[data-section="typed"] > summary');
    await again.keyboard.press('Enter');
    const criteo = '[data-section="typed"][open] [data-form="md5"]';
    await again.waitForSelector(criteo);
    const said = await again.$eval(criteo, ({ textContent }) => textContent);
    expect(said).toContain('was sent to Criteo before you submitted the form');
    expect(said).toContain('p0.m');

    await again.keyboard.press('/');
    await again.keyboard.type('e-mail');
    await again.waitForFunction(
      (receivers) =>
        [...document.querySelectorAll<HTMLElement>('[data-collector]')].every(({ dataset }) =>
          receivers.includes(dataset.collector!),
        ),
      {},
      RECEIVERS,
    );
    expect(await collectorsIn(again)).toContain('criteo');
    await tabTo(again, '[data-collector="criteo"] summary');
    await again.keyboard.press('Enter');
    await again.waitForSelector('[data-collector="criteo"] details[open] [data-means]');
    await closeAll({ popup: again, page, tab });
  });

  test('who tracked me before I answered?', async () => {
    const open = await popupOn(bench, 'shop.example');
    const { popup } = open;
    await popup.bringToFront();
    const early = await earlyOnes(open);
    expect(early).toBeGreaterThan(0);
    const all = await collectorsIn(popup);

    await tabTo(popup, '[data-action="filter"]');
    await popup.keyboard.press('ArrowDown');
    await popup.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('[data-action="filter"]')?.value === 'before',
    );
    await popup.waitForFunction((count) => document.querySelectorAll('[data-collector]').length === count, {}, early);
    const shown = await collectorsIn(popup);
    expect(all).toEqual(expect.arrayContaining(shown));

    await tabTo(popup, `[data-collector="${shown[0]}"] summary`);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector(`[data-collector="${shown[0]}"] details[open] [data-means]`);
    await closeAll(open);
  });
});

/** How many the popup's verdict says collected before an answer: the number that its filter has to find. */
async function earlyOnes({ popup }: OpenPopup): Promise<number> {
  const verdict = await popup.$eval('.verdict', ({ textContent }) => textContent);
  return Number(/(\d+) of them before/.exec(verdict)?.[1] ?? 0);
}

function collectorsIn(popup: Page): Promise<string[]> {
  return popup.$$eval('[data-collector]', (rows) => rows.map((row) => (row as HTMLElement).dataset.collector!));
}

async function received({ lab }: Bench, hosts: string[]): Promise<void> {
  for (const host of hosts)
    await expect
      .poll(() => lab.received.some((one) => one.host === host), { timeout: WAIT * 1000, message: host })
      .toBe(true);
}
