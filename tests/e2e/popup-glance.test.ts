// Five seconds: the first screenful of the popup has the verdict, the count, the answer and the first thing to do, in every language.

import { expect, test } from 'vitest';
import { messagesOf, tagOf } from '../../scripts/locales/read.ts';
import { type LanguageCode, languages } from '../../src/platform/languages.ts';
import { inBothBrowsers } from '../support/both-browsers.ts';
import { badgeOn, closeAll, popupOn } from '../support/popup.ts';
import { setLanguage } from '../support/set-language.ts';

const WIDTH = 360;
const HEIGHT = 600;

const parts = {
  verdict: '.verdict .headline',
  count: '[data-count="organizations"]',
  answer: '[data-choice]',
  action: '[data-section="actions"] :is(button, summary)',
};

const codes = Object.keys(languages) as LanguageCode[];

test('there are ten languages to look at', () => {
  expect(codes).toHaveLength(10);
});

inBothBrowsers((bench) => {
  // A question with a record of it, trackers that were told different things, and nothing at all.
  test.each([
    ['shop.example', true],
    ['daily-herald.example', true],
    ['quiet.example', false],
  ])('%s', async (site, collects) => {
    const open = await popupOn(bench, site);
    const { popup } = open;
    await popup.setViewport({ width: WIDTH, height: HEIGHT });
    // What is looked with sees what is wrong: a part that begins or ends elsewhere, that is none, and that lies under another.
    expect(await popup.evaluate(clippingOf, parts.action, 100)).toEqual([expect.stringContaining('below')]);
    expect(await popup.evaluate(clippingOf, '.nothing', HEIGHT)).toEqual(['not there']);
    await popup.evaluate(coverWith, 'covered');
    expect(await popup.evaluate(clippingOf, parts.verdict, HEIGHT)).toEqual(['lies under something']);
    await popup.evaluate(coverWith, undefined);
    const counted = await popup.$eval(parts.count, (element) => (element as HTMLElement).dataset.value);
    expect(Number(counted) > 0, 'somebody collects').toBe(collects);
    for (const code of codes) {
      await setLanguage(popup, code, tagOf(code));
      await popup.waitForSelector(parts.action);
      const { pause } = messagesOf(code);
      expect(await popup.$eval('h1 + *', ({ textContent }) => textContent)).toContain(pause?.message);
      const said = await popup.$eval(parts.verdict, (element) => (element as HTMLElement).innerText);
      if (collects) expect(said.match(/\d+/)?.[0], `the count in ${code}`).toBe(counted);
      for (const [part, selector] of Object.entries(parts))
        expect(await popup.evaluate(clippingOf, selector, HEIGHT), `${part} in ${code}`).toEqual([]);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth), code).toBeLessThanOrEqual(WIDTH);
    }
    await setLanguage(popup, 'browser', 'en');
    await closeAll(open);
  });

  test('the button speaks the language that is set, and the browser’s again', async () => {
    const open = await popupOn(bench, 'shop.example');
    const begins = (code: LanguageCode) => firstWords(messagesOf(code).verdict_organizations_other?.message ?? '');
    for (const code of ['de', 'browser'] as const) {
      const spoken = code === 'browser' ? 'en' : code;
      await setLanguage(open.popup, code, tagOf(spoken));
      await expect.poll(async () => (await badgeOn(open)).title, { timeout: 10_000 }).toContain(begins(spoken));
    }
    await closeAll(open);
  });
});

/** What follows the number in a sentence that begins with it. */
function firstWords(message: string): string {
  return message.replace(/^\$1/, '').slice(0, 12);
}

/** Runs in the popup: what of an element cannot be read in the first screenful; empty where all of it can. */
function clippingOf(selector: string, height: number): string[] {
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  if (!element) return ['not there'];
  const { top, left, right, bottom } = element.getBoundingClientRect();
  return [
    ...(top < 0 || left < 0 ? ['begins outside'] : []),
    ...(bottom > height ? [`ends at ${Math.round(bottom)}, below the screenful`] : []),
    ...(right > document.documentElement.clientWidth ? ['ends beyond the right edge'] : []),
    ...(element.scrollWidth > element.clientWidth + 1 ? ['is wider than its room'] : []),
    ...(element.innerText.trim() === '' ? ['has no words'] : []),
    ...(isCovered(element) ? ['lies under something'] : []),
  ];

  function isCovered(one: HTMLElement): boolean {
    const x = (left + right) / 2;
    const hit = document.elementFromPoint(x, Math.min((top + bottom) / 2, document.documentElement.clientHeight - 1));
    return hit !== null && !one.contains(hit) && !hit.contains(one);
  }
}

/** Runs in the popup: lays something over all of it, under this name, or takes it away. */
function coverWith(name: string | undefined): void {
  document.querySelector('[data-cover]')?.remove();
  if (name === undefined) return;
  const cover = document.createElement('div');
  cover.dataset.cover = name;
  cover.style.cssText = 'position: fixed; inset: 0;';
  document.body.append(cover);
}
