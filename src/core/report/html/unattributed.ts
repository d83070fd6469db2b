// Requests to trackers that could be tied to no site.

import type { ReportSpeech } from '../speech.ts';
import type { UnattributedTotal } from '../types.ts';

/** How many there were, and why; that there were none was observed too. */
export function unattributedWordsOf(totals: readonly UnattributedTotal[], { t, plural }: ReportSpeech): string {
  if (totals.length === 0) return t('reportText_tiedToNoneNone');
  const sum = totals.reduce((all, { requests }) => all + requests, 0);
  const reasons = totals.map(({ reason, requests }) => {
    switch (reason) {
      case 'no-page':
        return plural('reportUnattributed_no_page', requests);
      case 'unknown-document':
        return plural('reportUnattributed_unknown_document', requests);
      default:
        return plural('unattributed_tooMany', requests);
    }
  });
  return [plural('unattributed', sum), t('reportText_notCountedBelow'), ...reasons].join(' ');
}
