// English as no language is: every vowel twice and with an accent, a third and more longer, and written from right to left. What is cut off
// in it, stays in place, or is still plain English, would be so in some language. Only tests and screenshots have it: no build does.

import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Messages, messagesOf } from '../../scripts/locales/read.ts';
import { builtExtension } from '../../src/auditor/extension.ts';
import type { BrowserName } from '../../src/auditor/options.ts';
import type { LanguageCode } from '../../src/platform/languages.ts';

const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'ë',
  i: 'î',
  o: 'ö',
  u: 'ù',
  A: 'Á',
  E: 'Ë',
  I: 'Î',
  O: 'Ö',
  U: 'Ù',
};

/** Unicode’s RIGHT-TO-LEFT ISOLATE and POP DIRECTIONAL ISOLATE. */
const [BEGIN, END] = ['\u2067', '\u2069'];

export function pseudo(message: string): string {
  return (
    BEGIN + message.replaceAll(/[aeiou]/gi, (vowel) => `${ACCENTED[vowel]}${ACCENTED[vowel]?.toLowerCase()}`) + END
  );
}

export function pseudoMessages(english: Messages): Messages {
  const entries = Object.entries(english).map(([key, { message }]) => [key, { message: pseudo(message) }]);
  return { ...Object.fromEntries(entries), pageLanguage: english.pageLanguage, pageDirection: { message: 'rtl' } };
}

/** Folder of a copy of the built extension that speaks it in place of another language. It is the caller's to delete. */
export function pseudoExtension(name: BrowserName, code: LanguageCode = 'en'): string {
  const copy = mkdtempSync(join(tmpdir(), 'candor-pseudo-'));
  cpSync(builtExtension(name === 'firefox' ? 'firefox' : 'chrome'), copy, { recursive: true });
  const { pageLanguage } = messagesOf(code);
  const messages = { ...pseudoMessages(messagesOf('en')), pageLanguage };
  writeFileSync(join(copy, `_locales/${code}/messages.json`), JSON.stringify(messages));
  return copy;
}
