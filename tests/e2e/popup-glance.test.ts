// Five seconds: the first screenful of the popup has the verdict, the count, the answer and the first thing to do, in every language.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtExtension, root } from '../../src/auditor/extension.ts';
import type { BrowserName } from '../../src/auditor/options.ts';
import { inBothBrowsers } from '../support/both-browsers.ts';
import { closeAll, popupOn } from '../support/popup.ts';

const WIDTH = 360;
const HEIGHT = 600;

const parts = {
  verdict: '.verdict .headline',
  count: '[data-count="organizations"]',
  answer: '[data-choice]',
  action: '[data-section="actions"] :is(button, summary)',
};

/** English with every vowel doubled: a third longer, as other languages are. */
const LONGER = 'longer';
const languages = [...readdirSync(join(root, 'public/_locales')), LONGER];

describe.each(languages)('in %s', (language) => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-language-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  inBothBrowsers(
    (bench) => {
      // A question with a record of it, trackers that were told different things, and nothing at all.
      test.each(['shop.example', 'daily-herald.example', 'quiet.example'])('%s', async (site) => {
        const open = await popupOn(bench, site);
        const { popup } = open;
        await popup.setViewport({ width: WIDTH, height: HEIGHT });
        expect(await popup.$eval('h1 + *', ({ textContent }) => textContent)).toContain(messagesOf(language)('pause'));
        for (const [part, selector] of Object.entries(parts))
          expect(await popup.evaluate(clippingOf, selector, HEIGHT), part).toEqual([]);
        expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
        await closeAll(open);
      });
    },
    (name) => ({ extension: speaking(language, name, folder) }),
  );
});

/** The built extension with one language in place of the browser's own: no browser has them all. */
function speaking(language: string, name: BrowserName, folder: string): string {
  const target = name === 'firefox' ? 'firefox' : 'chrome';
  const copy = join(folder, target);
  cpSync(builtExtension(target), copy, { recursive: true });
  writeFileSync(join(copy, '_locales/en/messages.json'), textOf(language));
  return copy;
}

function textOf(language: string): string {
  const text = readFileSync(
    join(root, 'public/_locales', language === LONGER ? 'en' : language, 'messages.json'),
    'utf8',
  );
  if (language !== LONGER) return text;
  return text.replaceAll(/(?<="message": ").*(?=")/g, (message) => message.replaceAll(/[aeiou]/g, '$&$&'));
}

function messagesOf(language: string): (key: string) => string {
  const table = JSON.parse(textOf(language)) as Record<string, { message: string }>;
  return (key) => table[key]!.message;
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
  ];
}
