// What every request tells, whatever it carries: once in a report.

import { alwaysSent } from '../../always-sent.ts';
import { alwaysSentWords, sentence } from '../explanations.ts';
import { escaped } from './escape.ts';

export function alwaysSentSection(): string {
  const items = alwaysSent.map(({ data }) => `<li>${escaped(alwaysSentWords(data))}</li>`).join('');
  return `<section><h2>${escaped(sentence('alwaysSent_title'))}</h2><p>${escaped(sentence('alwaysSent_hint'))}</p><ul>${items}</ul></section>`;
}
