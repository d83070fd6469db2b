// What every request tells, whatever it carries: once in a report.

import { alwaysSent } from '../../always-sent.ts';
import type { ReportSpeech } from '../speech.ts';
import { alwaysSentWords } from '../words.ts';
import { escaped } from './escape.ts';

export function alwaysSentSection(say: ReportSpeech): string {
  const items = alwaysSent.map(({ data }) => `<li>${escaped(alwaysSentWords(data, say))}</li>`).join('');
  return `<section><h2>${escaped(say.t('alwaysSent_title'))}</h2><p>${escaped(say.t('alwaysSent_hint'))}</p><ul>${items}</ul></section>`;
}
