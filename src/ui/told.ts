// What trackers were told, next to what the page itself states.

import type { Choice } from '../core/model.ts';
import type { SignalReport, SiteConsent, SiteReport, TrackerReport } from '../core/report/types.ts';
import { isOnePage } from './one-page.ts';

export type Bearing = 'same' | 'otherwise' | 'unclear';

export interface ToldChoice {
  choice: Choice;
  times: number;
  bearing: Bearing;
}

/** What these trackers were told, by choice, the most frequent first. Empty where nothing was told that Candor can read. */
export function toldChoices(trackers: readonly TrackerReport[], report: SiteReport): ToldChoice[] {
  const counts = new Map<Choice, number>();
  for (const { choice, requests } of trackers.flatMap(({ told }) => told))
    counts.set(choice, (counts.get(choice) ?? 0) + requests);
  const elsewhere = toldInBackground(trackers);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([choice, times]) => ({
      choice,
      times,
      bearing: elsewhere.has(choice) ? 'unclear' : bearingOf(choice, report),
    }));
}

/** What may have been told by another page than the one whose answer is known. */
function toldInBackground(trackers: readonly TrackerReport[]): ReadonlySet<Choice> {
  const inBackground = trackers.filter(({ backgroundRequests }) => backgroundRequests > 0);
  return new Set(inBackground.flatMap(({ told }) => told.map(({ choice }) => choice)));
}

/**
 * Does a told choice agree with the page? Said of one visit seen whole, since over several visits, or before Candor watched, the
 * answer may have been another. `otherwise` only where the page never stated anything that could have meant it.
 */
function bearingOf(told: Choice, report: SiteReport): Bearing {
  const { complete, consent } = report;
  if (!isOnePage(report) || !complete || consent.signals.length === 0) return 'unclear';
  const stated = new Set(consent.signals.filter(saysSomething).map(({ choice }) => choice));
  if (told === 'accepted' && onlyOf(stated, ['refused', 'undecided'])) return 'otherwise';
  if (told === 'refused' && onlyOf(stated, ['accepted'])) return 'otherwise';
  return told === answered(consent) ? 'same' : 'unclear';
}

/** A record that Candor cannot read is no statement; one that names only what was allowed is. */
function saysSomething({ choice, detail }: SignalReport): boolean {
  return choice !== 'unknown' || detail.status === 'allowed-only';
}

function answered({ choice }: SiteConsent): Choice | undefined {
  return choice === 'refused' || choice === 'accepted' ? choice : undefined;
}

function onlyOf(stated: ReadonlySet<Choice>, allowed: readonly Choice[]): boolean {
  return [...stated].every((choice) => allowed.includes(choice));
}
