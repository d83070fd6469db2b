import type { Choice } from '../../core/model.ts';
import type { SiteReport, TrackerReport } from '../../core/report/types.ts';
import { plural, t, time } from '../../platform/i18n.ts';
import { choiceWords } from '../words.ts';

interface ConsentRowsProps {
  report: SiteReport;
  /** Label of the first row. */
  answerLabel?: string;
}

/** What the person answered, and what the trackers were told. */
export function ConsentRows({ report, answerLabel = t('consent_yourAnswer') }: ConsentRowsProps) {
  return (
    <dl class="rows">
      <dt>{answerLabel}</dt>
      <dd data-choice={report.consent.choice}>{answer(report)}</dd>
      <dt>{t('consent_toldTrackers')}</dt>
      <dd>{toldSummary(report.collectors.flatMap(({ trackers }) => trackers)) || t('consent_toldNothing')}</dd>
    </dl>
  );
}

function answer({ consent: { choice, at } }: SiteReport): string {
  if (choice === 'unknown') return `${choiceWords(choice)}. ${t('consent_unknownHint')}.`;
  return at === undefined ? choiceWords(choice) : t('consent_at', choiceWords(choice), time(at));
}

/** Such as `refused (4 requests) · accepted (2 requests)`; empty where nothing was told. */
export function toldSummary(trackers: readonly TrackerReport[]): string {
  const counts = new Map<Choice, number>();
  for (const { choice, requests } of trackers.flatMap(({ told }) => told))
    counts.set(choice, (counts.get(choice) ?? 0) + requests);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([choice, requests]) => plural('told', requests, choiceWords(choice)))
    .join(' · ');
}
