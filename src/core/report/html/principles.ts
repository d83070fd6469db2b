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
import type { ReportSpeech } from '../speech.ts';
import type { SiteReport } from '../types.ts';
import { added, columns, escaped, note, table } from './escape.ts';

type Judged = Pick<SiteReport, 'principles' | 'findings' | 'collectors'>;

export function principlesSection(site: Judged, say: ReportSpeech): string {
  const rows = principles.map((principle) => {
    const { status, reasons } = site.principles[principle];
    return [
      `<strong>${escaped(principleName(principle, say))}</strong><br>${escaped(principleAsks(principle, say))}`,
      `<strong>${escaped(statusWords(status, say))}</strong>`,
      added(reasons, (reason) => reasonHtml(reason, site, say)) + note(principleUnseen(principle, say)),
    ];
  });
  const head = columns(['principle', 'principleStatus', 'why'], say);
  return `<h3>${escaped(say.t('principles_title'))}</h3>${note(say.t('principles_hint'))}${table(head, rows)}`;
}

function reasonHtml(reason: Reason, site: Judged, say: ReportSpeech): string {
  const lines = evidenceLines(reason.evidence, site, say);
  const list = lines.length === 0 ? '' : `<ul>${added(lines, lineHtml)}</ul>`;
  return `<p>${escaped(reasonSentence(reason, site, say))}</p>${list}`;
}

function lineHtml({ what, more }: EvidenceLine): string {
  return `<li>${escaped([what, ...more].join(' · '))}</li>`;
}
