// Whether a page asked. That a consent manager is on a page and holds no answer does not show that it asks: in many places it need not.

import { sourcesAt } from '../consent/timeline.ts';
import type { ConsentSignal, ConsentStandard, Instant, Region, Visit } from '../model.ts';

/** The site's question was seen: its interface said that it is shown, Candor saw it open, or the person answered. */
export function wasQuestionSeen({ signals, banner }: Visit): boolean {
  return banner !== undefined || signals.some((signal) => signal.answeredNow || isShown(signal));
}

/** TCF's own word for a question on the screen. */
export function isShown({ standard, detail }: ConsentSignal): boolean {
  return standard === 'tcf' && detail.status === 'cmpuishown';
}

/** They state whether somebody opted out, and are silent on whether somebody agreed. */
const OPT_OUT_STANDARDS: readonly ConsentStandard[] = ['us-privacy', 'gpp', 'gpc'];

/**
 * Whether the page goes by an opt-out, under which collecting may begin before an answer: it speaks by the standards of the United States and
 * not by Europe's; or the person lives there, and no European question was seen.
 */
export function isOptOutRegime(visit: Visit, region: Region): boolean {
  const speaking = visit.signals.filter(({ choice }) => choice !== 'unknown' && choice !== 'not-asked');
  if (speaking.some(({ standard }) => standard === 'tcf')) return false;
  if (speaking.some(({ standard }) => OPT_OUT_STANDARDS.includes(standard))) return true;
  return region === 'us' && !wasQuestionSeen(visit);
}

/** When the person answered next, after a moment; undefined where that was not seen. */
export function answeredAfter({ signals }: Visit, at: Instant): Instant | undefined {
  return signals.find((signal) => signal.answeredNow && signal.at > at)?.at;
}

/** When the person had answered last, by a moment. */
export function answeredBefore({ signals }: Visit, at: Instant): Instant | undefined {
  return signals.findLast((signal) => signal.answeredNow && signal.at <= at)?.at;
}

/** What the page's TCF interface said at a moment; undefined where it has none. */
export function tcfSignalAt(signals: readonly ConsentSignal[], at: Instant): ConsentSignal | undefined {
  return sourcesAt(signals, at).find(({ signal }) => signal.standard === 'tcf')?.signal;
}
