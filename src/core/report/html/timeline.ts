// What happened when, visit by visit: one row per entry, with every organization and its time.

import type { Sentence } from '../../timeline/sentences.ts';
import { entrySentences, laterSentences, relationWords, unknownsOf } from '../../timeline/sentences.ts';
import type { Contact, LaterContact, TimelineEntry, VisitTimeline } from '../../timeline/types.ts';
import type { ReportSpeech } from '../speech.ts';
import type { SiteReport } from '../types.ts';
import { added, columns, escaped, moment, note, table } from './escape.ts';

/** Empty where no page was opened. */
export function timelineSection(
  { timelines, visits }: Pick<SiteReport, 'timelines' | 'visits'>,
  say: ReportSpeech,
): string {
  if (timelines.length === 0) return '';
  const fewer = timelines.length < visits ? note(say.t('timelines_newest', timelines.length, visits)) : '';
  return `<h3>${escaped(say.t('timeline_title'))}</h3>${fewer}${added(timelines, (timeline) => oneVisit(timeline, say))}`;
}

function oneVisit(timeline: VisitTimeline, say: ReportSpeech): string {
  const rows = timeline.entries.map((entry) => [
    entry.at === undefined ? escaped(say.t('reportText_notKnown')) : moment(say.time(entry.at)),
    whatHappened(timeline, entry, say),
    escaped(relationWords(timeline, entry, say) ?? ''),
  ]);
  const heading = `<h4>${escaped(say.t('reportText_visitOf', say.time(timeline.startedAt)))}</h4>`;
  const unknowns = unknownsOf(timeline, say).map(note).join('');
  const page = timeline.path === undefined ? '' : note(say.t('timelines_page', timeline.path));
  return heading + page + table(columns(['time', 'what', 'relation'], say), rows) + unknowns;
}

function whatHappened(timeline: VisitTimeline, entry: TimelineEntry, say: ReportSpeech): string {
  const { what, more } = entrySentences(timeline, entry, say);
  const lines = [what, ...more].map(({ words }) => escaped(words)).join('<br>');
  return `${lines}${organizationsIn(timeline, entry, say)}`;
}

function organizationsIn(timeline: VisitTimeline, entry: TimelineEntry, say: ReportSpeech): string {
  if (entry.kind !== 'contacts' && entry.kind !== 'after') return '';
  const items = added<Contact | LaterContact>(entry.organizations, (one) => {
    const more: Sentence[] = 'told' in one && entry.kind === 'after' ? laterSentences(timeline, entry, one, say) : [];
    const parts = [
      `${one.name}: ${say.time(one.at)}`,
      relationWords(timeline, entry, say, one.at),
      ...more.map(({ words }) => words),
    ];
    return `<li>${escaped(parts.filter((part) => part !== undefined).join(', '))}</li>`;
  });
  return `<ul>${items}</ul>`;
}
