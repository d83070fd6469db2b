// Every sentence that a person reads comes from public/_locales; the English file is the list of keys.

import type messages from '../../public/_locales/en/messages.json';
import { locale, message } from './language.ts';

export type MessageKey = keyof typeof messages & string;
/** Sentences that come as `<key>_one` and `<key>_other`, and in some languages as `_few` and `_many`. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return message(key, substitutions.map(String));
}

/** The form of a sentence for a number; `$1` is the number, written as the language writes it. A form that a language does without is its `_other`. */
export function plural(key: PluralKey, count: number, ...substitutions: (string | number)[]): string {
  const form = new Intl.PluralRules(locale()).select(count);
  const words = [number(count), ...substitutions.map(String)];
  return message(`${key}_${form}`, words) || message(`${key}_other`, words);
}

export function number(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A time of today as time alone, others with their date. */
export function time(at: number | string, now = Date.now()): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'medium', ...(!today && { dateStyle: 'medium' }) }).format(
    date,
  );
}

export function day(at: number | string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(at));
}

/** Items as a sentence lists them. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'unit', style: 'short' }).format(items);
}
