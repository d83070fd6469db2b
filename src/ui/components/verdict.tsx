import type { SiteReport } from '../../core/report/types.ts';
import { plural, t } from '../../platform/i18n.ts';
import { Sign } from './sign.tsx';

/** What happened, in one to three sentences of fact. The first one is the headline. */
export function verdictOf({ totals, collectors, consent }: SiteReport): [headline: string, ...more: string[]] {
  if (totals.organizations === 0) return [t('verdict_none')];
  const early = collectors.filter(({ beforeChoice }) => beforeChoice > 0).length;
  const late = collectors.filter(({ afterRefusal }) => afterRefusal > 0).length;
  const before = consent.choice === 'undecided' ? 'verdict_beforeYet' : 'verdict_before';
  return [
    plural('verdict_organizations', totals.organizations),
    ...(early > 0 ? [plural(before, early)] : []),
    ...(late > 0 ? [plural('verdict_after', late)] : []),
  ];
}

export function Verdict({ report }: { report: SiteReport }) {
  const [headline, ...more] = verdictOf(report);
  return (
    <div
      class="verdict"
      aria-live="polite"
      aria-atomic="true"
      data-count="organizations"
      data-value={report.totals.organizations}
    >
      <p class="headline">{headline}</p>
      {more.map((sentence) => (
        <p key={sentence} class="attention">
          <Sign tone="attention" /> {sentence}
        </p>
      ))}
    </div>
  );
}
