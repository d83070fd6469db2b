// Every sentence that a person reads comes from public/_locales; the English file is the list of keys.

import type messages from '../../public/_locales/en/messages.json';
import { browser } from './browser.ts';

export type MessageKey = keyof typeof messages & string;
/** Sentences that come as `<key>_one` and `<key>_other`. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** The form of a sentence for a number; `$1` is the number, written as the language writes it. */
export function plural(key: PluralKey, count: number, ...substitutions: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}` as MessageKey, number(count), ...substitutions);
}

export function number(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** A time of today as time alone, others with their date. */
export function time(at: number | string, now = Date.now()): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language(), { timeStyle: 'medium', ...(!today && { dateStyle: 'medium' }) }).format(
    date,
  );
}

export function day(at: number | string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(new Date(at));
}

/** A day without its year, for what lies weeks back. */
export function dayAndMonth(at: number): string {
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short' }).format(new Date(at));
}

/** Items as a sentence lists them. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(items);
}

function language(): string {
  return browser.i18n.getUILanguage();
}
