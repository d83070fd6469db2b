// Visits as a test wants them, in milliseconds after the page was opened, and their timelines as lines to compare.

import type { Occasion, SiteFacts, VisitTracker } from '../../../../src/core/facts.ts';
import type { Choice, ConsentSignal, ToldInAll, Visit } from '../../../../src/core/model.ts';
import { timelinesOf } from '../../../../src/core/timeline/of-site.ts';
import type { TimelineEntry, VisitTimeline } from '../../../../src/core/timeline/types.ts';

export const OPENED = Date.UTC(2026, 0, 31, 12);

export function says(at: number, choice: Choice, about: Partial<ConsentSignal> = {}): ConsentSignal {
  return { standard: 'tcf', source: 'page', choice, at: OPENED + at, answeredNow: false, detail: {}, ...about };
}

/** The person answers just then. */
export function answers(at: number, choice: Choice, about: Partial<ConsentSignal> = {}): ConsentSignal {
  return says(at, choice, { answeredNow: true, ...about });
}

/** The same by a consent manager's own record. */
export const klaro: Partial<ConsentSignal> = { standard: 'cmp', detail: { manager: 'klaro' } };

/** [when, what it told, whether an answer had just been given] */
export type Sent = readonly [at: number, told?: ToldInAll, settling?: true];

/** A tracker's requests, each of them an occasion of its own. `a_tag` and `a_pixel` are of the organization `a`. */
export function tracker(key: string, sent: readonly Sent[], visit = 'v1'): VisitTracker {
  const occasions = sent.map(([at, told = 'nothing', settling]): Occasion => {
    const instant = OPENED + at;
    return { choice: 'unknown', told, ...(settling && { settling }), requests: 1, firstAt: instant, lastAt: instant };
  });
  const instants = occasions.map(({ firstAt }) => firstAt);
  return {
    visit,
    tracker: key,
    site: 'shop.example',
    party: 'third',
    hosts: ['a.example'],
    requests: sent.length,
    unansweredRequests: 0,
    blockedRequests: sent.length === 0 ? 1 : 0,
    failedRequests: 0,
    insecureRequests: 0,
    unreadableRequests: 0,
    firstAt: sent.length === 0 ? OPENED : Math.min(...instants),
    lastAt: sent.length === 0 ? OPENED : Math.max(...instants),
    byChoice: {},
    data: [],
    byTold: {},
    told: [],
    occasions,
  };
}

export function visit(signals: ConsentSignal[] = [], about: Partial<Visit> = {}): Visit {
  return { id: 'v1', site: 'shop.example', startedAt: OPENED, complete: true, signals, ...about };
}

export function factsOf(visits: Visit[], trackers: VisitTracker[] = []): SiteFacts {
  return { site: 'shop.example', visits, trackers, hosts: [], identifiers: [], evidence: [] };
}

export function collectorOf(key: string): { key: string; name: string } {
  const organization = key.split('_')[0]!;
  return { key: organization, name: organization.toUpperCase() };
}

export function timelineOf(of: Visit, trackers: VisitTracker[] = []): VisitTimeline {
  return timelinesOf(factsOf([of], trackers), collectorOf)[0]!;
}

/** `200 answered refused`, `300 after refused: A (first, told refused)`. */
export function lines({ entries }: Pick<VisitTimeline, 'entries'>): string[] {
  return entries.map((entry) => [millisecondsOf(entry.at), entry.kind, ...about(entry)].join(' '));
}

export function millisecondsOf(at: string | undefined): string {
  return at === undefined ? '?' : String(Date.parse(at) - OPENED);
}

function about(entry: TimelineEntry): string[] {
  switch (entry.kind) {
    case 'asked':
      return entry.again ? ['again'] : [];
    case 'contacts':
      return [
        entry.unsure ? 'unsure' : '',
        entry.organizations.map(({ name, at }) => `${name} ${millisecondsOf(at)}`).join(', '),
      ].filter(Boolean);
    case 'answered':
      return [
        entry.choice,
        ...(entry.contradicted ? ['contradicted'] : []),
        `by ${entry.answeredBy}${entry.outcome ? ` ${entry.outcome}` : ''}`,
        ...entry.reportedBy.map(({ standard, manager }) => manager ?? standard),
      ];
    case 'after':
      return [`${entry.choice}:`, entry.organizations.map(later).join(', ')];
    case 'answered-before':
    case 'stated':
      return [entry.choice];
    case 'answer-failed':
      return [`by ${entry.wantedBy}`];
    default:
      return [];
  }
}

function later(one: Extract<TimelineEntry, { kind: 'after' }>['organizations'][number]): string {
  return [
    `${one.name} ${millisecondsOf(one.at)}`,
    ...(one.first ? ['first'] : []),
    ...(one.settling ? ['settling'] : []),
    ...one.told.filter((told) => told !== 'nothing').map((told) => `told ${told}`),
  ].join(' ');
}
