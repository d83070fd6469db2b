// What stands on the button is what the popup says first, and nothing stands there of what is not observed.

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { badgeOn, closeAll, type OpenPopup, popupOn } from '../support/popup.ts';

const PATIENCE = { timeout: WAIT * 1000 };

inBothBrowsers((bench) => {
  test('the number of the popup, live, with a mark for what came before an answer', async () => {
    const open = await popupOn(bench, 'shop.example');
    await expect.poll(() => agreed(open), PATIENCE).toMatch(/^\d+•$/);
    expect((await badgeOn(open)).title).toMatch(
      /^\d+ organizations collected data here\. \d+ of them before an answer/,
    );
    await open.page.evaluate(() =>
      fetch('https://ct.pinterest.com/v3/?tid=1&event=pagevisit', { mode: 'no-cors' }).catch(() => undefined),
    );
    await open.popup.waitForSelector('[data-collector="pinterest"]');
    const number = await numberIn(open.popup);
    await expect.poll(() => agreed(open), PATIENCE).toBe(`${number}•`);
    await closeAll(open);
  });

  test('zero where zero was observed, and nothing where nothing is', async () => {
    const open = await popupOn(bench, 'quiet.example');
    const says = (text: string) => expect.poll(async () => (await badgeOn(open)).text, PATIENCE).toBe(text);
    await says('0');
    await bench.auditor.ask('history.clear', { site: 'quiet.example' });
    await says('');
    await open.page.reload();
    await says('0');
    await bench.auditor.ask('recording.pause', { pause: 'until-resumed' });
    await says('');
    await bench.auditor.ask('recording.pause', { pause: false });
    await open.page.reload();
    await says('0');
    await open.page.goto('about:blank');
    await says('');
    await closeAll(open);
  });
});

/** The badge, where it and the popup say the same number. */
async function agreed(open: OpenPopup): Promise<string> {
  const [{ text }, number] = [await badgeOn(open), await numberIn(open.popup)];
  return text.replace('•', '') === number ? text : `${text} on the badge, ${number} in the popup`;
}

function numberIn(popup: Page): Promise<string | undefined> {
  return popup.$eval('[data-count="organizations"]', (verdict) => (verdict as HTMLElement).dataset.value);
}
