// A timeline for little room: what happened before the last answer in few entries, and that answer with what came after it.

import type { Contact, TimelineEntry, VisitTimeline } from './types.ts';

/** As many entries as a visit has in which one question is asked and answered. */
const MOST = 7;

/**
 * The same timeline with at most seven entries: as it is where it has no more; else the opening, the first question, all first contacts before the
 * last answer as one entry, those just with it, that answer, what came after it, and the end.
 */
export function briefly(timeline: VisitTimeline): VisitTimeline {
  const { entries } = timeline;
  if (entries.length <= MOST) return timeline;
  const answered = entries.findLastIndex(isAnswerEntry);
  const head = answered < 0 ? entries : entries.slice(0, answered);
  const tail = answered < 0 ? [] : entries.slice(answered);
  const answer = tail[0]?.kind;
  const kept = tail.filter(({ kind }) => kind === answer || kind === 'opened' || kind === 'after' || kind === 'left');
  return { ...timeline, entries: [...headBriefly(head), ...kept] };
}

function headBriefly(head: readonly TimelineEntry[]): TimelineEntry[] {
  const contacts = head.flatMap(firstContactsIn);
  const question = head.find(({ kind }) => kind === 'asked');
  const unsure = head.findLast((entry) => entry.kind === 'contacts' && entry.unsure);
  const earliest = head.find((entry) => firstContactsIn(entry).length > 0);
  const brief = head.flatMap((entry): TimelineEntry[] => {
    if (entry === earliest) return [{ kind: 'contacts', at: contacts[0]!.at, organizations: contacts }];
    return entry.kind === 'opened' || entry === question || entry === unsure ? [entry] : [];
  });
  // The first contact may have come later than what it is listed under.
  return brief.sort((one, other) => momentOf(one) - momentOf(other));
}

/** The page's opening is before all else, even what is noted a moment earlier. */
function momentOf({ kind, at }: TimelineEntry): number {
  return kind === 'opened' || at === undefined ? 0 : Date.parse(at);
}

/** Whatever was answered by then. */
function firstContactsIn(entry: TimelineEntry): Contact[] {
  if (entry.kind === 'contacts') return entry.unsure ? [] : entry.organizations;
  if (entry.kind !== 'after') return [];
  return entry.organizations.filter(({ first }) => first).map(({ key, name, at }) => ({ key, name, at }));
}

function isAnswerEntry({ kind }: TimelineEntry): boolean {
  return kind === 'answered' || kind === 'stated' || kind === 'answered-before';
}
