// Signals in the order of their times → the choice in force at a moment. Several sources may speak for a page: its TCF interface, and
// every consent manager's own record. Each is heard by itself; where they contradict each other, no choice is made up. Those that speak of a part
// only stand in where nobody speaks for the page.

import { groupBy } from '../group.ts';
import type { Choice, ConsentSignal, ConsentStandard, Instant } from '../model.ts';
import { choiceForPage, type Scope, scopeOf } from './scope.ts';

/** Who speaks: a standard's interface, or one manager's record. */
export function sourceOf({ standard, detail }: ConsentSignal): string {
  return detail.manager === undefined ? standard : `${standard} ${detail.manager}`;
}

/** What one source says at a moment. */
export interface SourceState {
  source: string;
  /** What it said last; of a source that is not heard yet, what it says first. */
  signal: ConsentSignal;
  choice: Choice;
}

/** Milliseconds that the sources of a page have to follow an answer, each writing or telling it in its own time; and requests to heed it. */
export const SETTLES = 2_000;

/** What every source of the page says at a moment, in the order in which they were first heard. */
export function sourcesAt(signals: readonly ConsentSignal[], at: Instant): SourceState[] {
  return [...groupBy(signals, sourceOf)].map(([source, own]) => ({
    source,
    signal: own.findLast((signal) => signal.at <= at) ?? own[0]!,
    choice: choiceOfOne(own, at),
  }));
}

/**
 * The choice in force when something was sent. No signal: unknown. What one source does not know, another may; that nothing need be
 * asked yields to an answer all the same. Sources that say different things make it unknown: none of them is believed over the others.
 */
export function choiceAt(signals: readonly ConsentSignal[], at: Instant): Choice {
  const { said } = heardAt(signals, at);
  return said.length === 1 ? said[0]! : 'unknown';
}

/** Whether sources that speak for the page say different things of the same moment. */
export function isContradicted(signals: readonly ConsentSignal[], at: Instant): boolean {
  const { said, scope } = heardAt(signals, at);
  return scope === 'page' && said.length > 1;
}

/** Milliseconds by which an answer may be told late: pages are looked at after a click, and managers write when their dialog has faded. */
export const SEEN_LATE = 500;

/** Interfaces with events tell an answer as it is given; records, and interfaces without, are looked at. */
export function isToldAtOnce(standard: ConsentStandard): boolean {
  return standard === 'tcf' || standard === 'gpp';
}

/**
 * Whether an answer was just being given. What was under way then goes on for a moment; and where the answer may be told late, what came right before
 * may have come of it.
 */
export function isSettling(signals: readonly ConsentSignal[], at: Instant): boolean {
  return signals.some((signal) => {
    const from = signal.at - (isToldAtOnce(signal.standard) ? 0 : SEEN_LATE);
    return signal.answeredNow && from <= at && at < signal.at + SETTLES;
  });
}

/** The choice in force now. */
export function currentChoice(signals: readonly ConsentSignal[]): Choice {
  return choiceAt(signals, Number.POSITIVE_INFINITY);
}

/** For how much of the page the choice speaks that is in force now; undefined where there is none. */
export function currentScope(signals: readonly ConsentSignal[]): Scope | undefined {
  const { said, scope } = heardAt(signals, Number.POSITIVE_INFINITY);
  return said.length > 0 ? scope : undefined;
}

/** When the person last answered during the visit, if that was seen: to who speaks for the page, or else to who stands in. */
export function answeredAt(signals: readonly ConsentSignal[]): Instant | undefined {
  const { scope } = heardAt(signals, Number.POSITIVE_INFINITY);
  return lastAnswer(ofScope(signals, scope));
}

interface Heard {
  said: Choice[];
  scope: Scope;
}

/** The different things that are said, without what says nothing, and by whom. */
function heardAt(signals: readonly ConsentSignal[], at: Instant): Heard {
  const ofPage = saidAt(ofScope(signals, 'page'), at);
  const ofPart = saidAt(ofScope(signals, 'part'), at);
  const isOpen = ofPage.length === 0 || (ofPage.every((choice) => choice === 'not-asked') && ofPart.some(isAnswer));
  return isOpen && ofPart.length > 0 ? { said: ofPart, scope: 'part' } : { said: ofPage, scope: 'page' };
}

function ofScope(signals: readonly ConsentSignal[], scope: Scope): ConsentSignal[] {
  return signals.filter((signal) => scopeOf(signal) === scope);
}

function lastAnswer(signals: readonly ConsentSignal[]): Instant | undefined {
  return signals.findLast(({ answeredNow }) => answeredNow)?.at;
}

function saidAt(signals: readonly ConsentSignal[], at: Instant): Choice[] {
  const answer = lastAnswer(signals.filter((signal) => signal.at <= at));
  const states = sourcesAt(signals, at).filter((state) => answer === undefined || !isOvertaken(state, answer, at));
  const said = new Set(
    states.map(({ signal, choice }) => (scopeOf(signal) === 'page' ? choice : choiceForPage(signal, choice))),
  );
  said.delete('unknown');
  if ([...said].some(isAnswer)) said.delete('not-asked');
  return [...said];
}

/** What was said before an answer: that nobody had answered is no longer so, and any other answer has its time to follow. */
function isOvertaken({ signal, choice }: SourceState, answer: Instant, at: Instant): boolean {
  const isOlder = signal.at < answer || signal.at > at;
  return isOlder && (choice === 'undecided' || at < answer + SETTLES);
}

/**
 * What one source says.
 * - Before its first signal the page was already in the state that it states first: waiting for an answer, or knowing one from an
 *   earlier visit. Only if the first thing it states is an answer given just then, the person was undecided until then.
 * - A dialog that is opened again does not take back an earlier answer. That nothing need be asked is no answer: a dialog that
 *   opens all the same does ask.
 */
function choiceOfOne(signals: readonly ConsentSignal[], at: Instant): Choice {
  const first = signals[0]!;
  const before = signals.filter((signal) => signal.at <= at);
  if (before.length === 0) return first.answeredNow ? 'undecided' : first.choice;
  const last = before[before.length - 1]!;
  return last.choice === 'undecided'
    ? (before.findLast(({ choice }) => isAnswer(choice))?.choice ?? 'undecided')
    : last.choice;
}

/** Whether somebody has answered, and it is known what. */
export function isAnswer(choice: Choice): choice is 'accepted' | 'refused' | 'partial' {
  return choice === 'accepted' || choice === 'refused' || choice === 'partial';
}
