// Signals in the order of their times → the choice in force at a moment. So far one standard speaks for a page (TCF); where
// several will, contradictions are to be shown, not averaged.

import type { Choice, ConsentSignal, Instant } from '../model.ts';

/**
 * The choice in force when something was sent.
 * - No signal: unknown.
 * - Before the first signal the page was already in the state that it states first: waiting for an answer, or knowing one from an
 *   earlier visit. Only if the first thing it states is an answer given just then, the person was undecided until then.
 * - A dialog that is opened again does not take back an earlier answer. That nothing need be asked is no answer: a dialog that
 *   opens all the same does ask.
 */
export function choiceAt(signals: readonly ConsentSignal[], at: Instant): Choice {
  const [first] = signals;
  if (first === undefined) return 'unknown';
  const before = signals.filter((signal) => signal.at <= at);
  if (before.length === 0) return first.answeredNow ? 'undecided' : first.choice;
  const last = before[before.length - 1]!;
  return last.choice === 'undecided' ? (before.findLast(isAnswer)?.choice ?? 'undecided') : last.choice;
}

function isAnswer({ choice }: ConsentSignal): boolean {
  return choice === 'accepted' || choice === 'refused' || choice === 'partial';
}

/** The choice in force now. */
export function currentChoice(signals: readonly ConsentSignal[]): Choice {
  return choiceAt(signals, Number.POSITIVE_INFINITY);
}

/** When the person last answered during the visit, if that was seen. */
export function answeredAt(signals: readonly ConsentSignal[]): Instant | undefined {
  return signals.findLast(({ answeredNow }) => answeredNow)?.at;
}
