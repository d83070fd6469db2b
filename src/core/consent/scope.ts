// For how much of a page does a source speak? docs/decisions/0016-who-speaks-for-the-page.md says why.

import type { Choice, ConsentSignal, ConsentStandard } from '../model.ts';

/** `page`: it puts the question whether anything may be collected. `part`: it speaks of sale and advertising, or to one company's tags. */
export type Scope = 'page' | 'part';

const PAGE: readonly ConsentStandard[] = ['tcf', 'cmp'];
/** GPP's sections by which a page asks before it collects: the European Union's and Canada's. */
const ASKING_SECTIONS = ['tcfeuv2', 'tcfcav1'];

export function scopeOf({ standard, detail }: ConsentSignal): Scope {
  const asks = detail.sections?.some((section) => ASKING_SECTIONS.includes(section)) ?? false;
  return PAGE.includes(standard) || asks ? 'page' : 'part';
}

/**
 * What the choice of a part says of the page. Who opted out of sale or advertising has refused that and allowed the rest, as far as anybody asked;
 * who did not has said nothing.
 */
export function choiceForPage({ standard }: ConsentSignal, choice: Choice): Choice {
  if (standard === 'google-consent-mode') return choice;
  if (choice === 'refused') return 'partial';
  return choice === 'not-asked' ? 'unknown' : choice;
}
