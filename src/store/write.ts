// The one way into the store. Observations are written in groups: the first one opens a transaction, and what arrives while it is in flight, and in a
// rest after it, goes with the next. A row alone costs ten times as much as one among fifty, and a page that loads gives them one by one. Nothing is
// lost meanwhile that would not be lost with the transaction: it is kept for the worker's next life, and whoever asks for what is known ends the rest.

import type { StoreHealth } from '../core/contract.ts';
import { commit } from './commit.ts';
import type { CandorDatabase } from './database.ts';
import { HeldRows } from './held-rows.ts';
import type { Observation } from './observations.ts';

/**
 * One transaction takes about this many, so that none keeps readers waiting for long. Fewer would write the roll-ups of a visit more often than once.
 */
const BATCH = 1_000;
/** Held in memory while the disk refuses; beyond it the oldest are given up, and counted. */
export const MOST_UNSAVED = 20_000;
/** Milliseconds between two writes that nobody asks for. */
export const REST = 250;
/** Milliseconds before a refused write is tried again, if nothing else is observed before. */
const RETRY_AFTER = 5_000;

export interface Writer {
  /**
   * From now on, what is added is kept there until it is in the tables; `restored` is what an earlier life of the worker left. To be called before
   * anything is added.
   */
  keepUnsavedIn(kept: Unsaved, restored: readonly Numbered[]): void;
  add(observation: Observation): void;
  /** Resolves once all that was added before is saved, or was refused by the disk. */
  settled(): Promise<void>;
  /** Runs a job when no write is in flight, and holds new writes until it is done. */
  alone<Result>(job: () => Promise<Result>): Promise<Result>;
  /** What waits to be written. */
  waiting(): Observation[];
  /** Changes what waits to be written, or forgets it: undefined. */
  change(to: (observation: Observation) => Observation | undefined): void;
  health(): StoreHealth;
}

/** Where observations are kept until they are in the tables, so that they outlive the worker. */
export interface Unsaved {
  /** Names this run of the browser. */
  session: string;
  /** Numbers count on from here. */
  last: number;
  keep(number: number, observation: Observation): void;
  drop(number: number): void;
}

export interface Numbered {
  number: number;
  observation: Observation;
}

/** The store is opened for the first write. */
export function createWriter(database: () => CandorDatabase): Writer {
  let unsaved: Unsaved | undefined;
  let waiting: Numbered[] = [];
  let lost = 0;
  let error: string | undefined;
  let last = 0;
  let previous: Promise<unknown> = Promise.resolve();
  /** A write is to come, or is in flight, or a rest is after one. */
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** While one write follows the other, and nobody else writes. */
  const held = new HeldRows();

  function inOrder<Result>(job: () => Promise<Result>): Promise<Result> {
    const run = previous.then(job);
    previous = run.catch(() => undefined);
    return run;
  }

  /** Writes all that waits now. False if the disk refuses. */
  async function drain(): Promise<boolean> {
    for (let left = waiting.length; left > 0 && waiting.length > 0; ) {
      // A few more than that do not wait for a transaction of their own.
      const batch = waiting.splice(0, left < 1.5 * BATCH ? left : BATCH);
      left -= batch.length;
      try {
        await commit(
          database(),
          batch.map(({ observation }) => observation),
          unsaved && { session: unsaved.session, upTo: batch.at(-1)!.number },
          held,
        );
        for (const { number } of batch) unsaved?.drop(number);
        error = undefined;
      } catch (cause) {
        waiting.unshift(...batch);
        error = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
        return false;
      }
    }
    return true;
  }

  async function writeAndRest(): Promise<void> {
    const saved = await drain();
    // What is observed next tries a refused write again at once.
    busy = saved;
    clearTimeout(timer);
    timer = setTimeout(goOn, saved ? REST : RETRY_AFTER);
  }

  function goOn(): void {
    busy = false;
    if (waiting.length > 0) schedule();
    else held.clear();
  }

  function schedule(): void {
    if (busy) return;
    writeNow();
  }

  function writeNow(): void {
    busy = true;
    clearTimeout(timer);
    void inOrder(writeAndRest);
  }

  /** Runs a job after all that was added before is written, or was refused. */
  function afterAll<Result>(job: () => Promise<Result>): Promise<Result> {
    if (busy && waiting.length > 0) writeNow();
    return inOrder(job);
  }

  function dropOldest(): void {
    const excess = waiting.length - MOST_UNSAVED;
    if (excess <= 0) return;
    for (const { number } of waiting.splice(0, excess)) unsaved?.drop(number);
    lost += excess;
  }

  return {
    keepUnsavedIn(kept, restored) {
      unsaved = kept;
      last = kept.last;
      waiting = [...restored, ...waiting];
      if (waiting.length > 0) schedule();
    },
    add(observation) {
      last += 1;
      waiting.push({ number: last, observation });
      unsaved?.keep(last, observation);
      dropOldest();
      schedule();
    },
    async settled() {
      await afterAll(async () => undefined);
    },
    alone: (job) =>
      afterAll(async () => {
        held.clear();
        try {
          return await job();
        } finally {
          held.clear();
        }
      }),
    waiting: () => waiting.map(({ observation }) => observation),
    change(to) {
      waiting = waiting.flatMap(({ number, observation }) => {
        const changed = to(observation);
        if (changed === undefined) unsaved?.drop(number);
        else if (changed !== observation) unsaved?.keep(number, changed);
        return changed === undefined ? [] : [{ number, observation: changed }];
      });
    },
    health: () => ({ unsaved: waiting.length, lost, ...(error !== undefined && { error }) }),
  };
}
