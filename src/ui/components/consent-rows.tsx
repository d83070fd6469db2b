import type { SiteReport } from '../../core/report/types.ts';
import { t, time } from '../../platform/i18n.ts';
import { choiceWords } from '../words.ts';
import { ToldLine } from './told-line.tsx';

/** What the person answered, and what the trackers were told. */
export function ConsentRows({ report }: { report: SiteReport }) {
  const trackers = report.collectors.flatMap((collector) => collector.trackers);
  return (
    <dl class="rows consent">
      <dt>{t(report.visits > 1 ? 'consent_newestAnswer' : 'consent_yourAnswer')}</dt>
      <dd data-choice={report.consent.choice}>{answer(report)}</dd>
      {trackers.length > 0 && (
        <>
          <dt>{t('consent_toldTrackers')}</dt>
          <dd>
            <ToldLine trackers={trackers} report={report} />
          </dd>
        </>
      )}
    </dl>
  );
}

function answer({ visits, consent: { choice, at } }: SiteReport): string {
  if (choice === 'unknown') return t(visits === 0 ? 'consent_noVisit' : 'consent_unknown');
  return at === undefined ? choiceWords(choice) : t('consent_at', choiceWords(choice), time(at));
}
