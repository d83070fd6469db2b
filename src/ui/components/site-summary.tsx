import type { ComponentChildren } from 'preact';
import type { SiteReport } from '../../core/report/types.ts';
import { t, time } from '../../platform/i18n.ts';
import { Verdict } from './verdict.tsx';

interface SiteSummaryProps {
  report: SiteReport;
  /** What can be done where the site was not seen whole. */
  remedy?: ComponentChildren;
}

/** What comes first of a site: the verdict, and what it stands on. Zero is said only of what was watched. */
export function SiteSummary({ report, remedy }: SiteSummaryProps) {
  const { collectors, complete, stopped, firstSeen } = report;
  return (
    <>
      <Verdict report={report} />
      {!complete && (
        <p class="remedy" data-note="incomplete">
          <span>{t('incomplete_note', time(firstSeen))}</span> {remedy}
        </p>
      )}
      {complete && collectors.length === 0 && (
        <p>{t(stopped.length > 0 ? 'nothing_stoppedSince' : 'nothing_since', time(firstSeen))}</p>
      )}
    </>
  );
}
