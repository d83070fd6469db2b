// Sends every event to the recorder it is for: the one that writes to the disk, or the one of private windows, which has no way to it.
// Events keep their order; those of a tab that is not known yet wait until the browser has said what it is, and those that a worker was woken
// for until all of them are there.

import type { CatchUp } from './catch-up.ts';
import type { PrivateTabs } from './private-tabs.ts';
import type { Recorder } from './recorder.ts';

type Job = (recorder: Recorder) => void;

export interface Router {
  /**
   * `saysPrivate` is what the event itself tells (Firefox); undefined where it does not. Tab -1 stands for none. `at` is when it happened, in
   * milliseconds since 1970; events that do not say it stay behind those they came after. `ofRequest`: told by webRequest.
   */
  route(tabId: number, saysPrivate: boolean | undefined, job: Job, at?: number, ofRequest?: boolean): void;
  /** Runs a job after all that came before it, and after what it waits for. */
  afterwards(job: () => void): void;
  /** Holds events back until `ready` is done. If that resolves to false, what waited and what follows is dropped, until the next call. */
  hold(ready: () => Promise<boolean>): Promise<void>;
  /** Resolves once no event waits for a tab to be known. */
  settled(): Promise<void>;
}

interface Held {
  at: number;
  job: () => void;
}

/** An event that cannot be taken takes none of those after it along. */
function take(job: () => void): void {
  try {
    job();
  } catch (cause) {
    console.error('Candor could not take an event.', cause);
  }
}

/** `ask` asks the browser whether a tab is private; it rejects for tabs that are gone. */
export function createRouter(
  tabs: PrivateTabs,
  recorders: { ordinary: Recorder; private: Recorder },
  ask: (tabId: number) => Promise<boolean>,
  catchUp: CatchUp,
): Router {
  let backlog: Held[] | undefined = [];
  let recording = false;
  let holds = 0;
  let ready: Promise<void> = Promise.resolve();
  const waiting = new Map<number, { jobs: Job[]; answer: Promise<void> }>();
  /** Events of no tab: their page may be in one that is being asked about, and so may the private window that they are of. */
  const ofNoTab: (() => void)[] = [];

  function inOrder(job: () => void, at?: number, ofRequest = false): void {
    if (backlog) {
      catchUp.sees(at, ofRequest);
      backlog.push({ at: at ?? backlog.at(-1)?.at ?? 0, job });
    } else job();
  }

  function dispatch(tabId: number, saysPrivate: boolean | undefined, job: Job): void {
    if (!recording) return;
    if (tabId < 0 && waiting.size > 0) {
      ofNoTab.push(() => dispatch(tabId, saysPrivate, job));
      return;
    }
    if (saysPrivate !== undefined && tabId >= 0) tabs.learn(tabId, saysPrivate);
    const isPrivate = tabId < 0 ? (saysPrivate ?? tabs.anyOpenOfLate()) : tabs.isPrivate(tabId);
    const asked = waiting.get(tabId);
    if (asked) asked.jobs.push(job);
    else if (isPrivate === undefined) waiting.set(tabId, { jobs: [job], answer: learn(tabId) });
    else job(isPrivate ? recorders.private : recorders.ordinary);
  }

  /** A tab that is gone before it was known counts as private, and nothing remembers it. */
  async function learn(tabId: number): Promise<void> {
    // What an event told meanwhile holds, too.
    const isPrivate = await ask(tabId).catch(() => tabs.isPrivate(tabId));
    const { jobs } = waiting.get(tabId)!;
    waiting.delete(tabId);
    if (isPrivate !== undefined) {
      tabs.learn(tabId, isPrivate);
      for (const job of jobs) take(() => job(isPrivate ? recorders.private : recorders.ordinary));
    }
    if (waiting.size === 0) for (const job of ofNoTab.splice(0)) take(job);
  }

  return {
    route(tabId, saysPrivate, job, at, ofRequest) {
      if (backlog) inOrder(() => dispatch(tabId, saysPrivate, job), at, ofRequest);
      else dispatch(tabId, saysPrivate, job);
    },
    afterwards: (job) => inOrder(job),
    hold(getReady) {
      backlog ??= [];
      holds += 1;
      const now = ready.then(getReady);
      ready = Promise.all([now, catchUp.done]).then(([wanted]) => {
        holds -= 1;
        recording = wanted;
        if (holds > 0) return;
        const held = backlog ?? [];
        backlog = undefined;
        for (const { job } of held.sort((a, b) => a.at - b.at)) take(job);
      });
      return ready;
    },
    async settled() {
      catchUp.asked();
      await ready;
      await Promise.all([...waiting.values()].map(({ answer }) => answer));
    },
  };
}
