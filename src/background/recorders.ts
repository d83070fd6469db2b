// The two recorders, and where what they observe goes: to the disk, or, of private windows, into memory that goes with them.

import type { SiteFacts } from '../core/facts.ts';
import type { Directory, VisitId } from '../core/model.ts';
import { forgetRemembered } from '../core/remembering.ts';
import { emptyVisits, type VisitsState } from '../core/visits/state.ts';
import { createMemory, type Memory } from '../store/memory.ts';
import { type Observation, visitObserved } from '../store/observations.ts';
import type { Allowed } from './allowed.ts';
import type { ShownPage } from './badges.ts';
import { createObserver } from './observer.ts';
import type { PrivateTabs } from './private-tabs.ts';
import type { ReadRequest } from './read-request.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import type { Traces } from './traces.ts';

export interface Around {
  directory: Directory;
  traces: Traces;
  allowed: Pick<Allowed, 'ignores' | 'keepsPaths'>;
  tabs: PrivateTabs;
  /** Takes what is observed outside of private windows to the disk. */
  save(observation: Observation): void;
  /** Something was observed of a visit. */
  stir(visit: VisitId): void;
}

/** What an earlier life of the worker left. */
export interface Left {
  ordinary: VisitsState<ReadRequest>;
  private: VisitsState<ReadRequest>;
  memory: Memory;
}

export interface Recorders {
  ordinary: Recorder;
  private: Recorder;
  /** What is held of private windows. */
  memory(): Memory;
  /** The page that a tab shows, looked at by nobody. */
  shownIn(tabId: number): ShownPage | undefined;
  privateFacts(visit: VisitId): SiteFacts | undefined;
  /** To be called before anything is taken. */
  restore(left: Left): void;
  endAll(at: number): void;
  /** A private tab was closed: what it showed goes with it, and the last one takes the rest along. */
  forgetPrivateTab(tabId: number): void;
}

export function createRecorders({ directory, traces, allowed, tabs, save, stir }: Around): Recorders {
  let memory = createMemory();

  /** What is observed goes where it is kept, and its page's badge follows. */
  function keptIn(add: (observation: Observation) => void) {
    return (observation: Observation) => {
      add(observation);
      const visit = visitObserved(observation);
      if (visit !== undefined) stir(visit);
    };
  }

  const toDisk = keptIn(save);
  const toMemory = keptIn((observation) => memory.add(observation));
  const ordinary = createRecorder(
    emptyVisits(),
    createObserver(directory, traces, toDisk),
    toDisk,
    allowed.ignores,
    allowed.keepsPaths,
  );
  // Of private windows no path is kept, not even in memory.
  const hidden = createRecorder(emptyVisits(), createObserver(directory, traces, toMemory), toMemory, allowed.ignores);

  return {
    ordinary,
    private: hidden,
    memory: () => memory,
    shownIn(tabId) {
      const own = ordinary.shows(tabId);
      const page = own ?? hidden.shows(tabId);
      return page && { ...page, tabId, isPrivate: own === undefined };
    },
    privateFacts: (visit) => memory.visitFacts(visit),
    restore(left) {
      memory = left.memory;
      // Of tabs that are closed by now, the last beacons may be still to come.
      for (const tabId of left.ordinary.tabs.keys()) tabs.learn(tabId, false);
      for (const tabId of left.private.tabs.keys()) tabs.learn(tabId, true);
      ordinary.restore(left.ordinary);
      hidden.restore(left.private);
    },
    endAll(at) {
      for (const recorder of [ordinary, hidden]) recorder.endAll(at);
      memory.clear();
    },
    forgetPrivateTab(tabId) {
      tabs.closed(tabId);
      hidden.forgetTab(tabId);
      // The fold remembers only the newest visits of a tab; what it does not know any more belongs to no tab that is open.
      memory.forget(memory.visits().filter((visit) => !hidden.remembers(visit)));
      if (tabs.anyOpen()) return;
      hidden.forget();
      memory.clear();
      forgetRemembered();
    },
  };
}
