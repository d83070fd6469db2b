// What a popup's address says is what was put into it, and nothing that is damaged is taken for it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../../scripts/locales/read.ts';
import { type FirstScreen, firstScreenIn, firstScreenQuery, tabQuery } from '../../../src/core/first-screen.ts';
import { type LanguageCode, languages } from '../../../src/platform/languages.ts';

const words = fc.string({ minLength: 1, unit: 'grapheme' });

const screens: fc.Arbitrary<FirstScreen> = fc.record({
  language: words,
  direction: fc.constantFrom('ltr', 'rtl'),
  site: words,
  organizations: fc.nat({ max: 999_999_999 }),
  pause: words,
  settings: words,
  dashboard: words,
  sentences: fc.array(
    words.chain((said) => fc.constantFrom({ words: said }, { words: said, tone: 'attention' as const })),
    { minLength: 1, maxLength: 6 },
  ),
});

const one: FirstScreen = {
  language: 'en',
  direction: 'ltr',
  site: 'shop.example',
  organizations: 2,
  pause: 'Pause recording',
  settings: 'Settings',
  dashboard: 'Dashboard',
  sentences: [
    { words: '2 organizations collected data here.' },
    { words: '1 of them before an answer.', tone: 'attention' },
  ],
};

test('what was written is read again, and so is the tab', () => {
  fc.assert(
    fc.property(screens, fc.nat(), (screen, tab) => {
      const query = firstScreenQuery(tab, screen);
      expect(firstScreenIn(query)).toEqual(screen);
      expect(tabQuery(query)).toBe(`?tab=${tab}`);
    }),
  );
});

test('an address stands for itself: nothing that it says needs to be written otherwise', () => {
  fc.assert(
    fc.property(screens, (screen) => {
      const query = firstScreenQuery(1, screen);
      expect(new URL(`https://candor.example/popup.html${query}`).search.replaceAll('%27', "'")).toBe(query);
    }),
  );
});

describe('what is not whole says nothing', () => {
  const query = firstScreenQuery(1, one);

  test.each(['language', 'direction', 'site', 'organizations', 'pause', 'settings', 'dashboard'])(
    'without %s',
    (name) => {
      const given = new URLSearchParams(query);
      given.delete(name);
      expect(firstScreenIn(`?${given}`)).toBeUndefined();
      given.set(name, '');
      expect(firstScreenIn(`?${given}`)).toBeUndefined();
    },
  );

  test.each([
    ['organizations', '-1'],
    ['organizations', 'many'],
    ['organizations', '1e9'],
    ['direction', 'sideways'],
  ])('%s: %s', (name, value) => {
    const given = new URLSearchParams(query);
    given.set(name, value);
    expect(firstScreenIn(`?${given}`)).toBeUndefined();
  });

  test('without a sentence', () => {
    expect(firstScreenIn(firstScreenQuery(1, { ...one, sentences: [] }))).toBeUndefined();
  });

  test('whatever else an address may be', () => {
    fc.assert(fc.property(fc.string(), (any) => void expect(firstScreenIn(any)).toBeUndefined()));
    expect(firstScreenIn('')).toBeUndefined();
    expect(firstScreenIn('?tab=7')).toBeUndefined();
    expect(tabQuery('')).toBe('');
  });
});

test.each(Object.keys(languages) as LanguageCode[])(
  'the longest verdict in %s is an address of less than 8,000 characters',
  (code) => {
    const messages = messagesOf(code);
    const said = (key: string) => messages[key]?.message ?? '';
    const longest = (stem: string) =>
      Object.keys(messages)
        .filter((key) => key.startsWith(stem))
        .map(said)
        .toSorted((a, b) => b.length - a.length)[0]!;
    const query = firstScreenQuery(2 ** 31, {
      language: said('pageLanguage'),
      direction: 'ltr',
      site: 'x'.repeat(253),
      organizations: 999_999_999,
      pause: said('pause'),
      settings: said('settings_title'),
      dashboard: said('openDashboard'),
      sentences: ['organizations_', 'runsSite_', 'proxied_', 'before', 'after_', 'stopped'].map((stem) => ({
        words: longest(`verdict_${stem}`),
      })),
    });
    expect(query.length).toBeLessThan(8000);
  },
);
