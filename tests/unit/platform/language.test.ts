// In which language sentences, numbers and plurals come: the browser's where it has a translation, English where not, or the one that was set.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { messagesOf } from '../../../scripts/locales/read.ts';

const state = vi.hoisted(() => ({
  browsers: { ui: 'en-US', folder: 'en' },
  settings: {} as Record<string, unknown>,
  listeners: [] as (() => void)[],
}));

const sentences: Record<string, Record<string, string>> = {
  en: { pageLanguage: 'en', site_one: '$1 site', site_other: '$1 sites' },
  pl: {
    pageLanguage: 'pl',
    site_one: '$1 strona',
    site_few: '$1 strony',
    site_many: '$1 stron',
    site_other: '$1 strony',
  },
  ja: { pageLanguage: 'ja', site_other: '$1サイト' },
  fr: { pageLanguage: 'fr', site_one: '$1 site', site_other: '$1 sites' },
  zh_CN: { pageLanguage: 'zh-CN', site_other: '$1 个网站' },
};

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getUILanguage: () => state.browsers.ui,
      // A browser takes English for what its own language lacks.
      getMessage: (key: string, [one = '']: string[] = []) =>
        (sentences[state.browsers.folder]?.[key] ?? sentences.en?.[key] ?? '').replaceAll('$1', one),
    },
    runtime: { getURL: (path: string) => `extension:/${path}` },
    storage: {
      local: {
        get: async () => ({ settings: state.settings }),
        onChanged: { addListener: (listener: () => void) => state.listeners.push(listener) },
      },
    },
  },
}));

vi.stubGlobal('fetch', async (address: string) => {
  const [, code = ''] = /_locales\/(\w+)\/messages\.json$/.exec(address) ?? [];
  if (!sentences[code]) throw new TypeError('no such file');
  const file = Object.entries(sentences[code]).map(([key, message]) => [key, { message }]);
  return { json: async () => Object.fromEntries(file) };
});

beforeEach(() => {
  vi.resetModules();
  Object.assign(state, { browsers: { ui: 'en-US', folder: 'en' }, settings: {}, listeners: [] });
});

async function speaking(language?: string, ui = 'en-US', folder = 'en') {
  Object.assign(state, { browsers: { ui, folder }, settings: language === undefined ? {} : { language } });
  const { speakAsSet, locale, message } = await import('../../../src/platform/language.ts');
  const i18n = await import('../../../src/platform/i18n.ts');
  const changed = await speakAsSet();
  const sites = (count: number) => i18n.plural('site' as never, count);
  return { changed, locale, message, speakAsSet, sites, ...i18n };
}

describe('without a language of the person’s', () => {
  test('the browser chooses, and what counts is written as where it is', async () => {
    const { locale, sites, changed } = await speaking(undefined, 'en-GB');
    expect(changed).toBe(false);
    expect(locale()).toBe('en-GB');
    expect([1, 2].map(sites)).toEqual(['1 site', '2 sites']);
  });

  test('of a browser whose language Candor does not speak, numbers and plurals are English like the sentences', async () => {
    const { locale, sites, number } = await speaking(undefined, 'cs');
    expect(locale()).toBe('en');
    expect(sites(2)).toBe('2 sites');
    expect(number(1234.5)).toBe('1,234.5');
  });

  test('a language that takes `other` for one never gets the English singular', async () => {
    const { sites } = await speaking(undefined, 'ja', 'ja');
    expect([0, 1, 2].map(sites)).toEqual(['0サイト', '1サイト', '2サイト']);
  });
});

describe('with one', () => {
  test('all comes in it, from the package', async () => {
    const { locale, sites, number, changed } = await speaking('pl');
    expect(changed).toBe(true);
    expect(locale()).toBe('pl');
    expect([0, 1, 2, 5, 22, 112].map(sites)).toEqual([
      '0 stron',
      '1 strona',
      '2 strony',
      '5 stron',
      '22 strony',
      '112 stron',
    ]);
    expect(number(12345.5)).toMatch(/^12\s345,5$/);
  });

  test('French millions are said as other numbers are', async () => {
    const { sites } = await speaking('fr');
    expect([0, 1].map(sites)).toEqual(['0 site', '1 site']);
    expect(sites(1_000_000)).toMatch(/^1.000.000 sites$/);
  });

  test('simplified Chinese is not written with the numbers and dates of the traditional one', async () => {
    expect((await speaking('zh_CN', 'zh-TW')).locale()).toBe('zh-CN');
  });

  test('a language that is no more, or whose file cannot be read, leaves it to the browser', async () => {
    expect((await speaking('tlh')).message('pageLanguage')).toBe('en');
    vi.resetModules();
    const german = await speaking('de');
    expect(german.message('pageLanguage')).toBe('en');
  });

  test('another is spoken as soon as it is set, and the browser’s again', async () => {
    const { message, speakAsSet } = await speaking('fr');
    const { onLanguageChange } = await import('../../../src/platform/language.ts');
    const changed = vi.fn();
    onLanguageChange(changed);
    state.settings = { language: 'ja' };
    for (const listener of state.listeners) listener();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    expect(message('pageLanguage')).toBe('ja');
    state.settings = {};
    expect(await speakAsSet()).toBe(true);
    expect(message('pageLanguage')).toBe('en');
    expect(await speakAsSet()).toBe(false);
  });
});

test('the shipped English file says that it is English', () => {
  expect(messagesOf('en').pageLanguage?.message).toBe('en');
});
