// Names of countries and languages, in the language of the sentences, from the browser.

import { inLanguage } from './format.ts';

const names = {
  region: inLanguage((locale) => new Intl.DisplayNames(locale, { type: 'region' })),
  language: inLanguage((locale) => new Intl.DisplayNames(locale, { type: 'language' })),
};

/** Of an ISO 3166 code. */
export function countryName(code: string): string {
  return nameOf(code, 'region');
}

/** Of an ISO 639 code. */
export function languageName(code: string): string {
  return nameOf(code, 'language');
}

function nameOf(code: string, type: 'region' | 'language'): string {
  return names[type]().of(code) ?? code;
}
