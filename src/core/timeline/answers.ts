// When the person answered, before the visit or in it, as far as the page's signals and Candor's own answer tell.

import { choiceAt, isAnswer, isToldAtOnce, SEEN_LATE, SETTLES, sourceOf } from '../consent/timeline.ts';
import type { BannerAnswer, Choice, ConsentSignal, Instant, Visit } from '../model.ts';
import type { Answer, Answered } from './types.ts';

/** A moment from which on an answer was in force. */
export type AnswerMoment =
  | { kind: 'answered-before'; at?: Instant; choice: Answer }
  | { kind: 'stated'; at: Instant; choice: Answer }
  | AnsweredMoment;

export type AnsweredMoment = Omit<Answered, 'at'> & { at: Instant };

/** Milliseconds from the first click of an answer that Candor gives to the last: some rules wait for dialogs that come late. */
const PRESSING = 60_000;
/** From the last click to the site's own record of it, and to its being heard. */
const RECORDING = 5_000;

/** Every answer of a visit, in the order of time. */
export function answersOf(visit: Visit): AnswerMoment[] {
  const before = answeredBefore(visit);
  const given = answersGiven(visit);
  const answers = [...(before ? [before] : []), ...given, ...statedIn(visit, before, given)];
  return answers.sort((a, b) => startOf(a) - startOf(b));
}

/** From when on an answer was in force; one from an earlier visit, from the beginning. */
export function startOf(answer: AnswerMoment): Instant {
  return answer.kind === 'answered-before' ? Number.NEGATIVE_INFINITY : answer.at;
}

/** From when on it cannot be told whether an answer was given already. */
export function unsureFrom(answer: AnswerMoment): Instant {
  const atOnce = answer.kind === 'answered' && answer.reportedBy.some(({ standard }) => isToldAtOnce(standard));
  return startOf(answer) - (atOnce ? 0 : SEEN_LATE);
}

/** What Candor was to answer and could not. */
export function failedAnswer({ banner }: Visit): BannerAnswer | undefined {
  return banner?.answer?.outcome === 'failed' ? banner.answer : undefined;
}

/** A record that says it is younger than the page does not say when the answer was given. */
function answeredBefore({ signals, startedAt }: Visit): AnswerMoment | undefined {
  const choice = choiceAt(signals, startedAt);
  if (!isAnswer(choice)) return undefined;
  const times = signals.map((signal) => (signal.choice === choice ? signal.detail.chosenAt : undefined));
  const at = times.find((time) => time !== undefined && time <= startedAt);
  return { kind: 'answered-before', choice, ...(at !== undefined && { at }) };
}

/** Sources that report within two seconds report one answer, unless one of them reports another than it did just before. */
function answersGiven(visit: Visit): AnsweredMoment[] {
  const clusters: ConsentSignal[][] = [];
  for (const signal of visit.signals.filter(({ answeredNow }) => answeredNow).sort((a, b) => a.at - b.at)) {
    const cluster = clusters.at(-1);
    if (cluster && signal.at < cluster[0]!.at + SETTLES && !changesItsMind(cluster, signal)) cluster.push(signal);
    else clusters.push([signal]);
  }
  return withCandors(clusters.map(answerOf), visit.banner?.answer);
}

function changesItsMind(cluster: readonly ConsentSignal[], signal: ConsentSignal): boolean {
  return cluster.some((other) => sourceOf(other) === sourceOf(signal) && other.choice !== signal.choice);
}

function answerOf(signals: readonly ConsentSignal[]): AnsweredMoment {
  const choices = new Set(signals.map(({ choice }) => choice).filter(isAnswer));
  const [choice = 'unknown'] = choices;
  const sources = new Map(signals.map((signal) => [sourceOf(signal), signal]));
  return {
    kind: 'answered',
    at: signals[0]!.at,
    choice: choices.size > 1 ? 'unknown' : choice,
    ...(choices.size > 1 && { contradicted: true }),
    answeredBy: 'person',
    reportedBy: [...sources.values()].map(({ standard, detail: { manager } }) => ({
      standard,
      ...(manager !== undefined && { manager }),
    })),
  };
}

const pressed = { refuse: 'refused', accept: 'accepted' } as const;

/** With the answer that Candor gave: the last one that the page reported by then, if it can be that; else one that only Candor knows of. */
function withCandors(answers: readonly AnsweredMoment[], given: BannerAnswer | undefined): AnsweredMoment[] {
  if (given === undefined || given.outcome === 'failed') return [...answers];
  const { by, outcome, at } = given;
  const choice = pressed[given.answer];
  const reported = answers.findLast((answer) => answer.at < at + RECORDING && answer.at > at - PRESSING);
  if (!reported || isOpposite(reported.choice, choice))
    return [...answers, { kind: 'answered', at, choice, answeredBy: by, outcome, reportedBy: [] }];
  return answers.map((answer) => (answer === reported ? { ...answer, answeredBy: by, outcome } : answer));
}

function isOpposite(reported: Choice, wanted: 'refused' | 'accepted'): boolean {
  return reported === (wanted === 'refused' ? 'accepted' : 'refused');
}

/** Answers that came into force without the page's saying that they were given just then, as when a record is fetched late. */
function statedIn(
  { signals }: Visit,
  before: AnswerMoment | undefined,
  given: readonly AnsweredMoment[],
): AnswerMoment[] {
  const stated: AnswerMoment[] = [];
  for (const { at, choice, answeredNow } of [...signals].sort((a, b) => a.at - b.at)) {
    if (answeredNow || !isAnswer(choice) || choiceAt(signals, at) !== choice) continue;
    const known = [...given.filter((answer) => answer.at <= at), ...stated].sort((a, b) => startOf(a) - startOf(b));
    if ((known.at(-1) ?? before)?.choice !== choice) stated.push({ kind: 'stated', at, choice });
  }
  return stated;
}
