import type { Choice } from '../../core/model.ts';
import type { BannerReport } from '../../core/report/consent-types.ts';
import type { SiteReport } from '../../core/report/types.ts';
import { listed, t, time } from '../../platform/i18n.ts';
import { choiceWords, standardWords } from '../words.ts';
import { GpcRow } from './gpc-row.tsx';
import { NotedBy } from './noted-by.tsx';
import { ToldLine } from './told-line.tsx';

interface ConsentRowsProps {
  report: SiteReport;
  /** There is little room: what Candor answered, and the opt-out signal, have a place of their own on the page, and who recorded what is folded. */
  brief?: boolean;
}

/** What the person answered, what the site has on record, what Candor answered for them, what the trackers were told, and what became of the opt-out signal. */
export function ConsentRows({ report, brief = false }: ConsentRowsProps) {
  const trackers = report.collectors.flatMap((collector) => collector.trackers);
  return (
    <dl class="rows consent">
      <dt>{t(report.visits > 1 ? 'consent_newestAnswer' : 'consent_yourAnswer')}</dt>
      <dd data-choice={report.consent.choice}>{answer(report)}</dd>
      <NotedBy consent={report.consent} brief={brief} />
      {report.consent.banner?.answer && !brief && (
        <>
          <dt>{t('consent_answeredByCandor')}</dt>
          <dd data-answered={report.consent.banner.answer.outcome}>{answeredFor(report.consent.banner.answer)}</dd>
        </>
      )}
      {trackers.length > 0 && (
        <>
          <dt>{t('consent_toldTrackers')}</dt>
          <dd>
            <ToldLine trackers={trackers} report={report} />
          </dd>
        </>
      )}
      {!brief && <GpcRow report={report} />}
    </dl>
  );
}

function answer(report: SiteReport): string {
  const { ofPart, signals } = report.consent;
  if (!ofPart) return answerOf(report);
  const standards = new Set(signals.filter(({ choice }) => choice !== 'unknown').map(({ standard }) => standard));
  return t('consent_ofPart', answerOf(report), listed([...standards].map(standardWords)));
}

function answerOf({ visits, consent: { choice, at, contradicted } }: SiteReport): string {
  if (contradicted) return t('consent_contradicted');
  if (choice === 'unknown') return t(visits === 0 ? 'consent_noVisit' : 'consent_unknown');
  if (at !== undefined) return t('consent_at', choiceWords(choice), time(at));
  return ANSWERS.includes(choice) ? t('consent_before', choiceWords(choice)) : choiceWords(choice);
}

type Answered = NonNullable<BannerReport['answer']>;

function answeredFor({ answer, by, at, outcome }: Answered): string {
  const what = t(`bannerAnswer_${answer}`, time(at), t(`bannerBy_${by}`));
  return `${what} ${t(`bannerOutcome_${outcome}`)}`;
}

const ANSWERS: readonly Choice[] = ['accepted', 'refused', 'partial'];
