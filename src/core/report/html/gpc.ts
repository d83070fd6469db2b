// Global Privacy Control in the report: whether it went out with the page, and what was said of it. What was said is no verdict.

import type { GpcSaid } from '../../consent/gpc.ts';
import { managerName } from '../../consent/managers/registry.ts';
import type { ReportSpeech } from '../speech.ts';
import type { SiteReport } from '../types.ts';
import { aggregatedName, gpcSentWords, gpcWords, standardWords } from '../words.ts';
import { code, columns, escaped, note, table } from './escape.ts';

/** Nothing where it was not sent. */
export function gpcSection({ gpc }: Pick<SiteReport, 'gpc'>, say: ReportSpeech): string {
  if (!gpc) return '';
  const { t } = say;
  const rows = (gpc.answer?.said ?? []).map(({ source, value, says }) => [
    escaped(whereWords(source, value, say)),
    source === 'cmp' ? '' : code(value),
    escaped(gpcWords(says, say)),
  ]);
  const answer =
    rows.length > 0
      ? table(columns(['where', 'value', 'says'], say), rows) + note(t('reportText_gpcNote'))
      : note(t('gpc_silent'));
  return `<h3>${escaped(aggregatedName('gpc', say))}</h3><p>${escaped(gpcSentWords(gpc, say))}</p>${answer}`;
}

function whereWords(source: GpcSaid['source'], value: string, say: ReportSpeech): string {
  const { t } = say;
  switch (source) {
    case 'cmp':
      return t('reportText_statedByPage', managerName(value));
    case 'page-gpp':
    case 'page-us-privacy':
      return t('reportText_statedByPage', standardWords(source === 'page-gpp' ? 'gpp' : 'us-privacy', say));
    default:
      return t('reportText_toldTrackers', standardWords(source, say));
  }
}
