// What the person typed and somebody received, said as the pages say it.

import { sentence, typedFormWords, typedWords } from '../explanations.ts';
import { typedOnSite } from '../typed.ts';
import type { SiteReport } from '../types.ts';
import { code, escaped, table } from './escape.ts';
import { timeWords } from './time.ts';

/** Empty where nothing of the kind was seen. */
export function typedSection({ collectors }: SiteReport): string {
  const rows = typedOnSite(collectors).map(({ kind, by, form, when, evidence }) => [
    escaped(typedWords(kind, when, by, typedFormWords(form))),
    evidence.map(({ field }) => code(field)).join('<br>'),
    evidence.map(({ host }) => code(host)).join('<br>'),
    evidence.map(({ at }) => escaped(timeWords(at))).join('<br>'),
  ]);
  if (rows.length === 0) return '';
  const heading = `<h3>${escaped(sentence('typed_title'))}</h3>`;
  return `${heading}${table(['What', 'Field', 'Sent to', 'Time'], rows)}<p class="note">${escaped(sentence('typed_hint'))}</p>`;
}
