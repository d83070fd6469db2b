// Every sentence that a person reads comes from public/_locales; the English file is the list of keys.

import type messages from '../../public/_locales/en/messages.json';
import { inLanguage } from './format.ts';
import { message } from './language.ts';

export type MessageKey = keyof typeof messages & string;
/** Sentences that come as `<key>_one` and `<key>_other`, and in some languages as `_few` and `_many`. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** Whole numbers below it are written once in each language: sentences hold mostly small ones, and a report a hundred thousand of them. */
const SMALL = 1_000;
/** The form that a language has for a number. */
const forms = inLanguage((locale) => {
  const rules = new Intl.PluralRules(locale);
  return ofSmall((count) => rules.select(count));
});
const numbers = inLanguage((locale) => {
  const format = new Intl.NumberFormat(locale);
  return ofSmall((value) => format.format(value));
});
const times = inLanguage((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }));
const datesAndTimes = inLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium', dateStyle: 'medium' }),
);
const dates = inLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
const daysAndMonths = inLanguage((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }));
const lists = inLanguage((locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));

export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return message(key, substitutions.map(String));
}

/** The form of a sentence for a number; `$1` is the number, written as the language writes it. A form that a language does without is its `_other`. */
export function plural(key: PluralKey, count: number, ...substitutions: (string | number)[]): string {
  const words = [number(count), ...substitutions.map(String)];
  return message(formOf(key, forms()(count)), words) || message(formOf(key, 'other'), words);
}

/** Names of forms that were asked for: a report asks for few of them, a hundred thousand times. */
const namesOfForms = new Map<PluralKey, Partial<Record<Intl.LDMLPluralRule, string>>>();

function formOf(key: PluralKey, form: Intl.LDMLPluralRule): string {
  const names = namesOfForms.get(key) ?? {};
  names[form] ??= `${key}_${form}`;
  namesOfForms.set(key, names);
  return names[form];
}

export function number(value: number): string {
  return numbers()(value);
}

function ofSmall<Words extends string>(wordsOf: (value: number) => Words): (value: number) => Words {
  const known: Words[] = [];
  return (value) => {
    // −0 is written with its sign.
    if (!Number.isInteger(value) || value <= 0 || value >= SMALL) return wordsOf(value);
    known[value] ??= wordsOf(value);
    return known[value];
  };
}

/** A time of today as time alone, others with their date. */
export function time(at: number | string, now = Date.now()): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date(now).toDateString();
  return (today ? times() : datesAndTimes()).format(date);
}

export function day(at: number | string): string {
  return dates().format(new Date(at));
}

/** A day without its year, for what lies weeks back. */
export function dayAndMonth(at: number): string {
  return daysAndMonths().format(new Date(at));
}

/** Items as a sentence lists them. */
export function listed(items: readonly string[]): string {
  return lists().format(items);
}
