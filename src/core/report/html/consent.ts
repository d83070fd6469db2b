// What the page itself stated about the person's choice, signal by signal.

import type { BannerReport, SignalDetail } from '../consent-types.ts';
import type { ReportSpeech } from '../speech.ts';
import type { SiteReport } from '../types.ts';
import { choiceWords, standardWords } from '../words.ts';
import { columns, escaped, moment, note, table } from './escape.ts';

export function consentSection(
  { visits, loadedInAdvance, consent }: Pick<SiteReport, 'visits' | 'loadedInAdvance' | 'consent'>,
  say: ReportSpeech,
): string {
  const { t, time } = say;
  const { choice, at, contradicted, ofPart, signals, banner } = consent;
  const heading = `<h3>${escaped(t('reportText_consent'))}</h3>`;
  if (visits + loadedInAdvance === 0) return heading + note(t('reportText_noPage'));
  const words = choiceWords(choice, say);
  const state = at === undefined ? words : t('reportText_answeredAt', words, time(at));
  const where = t(visits === 0 ? 'reportText_newestInAdvance' : 'reportText_newestVisit', state);
  const notes = [
    ...(contradicted ? [t('reportText_contradiction')] : []),
    ...(ofPart ? [t('reportText_partOnly')] : []),
  ];
  const stated = signals.length > 0 ? signalTable(signals, say) : note(t('reportText_nothingStated'));
  return `${heading}<p>${escaped(where)}</p>${notes.map(note).join('')}${banner ? asking(banner, say) : ''}${stated}`;
}

function signalTable(signals: SiteReport['consent']['signals'], say: ReportSpeech): string {
  const head = columns(['time', 'standard', 'choice', 'status', 'allowed', 'interest', 'vendors'], say);
  const notStated = say.t('reportText_notStated');
  const rows = signals.map(({ at, standard, choice, detail }) => [
    say.time(at),
    standardWords(standard, say) + saidBy(detail, say),
    choiceWords(choice, say),
    detail.status ?? notStated,
    asked(detail, say),
    numbers(detail.legitimateInterests, say),
    detail.vendors ?? notStated,
  ]);
  return table(
    head,
    rows.map(([at = '', ...cells]) => [moment(String(at)), ...cells.map(escaped)]),
  );
}

function asking({ rule, at, answer }: BannerReport, { t, time }: ReportSpeech): string {
  const given = answer
    ? [
        t(`bannerAnswer_${answer.answer}`, time(answer.at), t(`bannerBy_${answer.by}`)),
        t(`bannerOutcome_${answer.outcome}`),
      ]
    : [t('reportText_notAnswered')];
  return `<p>${escaped([t('reportText_askedAt', time(at), rule), ...given].join(' '))}</p>`;
}

function saidBy({ cmpId, manager, chosenAt }: SignalDetail, { t, time }: ReportSpeech): string {
  return [
    ...(cmpId === undefined ? [] : [t('reportText_manager', cmpId)]),
    ...(manager === undefined ? [] : [manager.name]),
    ...(chosenAt === undefined ? [] : [t('reportText_managerAnswered', time(chosenAt))]),
  ]
    .map((words) => ` (${words})`)
    .join('');
}

/** TCF's purposes by number, and a manager's categories by name, each with its answer. */
function asked({ purposes, categories = [] }: SignalDetail, say: ReportSpeech): string {
  const answers = categories.map(({ name, allowed }) => say.t(allowed ? 'reportText_yesTo' : 'reportText_noTo', name));
  const listed = purposes === undefined && answers.length > 0 ? [] : [numbers(purposes, say)];
  return [...listed, ...answers].join(', ');
}

/** None stated and nothing stated are two things. */
function numbers(list: readonly number[] | undefined, { t }: ReportSpeech): string {
  if (list === undefined) return t('reportText_notStated');
  return list.length === 0 ? t('reportText_none') : list.join(', ');
}
