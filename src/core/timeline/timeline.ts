// One visit's facts → what happened in it, in the order of time.

import { currentChoice, isContradicted } from '../consent/timeline.ts';
import type { VisitTracker } from '../facts.ts';
import { groupBy } from '../group.ts';
import { isoOf } from '../instant.ts';
import type { Instant, Visit } from '../model.ts';
import { type AnswerMoment, answersOf, failedAnswer, startOf, unsureFrom } from './answers.ts';
import {
  type CollectorOf,
  firstWithin,
  isSettlingWithin,
  type Sender,
  type Span,
  sendersIn,
  toldWithin,
} from './contacts.ts';
import { type Question, questionsOf } from './questions.ts';
import type { LaterContact, TimelineEntry, VisitTimeline } from './types.ts';

interface VisitRows {
  /** Of the visit itself. */
  trackers: readonly VisitTracker[];
  /** Of its site's background, since the visit began. */
  background: readonly VisitTracker[];
}

/** Where a choice is not known, or a time is not, nothing stands in its place. */
export function timelineOf(visit: Visit, { trackers, background }: VisitRows, collectorOf: CollectorOf): VisitTimeline {
  const inBackground = sendersIn(background, collectorOf).length;
  return {
    startedAt: isoOf(visit.startedAt),
    ...(visit.path !== undefined && { path: visit.path }),
    ...(visit.endedAt !== undefined && { endedAt: isoOf(visit.endedAt) }),
    complete: visit.complete,
    choice: currentChoice(visit.signals),
    ...(isContradicted(visit.signals, Number.POSITIVE_INFINITY) && { contradicted: true }),
    entries: entriesOf(visit, sendersIn(trackers, collectorOf)),
    ...(inBackground > 0 && { backgroundOrganizations: inBackground }),
  };
}

/** An entry, and where it stands: at its time, or before all times. */
interface Placed {
  at: Instant;
  entry: TimelineEntry;
}

function entriesOf(visit: Visit, senders: readonly Sender[]): TimelineEntry[] {
  const answers = answersOf(visit);
  const questions = questionsOf(visit, answers);
  const failed = failedAnswer(visit);
  const firstAnswer = answers[0] ? unsureFrom(answers[0]) : Number.POSITIVE_INFINITY;
  const placed: Placed[] = [
    ...answers.map(placeAnswer),
    { at: Number.NEGATIVE_INFINITY, entry: { kind: 'opened', at: isoOf(visit.startedAt) } },
    ...questions.map(({ at, ...question }) => ({ at, entry: { ...question, at: isoOf(at) } })),
    ...notAsked(visit, answers, questions),
    ...firstContacts(senders, questions, firstAnswer),
    ...(failed
      ? [{ at: failed.at, entry: { kind: 'answer-failed' as const, at: isoOf(failed.at), wantedBy: failed.by } }]
      : []),
    ...answers.flatMap((answer, nth) => unsureContacts(answer, answers[nth - 1], senders)),
    ...answers.flatMap((answer, nth) => after(answer, answers[nth + 1], senders)),
    ...(visit.endedAt === undefined
      ? []
      : [{ at: visit.endedAt, entry: { kind: 'left' as const, at: isoOf(visit.endedAt) } }]),
  ];
  return placed.sort((a, b) => byTime(a, b) || rank[a.entry.kind] - rank[b.entry.kind]).map(({ entry }) => entry);
}

/** Of what happened at the same moment. A request that went out as the question came up, or was answered, did so after it. */
const rank: Record<TimelineEntry['kind'], number> = {
  'answered-before': 0,
  opened: 1,
  asked: 2,
  'not-asked': 2,
  contacts: 3,
  answered: 4,
  stated: 4,
  'answer-failed': 4,
  after: 5,
  left: 6,
};

/** Two that stand before all times are at the same moment, too. */
function byTime(a: Placed, b: Placed): number {
  return a.at === b.at ? 0 : a.at - b.at;
}

function placeAnswer(answer: AnswerMoment): Placed {
  const { at, ...rest } = answer;
  const entry = { ...rest, ...(at !== undefined && { at: isoOf(at) }) } as TimelineEntry;
  return { at: startOf(answer), entry };
}

/** That nothing need be asked yields to a question, and to an answer. */
function notAsked({ signals }: Visit, answers: readonly AnswerMoment[], questions: readonly Question[]): Placed[] {
  const stated = signals.find(({ choice }) => choice === 'not-asked');
  if (!stated || answers.length > 0 || questions.length > 0) return [];
  return [{ at: stated.at, entry: { kind: 'not-asked', at: isoOf(stated.at) } }];
}

/** Those before any answer, in groups: before the question and after it. */
function firstContacts(senders: readonly Sender[], questions: readonly Question[], until: Instant): Placed[] {
  const early = senders.filter(({ first }) => first < until);
  const groups = groupBy(early, ({ first }) => questions.filter(({ at }) => at <= first).length);
  return [...groups.values()].map((group) => contacts(group));
}

/** At least one, the first first. */
function contacts(senders: readonly Sender[], about: { unsure?: true } = {}): Placed {
  const { first } = senders[0]!;
  const organizations = senders.map(({ key, name, first: at }) => ({ key, name, at: isoOf(at) }));
  return { at: first, entry: { kind: 'contacts', at: isoOf(first), organizations, ...about } };
}

/** Those met for the first time just as an answer was given. */
function unsureContacts(
  answer: AnswerMoment,
  previous: AnswerMoment | undefined,
  senders: readonly Sender[],
): Placed[] {
  const from = Math.max(unsureFrom(answer), previous ? startOf(previous) : Number.NEGATIVE_INFINITY);
  const met = senders.filter(({ first }) => first >= from && first < startOf(answer));
  return met[0] ? [contacts(met, { unsure: true })] : [];
}

/** Who received something from an answer on, until the next may have been given. */
function after(answer: AnswerMoment, next: AnswerMoment | undefined, senders: readonly Sender[]): Placed[] {
  const span = {
    from: startOf(answer),
    until: next ? Math.max(startOf(answer), unsureFrom(next)) : Number.POSITIVE_INFINITY,
  };
  const later = senders
    .map((sender) => ({ sender, at: firstWithin(sender, span) }))
    .filter((one): one is { sender: Sender; at: Instant } => one.at !== undefined)
    .sort((a, b) => a.at - b.at);
  const [earliest] = later;
  if (!earliest) return [];
  const organizations = later.map(({ sender, at }) => laterContact(sender, at, span));
  return [{ at: earliest.at, entry: { kind: 'after', at: isoOf(earliest.at), choice: answer.choice, organizations } }];
}

function laterContact(sender: Sender, at: Instant, span: Span): LaterContact {
  return {
    key: sender.key,
    name: sender.name,
    at: isoOf(at),
    ...(sender.first >= span.from && { first: true }),
    ...(isSettlingWithin(sender, span) && { settling: true }),
    told: toldWithin(sender, span),
  };
}
