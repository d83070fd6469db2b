// What may be word for word as in English: names, and words that a language shares with it.

/** In every language. */
const names =
  /^(?:extName|pageDirection|standard_(?:tcf|gpp|us_privacy|google_consent_mode|google_additional_consent|gpc)|aggregatedName_gpc)$/;

/** Keys of words that are the same in a language, as its speakers write them. */
const shared: Record<string, readonly string[]> = {
  de: [],
  fr: [],
  es: [],
  it: [],
  pt_BR: [],
  nl: [],
  pl: [],
  ja: [],
  zh_CN: [],
};

export function mayBeSame(code: string, key: string, message: string): boolean {
  const letters = message.replaceAll(/\$[1-9]/g, '');
  return code === 'en' || !/\p{L}/u.test(letters) || names.test(key) || (shared[code]?.includes(key) ?? false);
}
