import type { SiteReport } from '../core/report/types.ts';
import { plural, t, time } from '../platform/i18n.ts';

/** How many visits there were, when, and what else was seen; no visits are said to be none. */
export function SiteSpan({ report }: { report: SiteReport }) {
  return (
    <p class="quiet" data-count="visits" data-value={report.visits}>
      {sentences(report).join(' ')}
    </p>
  );
}

function sentences({ visits, loadedInAdvance, firstSeen, lastSeen }: SiteReport): string[] {
  const [from, to] = [time(firstSeen), time(lastSeen)];
  return [
    visits === 0 ? t('site_noVisits', from, to) : plural('site_visits', visits, from, to),
    ...(loadedInAdvance > 0 ? [plural('site_inAdvance', loadedInAdvance)] : []),
    ...(visits + loadedInAdvance === 0 ? [t('site_onlyBackground')] : []),
  ];
}
