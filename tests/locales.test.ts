// Every language says all that English says, with the same facts in it, in files that browsers take.

import { describe, expect, test } from 'vitest';
import { faultsOf } from '../scripts/locales/faults.ts';
import { neededForms } from '../scripts/locales/plural-forms.ts';
import { codes, type Messages, messagesOf, tagOf, textOf } from '../scripts/locales/read.ts';
import { languages } from '../src/platform/languages.ts';

const english = messagesOf('en');

test('the languages that one can choose are those that there are', () => {
  expect(codes).toEqual(Object.keys(languages).sort());
});

describe.each(codes)('%s', (code) => {
  const messages = messagesOf(code);

  test('says what English says, all of it and no more', () => {
    expect(faultsOf(code, english, messages)).toEqual({
      missing: [],
      unknown: [],
      placeholders: [],
      blank: [],
      untranslated: [],
      long: [],
    });
  });

  test('has keys that browsers take, each once whatever its case', () => {
    const keys = [...textOf(code).matchAll(/^ {2}"([^"]+)": \{/gm)].map(([, key = '']) => key);
    expect(keys).toEqual(Object.keys(messages));
    for (const key of keys) expect(key).toMatch(/^[a-zA-Z0-9_]+$/);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  test('has its keys in the order of English, and nothing but sentences', () => {
    const order = Object.keys(english).filter((key) => key in messages);
    expect(Object.keys(messages).filter((key) => key in english)).toEqual(order);
    for (const entry of Object.values(messages)) expect(Object.keys(entry)).toEqual(['message']);
  });

  test('says which language it is, as Intl knows it, and how it runs', () => {
    expect(messages.pageLanguage?.message).toBe(tagOf(code));
    expect(Intl.NumberFormat.supportedLocalesOf(tagOf(code))).toEqual([tagOf(code)]);
    expect(messages.pageDirection?.message).toMatch(/^(?:ltr|rtl)$/);
  });

  test('has a description that the stores take', () => {
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('a fault is found', () => {
  const faults = (translated: Record<string, string>, code = 'de') =>
    faultsOf(
      code,
      messagesIn({ a: 'One $1', b_one: '$1 site', b_other: '$1 sites', c: 'Stop' }),
      messagesIn(translated),
    );
  const whole = { a: 'Eins $1', b_one: '$1 Website', b_other: '$1 Websites', c: 'Halt' };

  test.each([
    ['missing', 'b_other', { a: 'Eins $1', b_one: '$1 Website', c: 'Halt' }],
    ['unknown', 'd', { ...whole, d: 'Vier' }],
    ['unknown', 'b_few', { ...whole, b_few: '$1 Websites' }],
    ['placeholders', 'a', { ...whole, a: 'Eins' }],
    ['placeholders', 'a', { ...whole, a: 'Eins $1, $2' }],
    ['placeholders', 'a', { ...whole, a: '$1x$1' }],
    ['placeholders', 'a', { ...whole, a: '$1 $' }],
    ['blank', 'c', { ...whole, c: '' }],
    ['blank', 'c', { ...whole, c: 'Halt ' }],
    ['untranslated', 'c', { ...whole, c: 'Stop' }],
    ['long', 'c', { ...whole, c: 'Nun doch bitte endlich anhalten' }],
  ] as const)('%s: %s', (kind, key, translated) => {
    expect(faults(whole)[kind]).toEqual([]);
    expect(faults(translated)[kind]).toEqual([key]);
  });

  test('Polish needs four forms, Japanese one, French none for millions', () => {
    expect(neededForms('pl').sort()).toEqual(['few', 'many', 'one', 'other']);
    expect(neededForms('ja')).toEqual(['other']);
    expect(neededForms('fr').sort()).toEqual(['one', 'other']);
    expect(faults({ ...whole, b_few: '$1 strony', b_many: '$1 stron' }, 'pl').missing).toEqual([]);
    expect(faults(whole, 'pl').missing).toEqual(['b_many', 'b_few']);
  });
});

function messagesIn(sentences: Record<string, string>): Messages {
  return Object.fromEntries(Object.entries(sentences).map(([key, message]) => [key, { message }]));
}
