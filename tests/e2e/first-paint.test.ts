// The popup's address says what the popup says first: there as soon as something was observed, the same in words and in place as what is read then, and gone
// with whatever it was true of.

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { firstScreenIn } from '../../src/core/first-screen.ts';
import { inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { heldAddress, withHeldPopup } from '../support/first-paint.ts';
import { closeAll, type OpenPopup, popupBehind, popupOn } from '../support/popup.ts';
import { setLanguage } from '../support/set-language.ts';

const PATIENCE = { timeout: WAIT * 1000 };

inBothBrowsers(
  (bench) => {
    test.each(['shop.example', 'daily-herald.example', 'quiet.example'])(
      'the first paint on %s has the words of the popup that has read, in the same place',
      async (site) => {
        const open = await popupOn(bench, site);
        await expect.poll(() => differing(open), PATIENCE).toEqual([]);
        const address = await popupBehind(open.popup, open.tab);
        const held = await bench.auditor.openAt(heldAddress(address));
        for (const width of [360, 320, 800]) {
          for (const page of [held, open.popup]) await page.setViewport({ width, height: 600 });
          expect(await partsOf(held)).toEqual(await partsOf(open.popup));
        }
        await held.close();
        await closeAll(open);
      },
    );

    test('it is on the screen before the store is read, and its address then names but the tab', async () => {
      const open = await popupOn(bench, 'shop.example');
      await expect.poll(() => differing(open), PATIENCE).toEqual([]);
      const popup = await bench.auditor.openAt(await popupBehind(open.popup, open.tab));
      await popup.waitForSelector('[data-section="actions"]');
      const { marks, search } = await popup.evaluate(() => ({
        marks: performance.getEntriesByType('mark').map(({ name }) => name),
        search: location.search,
      }));
      expect(marks).toContain('read');
      expect(marks.indexOf('shown')).toBeLessThan(marks.indexOf('read'));
      expect(search).toBe(`?tab=${open.tab}`);
      await popup.close();
      await closeAll(open);
    });

    test('in the language that is set', async () => {
      const open = await popupOn(bench, 'shop.example');
      for (const [code, spoken] of [
        ['de', 'de'],
        ['browser', 'en'],
      ] as const) {
        await setLanguage(open.popup, code, spoken);
        await expect.poll(async () => (await said(open))?.language, PATIENCE).toBe(spoken);
        await expect.poll(() => differing(open), PATIENCE).toEqual([]);
      }
      await closeAll(open);
    });

    test('it is gone with the page, with what was forgotten, and with what is not observed', async () => {
      const open = await popupOn(bench, 'quiet.example');
      const { page } = open;
      const { ask } = bench.auditor;
      const says = (site: string | undefined) => expect.poll(async () => (await said(open))?.site, PATIENCE).toBe(site);
      await says('quiet.example');
      await page.goto('about:blank');
      expect(await said(open)).toBeUndefined();
      await page.goto(bench.lab.url('quiet.example'));
      await says('quiet.example');
      await ask('history.clear', { site: 'quiet.example' });
      await says(undefined);
      await page.reload();
      await says('quiet.example');
      await ask('recording.pause', { pause: 'until-resumed' });
      await says(undefined);
      await ask('recording.pause', { pause: false });
      await page.reload();
      await says('quiet.example');
      await ask('site.ignore', { site: 'quiet.example', ignored: true });
      await says(undefined);
      await ask('site.ignore', { site: 'quiet.example', ignored: false });
      await closeAll(open);
    });
  },
  (name) => ({ extension: withHeldPopup(name) }),
);

async function said({ popup, tab }: OpenPopup) {
  return firstScreenIn(new URL(await popupBehind(popup, tab)).search);
}

/** Sentences that the popup shows and its address does not say, or the other way round. */
async function differing(open: OpenPopup): Promise<string[]> {
  const [screen, shown] = [await said(open), await sentencesOf(open.popup)];
  const words = screen?.sentences.map((sentence) => sentence.words) ?? ['nothing is said'];
  return [
    ...shown.filter((sentence) => !words.includes(sentence)),
    ...words.filter((sentence) => !shown.includes(sentence)),
  ];
}

function sentencesOf(popup: Page): Promise<string[]> {
  return popup.$$eval('.verdict > p', (sentences) => sentences.map(({ innerText }) => innerText.trim()));
}

/** What header and verdict say, and where it stands. */
function partsOf(popup: Page): Promise<unknown[]> {
  return popup.$$eval('main > header, main > header *, .verdict, .verdict *', (elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { name: element.localName, words: element.textContent?.trim(), x, y, width, height };
    }),
  );
}
