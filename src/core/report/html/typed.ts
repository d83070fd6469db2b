// What the person typed and somebody received, said as the pages say it.

import type { ReportSpeech } from '../speech.ts';
import { typedOnSite } from '../typed.ts';
import type { SiteReport } from '../types.ts';
import { typedFormWords, typedWords } from '../words.ts';
import { code, columns, escaped, moment, note, table } from './escape.ts';

/** Empty where nothing of the kind was seen. */
export function typedSection({ collectors }: Pick<SiteReport, 'collectors'>, say: ReportSpeech): string {
  const rows = typedOnSite(collectors).map(({ kind, by, form, when, evidence }) => [
    escaped(typedWords(kind, when, by, typedFormWords(form, say), say)),
    evidence.map(({ field }) => code(field)).join('<br>'),
    evidence.map(({ host }) => code(host)).join('<br>'),
    evidence.map(({ at }) => moment(say.time(at))).join('<br>'),
  ]);
  if (rows.length === 0) return '';
  const head = columns(['what', 'field', 'sentTo', 'time'], say);
  return `<h3>${escaped(say.t('typed_title'))}</h3>${table(head, rows)}${note(say.t('typed_hint'))}`;
}
