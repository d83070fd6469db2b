// The eight principles, each with its status and every reason for it with what shows it: one row that a reader can check.

import { type EvidenceLine, evidenceLines } from '../../findings/principles/evidence-lines.ts';
import { principles, type Reason } from '../../findings/principles/principle.ts';
import {
  principleAsks,
  principleName,
  principleUnseen,
  reasonSentence,
  statusWords,
} from '../../findings/principles/sentences.ts';
import { reportSpeech } from '../speech.ts';
import type { SiteReport } from '../types.ts';
import { escaped, table } from './escape.ts';
import { timeWords } from './time.ts';

const speech = { ...reportSpeech, time: timeWords };

export function principlesSection(site: SiteReport): string {
  const rows = principles.map((principle) => {
    const { status, reasons } = site.principles[principle];
    return [
      `<strong>${escaped(principleName(principle, speech))}</strong><br>${escaped(principleAsks(principle, speech))}`,
      `<strong>${escaped(statusWords(status, speech))}</strong>`,
      reasons.map((reason) => reasonHtml(reason, site)).join('') +
        `<p class="note">${escaped(principleUnseen(principle, speech))}</p>`,
    ];
  });
  const title = escaped(speech.t('principles_title'));
  const hint = escaped(speech.t('principles_hint'));
  return `<h3>${title}</h3><p class="note">${hint}</p>${table(['Principle', 'Status', 'Why'], rows)}`;
}

function reasonHtml(reason: Reason, site: SiteReport): string {
  const lines = evidenceLines(reason.evidence, site, speech).map(lineHtml);
  const list = lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`;
  return `<p>${escaped(reasonSentence(reason, site, speech))}</p>${list}`;
}

function lineHtml({ what, more }: EvidenceLine): string {
  return `<li>${escaped([what, ...more].join(' · '))}</li>`;
}
