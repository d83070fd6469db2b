// What trackers were told, next to what the page itself states.

import type { Choice, ToldInAll } from '../core/model.ts';
import type { SignalReport, SiteConsent } from '../core/report/consent-types.ts';
import type { SiteReport, TrackerReport } from '../core/report/types.ts';
import { isOnePage } from './one-page.ts';

/** Beside what the page states: the same, something else, or neither can be said. `contradictory`: in itself. */
export type Bearing = 'same' | 'otherwise' | 'contradictory' | 'unclear';

export interface ToldChoice {
  told: ToldInAll;
  /** Requests. */
  times: number;
  bearing: Bearing;
}

/** What these trackers' requests told, each counted once, the most frequent first and those that told nothing last. */
export function toldChoices(trackers: readonly TrackerReport[], report: SiteReport): ToldChoice[] {
  const counts = new Map<ToldInAll, number>();
  for (const { told, requests } of trackers.flatMap(({ byTold }) => byTold))
    counts.set(told, (counts.get(told) ?? 0) + requests);
  const elsewhere = toldInBackground(trackers);
  return [...counts]
    .sort(([one, a], [other, b]) => Number(one === 'nothing') - Number(other === 'nothing') || b - a)
    .map(([told, times]) => ({
      told,
      times,
      bearing: elsewhere.has(told) && told !== 'contradictory' ? 'unclear' : bearingOf(told, report),
    }));
}

/** What may have been told by another page than the one whose answer is known. */
function toldInBackground(trackers: readonly TrackerReport[]): ReadonlySet<ToldInAll> {
  const inBackground = trackers.filter(({ backgroundRequests }) => backgroundRequests > 0);
  return new Set(inBackground.flatMap(({ byTold }) => byTold.map(({ told }) => told)));
}

/**
 * Does what was told agree with the page? Said of one visit seen whole, since over several visits, or before Candor watched, the
 * answer may have been another. `otherwise` only where the page never stated anything that could have meant it.
 */
function bearingOf(told: ToldInAll, report: SiteReport): Bearing {
  if (told === 'contradictory') return 'contradictory';
  const { complete, consent } = report;
  // What standards say of a part is no word on what others may be told.
  if (!isOnePage(report) || !complete || consent.signals.length === 0 || consent.ofPart) return 'unclear';
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
