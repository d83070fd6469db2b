import type { SiteReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';

/** What happened, in one to three sentences of fact. */
export function verdictOf({ totals, collectors, consent }: SiteReport): string {
  if (totals.organizations === 0) return t('nothing_verdict');
  const early = collectors.filter(({ beforeChoice }) => beforeChoice > 0).length;
  const late = collectors.filter(({ afterRefusal }) => afterRefusal > 0).length;
  const before = consent.choice === 'undecided' ? 'verdict_beforeYet' : 'verdict_before';
  return [
    plural('verdict_organizations', totals.organizations),
    ...(early > 0 ? [plural(before, early)] : []),
    ...(late > 0 ? [plural('verdict_after', late)] : []),
  ].join(' ');
}

export function Verdict({ report }: { report: SiteReport }) {
  return (
    <p class="verdict" aria-live="polite" data-organizations={report.totals.organizations}>
      {verdictOf(report)}
    </p>
  );
}
