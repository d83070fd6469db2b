// Names of countries and languages, in the person's language, from the browser.

import { browser } from './browser.ts';

/** Of an ISO 3166 code. */
export function countryName(code: string): string {
  return nameOf(code, 'region');
}

/** Of an ISO 639 code. */
export function languageName(code: string): string {
  return nameOf(code, 'language');
}

function nameOf(code: string, type: 'region' | 'language'): string {
  return new Intl.DisplayNames(browser.i18n.getUILanguage(), { type }).of(code) ?? code;
}
