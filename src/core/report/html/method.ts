// How what the report says was found out, and what every request tells whatever it carries.

import type { ReportSpeech } from '../speech.ts';
import { alwaysSentSection } from './always-sent.ts';
import { escaped } from './escape.ts';

export function methodSection(say: ReportSpeech): string {
  const { t } = say;
  const paragraphs = [
    `${t('reportText_methodIs')} ${t('reportText_methodBlocks')}`,
    t('reportText_methodValues'),
    `${t('reportText_methodBefore')} ${t('reportText_methodStopped')}`,
    t('reportText_methodConsent'),
  ];
  const words = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
  return `<section><h2>${escaped(t('reportText_method'))}</h2>${words}</section>\n${alwaysSentSection(say)}`;
}
