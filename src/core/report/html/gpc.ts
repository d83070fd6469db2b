// Global Privacy Control in the report: whether it went out with the page, and what was said of it. What was said is no verdict.

import { managerName } from '../../consent/managers/registry.ts';
import type { SiteReport } from '../types.ts';
import { gpcSentWords, gpcWords, standardWords } from '../words.ts';
import { code, escaped, table } from './escape.ts';

/** Nothing where it was not sent. */
export function gpcSection({ gpc }: SiteReport): string {
  if (!gpc) return '';
  const rows = (gpc.answer?.said ?? []).map(({ source, value, says }) => [
    escaped(
      source === 'cmp' ? `stated by the page: ${managerName(value)}` : `told to trackers: ${standardWords[source]}`,
    ),
    source === 'cmp' ? '' : code(value),
    escaped(gpcWords[says]),
  ]);
  const answer = rows.length > 0 ? table(['Where', 'Value', 'It says'], rows) : nothingSaid;
  return `<h3>Global Privacy Control</h3><p>In the newest visit: ${escaped(gpcSentWords(gpc))}.</p>${answer}${rows.length > 0 ? note : ''}`;
}

const nothingSaid =
  '<p class="note">Nothing was said of it that Candor can read. A site may heed it without saying so.</p>';
const note =
  '<p class="note">This is what was said, as it was said. Somebody may be opted out for another reason than this signal.</p>';
