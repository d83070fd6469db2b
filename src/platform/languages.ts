// The languages that Candor speaks, each by its own name. The codes are those of the folders in public/_locales.

export const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  pt_BR: 'Português (Brasil)',
  nl: 'Nederlands',
  pl: 'Polski',
  ja: '日本語',
  zh_CN: '简体中文',
} as const;

export type LanguageCode = keyof typeof languages;
