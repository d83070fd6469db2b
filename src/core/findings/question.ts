// Whether a page asked. That a consent manager is on a page and holds no answer does not show that it asks: in many places it need not.

import { scopeOf } from '../consent/scope.ts';
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
  const speaking = visit.signals.filter(({ choice }) => choice !== 'unknown');
  if (speaking.some((signal) => signal.choice !== 'not-asked' && isByConsent(signal))) return false;
  // That nobody has opted out is `not-asked`: it is an opt-out page all the same.
  if (speaking.some((signal) => OPT_OUT_STANDARDS.includes(signal.standard) && !isByConsent(signal))) return true;
  return region === 'us' && !wasQuestionSeen(visit);
}

/** Of a standard by which pages ask before they collect, Europe's or Canada's. */
function isByConsent(signal: ConsentSignal): boolean {
  return signal.standard !== 'cmp' && scopeOf(signal) === 'page';
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
