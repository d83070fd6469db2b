// Which forms of a counted sentence a language has, by the rules of Unicode’s CLDR that are in Intl.

/** Numbers of organizations, sites or requests that a person may come to see; CLDR’s rules for whole numbers repeat within them. */
const COUNTS = 1000;

/** Those that a language cannot do without; `other` is what stands in for any that is missing. */
export function neededForms(tag: string): string[] {
  const rules = new Intl.PluralRules(tag);
  const counts = Array.from({ length: COUNTS }, (_, count) => rules.select(count));
  return [...new Set([...counts, 'other'])];
}

/** All that it may have: French has a form for millions, and mostly needs none. */
export function possibleForms(tag: string): string[] {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
}

/** Stems of the counted sentences of the English file. */
export function countedStems(keys: readonly string[]): string[] {
  const all = new Set(keys);
  return keys
    .filter((key) => key.endsWith('_one'))
    .map((key) => key.slice(0, -'_one'.length))
    .filter((stem) => all.has(`${stem}_other`));
}
