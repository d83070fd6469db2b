// Did I agree, and did they wait? Seen from findings on consent, and from visits in which a question was asked or a refusal was known.

import type { SiteReport } from '../../report/types.ts';
import type { TimelineEntry, VisitTimeline } from '../../timeline/types.ts';
import { consentKinds } from '../consent-finding.ts';
import type { Finding } from '../finding.ts';
import type { Evidence, PrincipleRule, Reason, Seen } from './principle.ts';
import { aboutFound, aboutNobody, found, information, met } from './reasons.ts';

const FOUND = Object.entries(consentKinds)
  .filter(([, { principle }]) => principle === 'consent')
  .map(([kind]) => kind as Finding['kind']);

/**
 * Concern: a finding on consent that was seen or is likely. Met: somebody who collected was seen to wait for the answer, or nobody went on after a
 * refusal. Not observed: the question was not answered while Candor watched, was answered long before, or nothing can be read. Whether a question is
 * fair, and what receivers do with what they were told, cannot be seen.
 */
export const consent: PrincipleRule = {
  about: [
    ...aboutFound(FOUND),
    {
      kind: 'waited',
      says: 'met',
      when: 'in every visit in which a question was seen and answered, those who collected received their first request after the answer, and there was one under an answer that allowed something; and nobody received anything before an answer or after a refusal, in any visit',
    },
    {
      kind: 'refusal-heeded',
      says: 'met',
      when: 'visits were seen under a refusal, from their beginning or from the refusal to their end, and in none of them anybody received anything later than two seconds after it; nor before an answer or after a refusal in any other',
    },
    { kind: 'not-answered', says: 'information', when: 'the page’s question has no answer yet' },
    {
      kind: 'answer-known',
      says: 'information',
      when: 'the answer was known before the page was opened, or nobody collected after it was given',
    },
    { kind: 'sources-contradict', says: 'information', when: 'those who speak for the page say different things' },
    {
      kind: 'nothing-stated',
      says: 'information',
      when: 'the page stated nothing about a choice that Candor can read, or that it need not ask',
    },
    aboutNobody,
  ],
  reasons(seen) {
    const seenToHeed = [...waited(seen), ...refusalHeeded(seen)];
    return [...found(seen, FOUND), ...(seenToHeed.length > 0 ? seenToHeed : [stated(seen)])];
  },
};

/** Only visits that were watched from their beginning tell who came first. */
function waited(seen: Seen): Reason[] {
  const asked = seen.report.timelines.filter(
    (timeline) => timeline.complete && entryOf(timeline, 'asked') && entryOf(timeline, 'answered'),
  );
  const isClean = (timeline: VisitTimeline) => !timeline.entries.some((entry) => isEarly(entry, seen));
  const cameLater = asked.some(({ entries }) => entries.some((entry) => isAllowed(entry, seen)));
  if (!cameLater || !asked.every(isClean) || receivedAmiss(seen)) return [];
  return [met('waited', { count: asked.length, evidence: asked.map(visitEvidence) })];
}

/** First contacts before an answer, and those of which it cannot be told. */
function isEarly(entry: TimelineEntry, seen: Seen): boolean {
  return entry.kind === 'contacts' && isOfOthers(entry.organizations, seen);
}

/** After an answer that allowed something: who comes after a refusal did not wait for it. */
function isAllowed(entry: TimelineEntry, seen: Seen): boolean {
  if (entry.kind !== 'after' || (entry.choice !== 'accepted' && entry.choice !== 'partial')) return false;
  return isOfOthers(entry.organizations, seen);
}

function refusalHeeded(seen: Seen): Reason[] {
  const refused = seen.report.timelines.filter(isUnderRefusal);
  const isHeeded = ({ entries }: VisitTimeline) =>
    !entries.some(
      (entry) =>
        entry.kind === 'after' &&
        entry.choice === 'refused' &&
        isOfOthers(
          entry.organizations.filter(({ settling }) => !settling),
          seen,
        ),
    );
  if (refused.length === 0 || !refused.every(isHeeded) || receivedAmiss(seen)) return [];
  return [met('refusal-heeded', { count: refused.length, evidence: refused.map(visitEvidence) })];
}

/** A refusal that was known from the beginning, or given and then left alone until the page was left. */
function isUnderRefusal(timeline: VisitTimeline): boolean {
  if (!timeline.complete || timeline.choice !== 'refused' || timeline.contradicted) return false;
  return (
    entryOf(timeline, 'answered-before')?.choice === 'refused' ||
    (entryOf(timeline, 'answered')?.choice === 'refused' && timeline.endedAt !== undefined)
  );
}

function entryOf<Kind extends TimelineEntry['kind']>({ entries }: VisitTimeline, kind: Kind) {
  return entries.find((entry): entry is Extract<TimelineEntry, { kind: Kind }> => entry.kind === kind);
}

function isOfOthers(organizations: readonly { key: string }[], { others }: Seen): boolean {
  return organizations.some(({ key }) => others.some(({ collector }) => collector.organization.key === key));
}

/** Before an answer or after a refusal, in any visit: even where that is for information only, nothing good is said beside it. */
function receivedAmiss({ others }: Seen): boolean {
  return others.some(({ trackers }) => trackers.some((tracker) => tracker.beforeChoice + tracker.afterRefusal > 0));
}

function visitEvidence(timeline: VisitTimeline): Evidence {
  const askedAt = entryOf(timeline, 'asked')?.at;
  const answeredAt = (entryOf(timeline, 'answered') ?? entryOf(timeline, 'answered-before'))?.at;
  return {
    of: 'visit',
    visit: timeline.startedAt,
    ...(askedAt !== undefined && { askedAt }),
    ...(answeredAt !== undefined && { answeredAt }),
  };
}

function stated({ report, others }: Seen): Reason {
  const { choice, contradicted } = report.consent;
  const evidence = lastSignal(report);
  if (contradicted) return information('sources-contradict', { evidence });
  if (choice === 'undecided') return information('not-answered', { evidence });
  if (choice !== 'unknown' && choice !== 'not-asked') return information('answer-known', { evidence });
  return others.length === 0 ? information('nobody-collected') : information('nothing-stated', { evidence });
}

/** What the page stated last, where it stated anything. */
export function lastSignal({ consent: { signals } }: Pick<SiteReport, 'consent'>): Evidence[] {
  return signals.slice(-1).map(({ standard, choice, at, detail: { manager } }) => ({
    of: 'signal',
    standard,
    ...(manager && { manager }),
    choice,
    at,
  }));
}
