// What a fold said of some browsing, compared with what is true.

import { expect } from 'vitest';
import type { Outcome, RequestSeen } from '../../src/core/visits/events.ts';
import type { Browsing } from './visits-browser.ts';

/** Every visit is told of as it was, and every request where it belongs, once. */
export function expectTruth(outcomes: readonly Outcome<RequestSeen>[], truth: Browsing): void {
  expect(creditsIn(outcomes)).toEqual([...truth.requests].map(([url, whose]) => `${url} → ${whose}`).sort());
  expect(inOrder(visitsIn(outcomes))).toEqual(inOrder(truth.visits));
}

function creditsIn(outcomes: readonly Outcome<RequestSeen>[]): string[] {
  return outcomes
    .filter((outcome) => 'fate' in outcome)
    .map((outcome) => `${outcome.request.url} → ${whose(outcome)} ${outcome.fate}`)
    .sort();
}

function whose(outcome: Extract<Outcome<RequestSeen>, { fate: unknown }>): string {
  switch (outcome.kind) {
    case 'credited':
      return outcome.visit;
    case 'credited-to-site':
      return `site ${outcome.site}`;
    case 'unattributed':
      return outcome.reason;
    default:
      return outcome satisfies never;
  }
}

/** What happened to every visit, in the words of visits-browser.ts. */
function visitsIn(outcomes: readonly Outcome<RequestSeen>[]): Map<string, string[]> {
  const visits = new Map<string, string[]>();
  for (const outcome of outcomes) {
    if (outcome.kind === 'visit-opened') {
      const { id, site, startedAt, endedAt, complete, inAdvance } = outcome.visit;
      const more = [complete ? '' : 'incomplete', inAdvance ? 'in advance' : ''].filter((word) => word !== '');
      expect(visits.has(id), `${id} is opened once`).toBe(false);
      const opened = [`opened ${site} at ${startedAt}`, ...more].join(', ');
      visits.set(id, endedAt === undefined ? [opened] : [opened, `ended at ${endedAt}`]);
    } else if (outcome.kind === 'visit-ended') visits.get(outcome.visit)!.push(`ended at ${outcome.at}`);
    else if (!('fate' in outcome)) visits.get(outcome.visit)!.push(outcome.kind.slice(6));
  }
  return visits;
}

/** Beginning, ends and resumptions keep their order. When a page moved in between is told sooner or later. */
function inOrder(visits: Map<string, string[]>): [string, string[]][] {
  const movesLast = (words: string[]) => words.toSorted((a, b) => Number(a === 'moved') - Number(b === 'moved'));
  return [...visits].map(([id, words]): [string, string[]] => [id, movesLast(words)]).sort();
}
