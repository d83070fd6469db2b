// What the worker keeps of itself over a restart, under which names. What is under way carries the number of the worker's life: if a life is
// killed in the middle of a write, the write may land after the next life has read what is there, and must not be taken up by the one after.

import { keptText, keptValue, UNSAVED } from '../core/entry-name.ts';
import type { Flight } from '../core/visits/flight.ts';
import { emptyVisits, type VisitsState } from '../core/visits/state.ts';
import { createMemory, type Memory } from '../store/memory.ts';
import type { Observation } from '../store/observations.ts';
import type { Numbered, Unsaved } from '../store/write.ts';
import type { TabBanner } from './banner-parts.ts';
import { flightWriters } from './flight-text.ts';
import type { Journal } from './journal.ts';
import { KeptMap } from './kept-map.ts';
import type { Passing } from './passing.ts';
import type { ReadRequest } from './read-request.ts';

const SESSION = 'session';
const LIFE = 'life';

/** What the last life of the worker left, and what this life is. */
export interface Past {
  stored: Record<string, unknown>;
  /** Names this run of the browser: the same after a restart of the worker, another after one of the browser. */
  session: string;
  /** The number of the worker's life in this run, from 1. */
  life: number;
}

export function lifeAfter(stored: Record<string, unknown>): Past {
  const session = keptValue(stored[SESSION]);
  const life = keptValue(stored[LIFE]);
  return {
    stored,
    session: typeof session === 'string' ? session : crypto.randomUUID(),
    life: typeof life === 'number' ? life + 1 : 1,
  };
}

/** What maps that last are made of. */
type Kept = Pick<Past, 'stored'>;

/** The fold’s state; `passing` tells private windows’ from the others’. The popup looks up the others’ tabs and visits while the background wakes (`ui/read-tab.ts`). */
export function keptVisits(journal: Journal, passing: Passing, { stored }: Kept): VisitsState<ReadRequest> {
  return emptyVisits(<Key, Value>(name: keyof VisitsState<ReadRequest>) => {
    if (name === 'flights') return passing.map<string, Flight<ReadRequest>>(name, flightWriters()) as Map<Key, Value>;
    if (name === 'handedOver') return passing.map<string, Value>(name) as Map<Key, Value>;
    return keptMap<Key, Value>(journal, `${passing.whose}.${name}`, stored);
  });
}

export function keptMemory(journal: Journal, { stored }: Kept): Memory {
  return createMemory((name) => keptMap(journal, `memory.${name}`, stored));
}

/** What is known of tabs' banners, of private windows too: the session area is memory. */
export function keptBanners(journal: Journal, { stored }: Kept): Map<number, TabBanner> {
  return new KeptMap<number, TabBanner>(journal, 'banners', stored);
}

/** Notes which life this is, for the next one. */
export function noteLife(journal: Journal, { session, life }: Past): void {
  journal.put(SESSION, () => keptText(session));
  journal.put(LIFE, () => keptText(life));
}

/** Observations of one life are numbered from here; none makes so many. */
const NUMBERS_PER_LIFE = 1_000_000_000;

/** Observations that are not in the tables yet. Those up to `upTo` are: the worker was stopped before it could say so. */
export function keptUnsaved(
  passing: Passing,
  { life }: Pick<Past, 'life'>,
  { session, upTo }: { session: string; upTo: number },
): { unsaved: Unsaved; restored: Numbered[] } {
  const kept = passing.map<number, Observation>(UNSAVED);
  for (const number of [...kept.keys()]) if (number <= upTo) kept.delete(number);
  return {
    unsaved: {
      session,
      last: life * NUMBERS_PER_LIFE,
      keep: (number, observation) => void kept.set(number, observation),
      drop: (number) => void kept.delete(number),
    },
    restored: [...kept].map(([number, observation]) => ({ number, observation })),
  };
}

/** Names of maps are typed by their owners, their keys are strings or numbers. */
function keptMap<Key, Value>(journal: Journal, name: string, stored: Kept['stored']): Map<Key, Value> {
  return new KeptMap<string | number, Value>(journal, name, stored) as unknown as Map<Key, Value>;
}
