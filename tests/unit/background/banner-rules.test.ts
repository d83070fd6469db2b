// Autoconsent's rules as the background uses them.

import { expect, test } from 'vitest';
import {
  acceptingSteps,
  isOfKnownSite,
  mayAskInFrame,
  rulesFor,
  snippetOf,
} from '../../../src/background/banner-rules.ts';

const namesFor = (url: string) => rulesFor(url, true).r.map(([, name]) => name);

test('a page gets the rules for any page, and its own site’s', () => {
  const names = namesFor('https://shop.example/');
  expect(names).toContain('cookieconsent3');
  expect(names).not.toContain('coinbase');
  expect(namesFor('https://www.coinbase.com/')).toContain('coinbase');
});

test.each([
  ['https://www.coinbase.com/', true],
  ['https://shop.example/', false],
  ['about:blank', false],
])('there is a rule of its own for %s: %s', (url, known) => expect(isOfKnownSite(url)).toBe(known));

test.each([
  ['https://cdn.privacy-mgmt.com/index.html?message_id=1', true],
  ['https://www.dropbox.com/ccpa_iframe', true],
  ['https://ads.example/frame.html?id=1', false],
  ['about:blank', false],
  ['', false],
])('a question may stand in a frame at %s: %s', (url, may) => expect(mayAskInFrame(url)).toBe(may));

test('only functions of autoconsent’s own are called, by their names', () => {
  expect(snippetOf('EVAL_KLARO_1')).toBeTypeOf('function');
  for (const name of ['toString', '__proto__', 'constructor', 'EVAL_NOTHING']) expect(snippetOf(name)).toBeUndefined();
});

test('a function that is called in a page has nothing from here: it is one expression, with no name of the module’s', () => {
  // Serialized and made anew it must be what it was, apart from what it is bound to.
  expect(String(new Function(`return ${String(snippetOf('EVAL_COOKIEBOT_1'))}`)())).toBe(
    String(snippetOf('EVAL_COOKIEBOT_1')),
  );
});

test('the steps by which rules accept, which the compact rules lack', () => {
  expect(acceptingSteps('cookieconsent3')).toEqual([{ waitForThenClick: '.cm__btn[data-role=all]' }]);
  expect(acceptingSteps('toString')).toBeUndefined();
  expect(acceptingSteps('no such rule')).toBeUndefined();
});
