// What happened when, visit by visit: one row per entry, with every organization and its time.

import type { Sentence } from '../../timeline/sentences.ts';
import { entrySentences, laterSentences, relationWords, unknownsOf } from '../../timeline/sentences.ts';
import type { TimelineEntry, VisitTimeline } from '../../timeline/types.ts';
import { reportSpeech as say } from '../speech.ts';
import type { SiteReport } from '../types.ts';
import { escaped, table } from './escape.ts';
import { timeWords } from './time.ts';

/** Empty where no page was opened. */
export function timelineSection({ timelines, visits }: SiteReport): string {
  if (timelines.length === 0) return '';
  const fewer = timelines.length < visits ? note(say.t('timelines_newest', timelines.length, visits)) : '';
  return `<h3>${escaped(say.t('timeline_title'))}</h3>${fewer}${timelines.map(oneVisit).join('')}`;
}

function oneVisit(timeline: VisitTimeline): string {
  const rows = timeline.entries.map((entry) => [
    escaped(entry.at === undefined ? 'not known' : timeWords(entry.at)),
    whatHappened(timeline, entry),
    escaped(relationWords(timeline, entry, say) ?? ''),
  ]);
  const page = timeline.path === undefined ? '' : note(`Page: ${timeline.path}`);
  return `<h4>Visit of ${escaped(timeWords(timeline.startedAt))}</h4>${page}${table(['Time', 'What happened', 'How long before or after'], rows)}${unknownsOf(timeline, say).map(note).join('')}`;
}

function whatHappened(timeline: VisitTimeline, entry: TimelineEntry): string {
  const { what, more } = entrySentences(timeline, entry, say);
  const lines = [what, ...more].map(({ words }) => escaped(words)).join('<br>');
  return `${lines}${organizationsIn(timeline, entry)}`;
}

function organizationsIn(timeline: VisitTimeline, entry: TimelineEntry): string {
  if (entry.kind !== 'contacts' && entry.kind !== 'after') return '';
  const items = entry.organizations.map((one) => {
    const more: Sentence[] = 'told' in one && entry.kind === 'after' ? laterSentences(timeline, entry, one, say) : [];
    const parts = [
      `${one.name}: ${timeWords(one.at)}`,
      relationWords(timeline, entry, say, one.at),
      ...more.map(({ words }) => words),
    ];
    return `<li>${escaped(parts.filter((part) => part !== undefined).join(', '))}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function note(words: string): string {
  return `<p class="note">${escaped(words)}</p>`;
}
