// What every request tells, whatever it carries: once in a report.

import { alwaysSent } from '../../always-sent.ts';
import { alwaysSentWords } from '../explanations.ts';
import { escaped } from './escape.ts';

export function alwaysSentSection(): string {
  const items = alwaysSent.map(({ data }) => `<li>${escaped(alwaysSentWords(data))}</li>`).join('');
  return `<section><h2>What every request tells anyway</h2><p>Whatever else it carries, every request also shows its receiver this. It is said here once, for all of them.</p><ul>${items}</ul></section>`;
}
