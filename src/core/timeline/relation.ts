// How long before or after what matters something happened: before the answer, if one followed.

import type { TimelineEntry, VisitTimeline } from './types.ts';

export interface Relation {
  to: 'opened' | 'asked' | 'answered';
  /** Negative: before it. */
  milliseconds: number;
}

/**
 * Of an entry, or of something in it that happened at another time. First contacts are told from the answer that followed, unless they came just with it, what came after an
 * answer from that, the answer from the question, and everything else from the opening of the page. Undefined where that was not seen.
 */
export function relationOf(timeline: VisitTimeline, entry: TimelineEntry, at = entry.at): Relation | undefined {
  const from = referenceOf(timeline, entry);
  if (at === undefined || from === undefined) return undefined;
  const milliseconds = Date.parse(at) - Date.parse(from.at);
  const isKnown = from.kind === 'answered' ? true : milliseconds >= 0 && (from.kind !== 'opened' || timeline.complete);
  return isKnown ? { to: from.kind, milliseconds } : undefined;
}

type Reference = Extract<TimelineEntry, { kind: 'opened' | 'asked' | 'answered' }>;

function referenceOf({ entries }: VisitTimeline, entry: TimelineEntry): Reference | undefined {
  const here = entries.indexOf(entry);
  const [past, future] = [entries.slice(0, here), entries.slice(here + 1)];
  const opened = entries.find((one) => one.kind === 'opened');
  switch (entry.kind) {
    case 'answered-before':
    case 'opened':
      return undefined;
    case 'contacts':
      if (entry.unsure) return undefined;
      return future.find((one) => one.kind === 'answered') ?? opened;
    case 'answered':
      return past.findLast((one) => one.kind === 'asked') ?? opened;
    case 'after':
      return lastAnswer(past) ?? opened;
    default:
      return opened;
  }
}

/** Undefined where the last answer is none that was given in the visit. */
function lastAnswer(past: readonly TimelineEntry[]): Reference | undefined {
  const last = past.findLast(({ kind }) => kind === 'answered' || kind === 'stated' || kind === 'answered-before');
  return last?.kind === 'answered' ? last : undefined;
}
