// Keeps events in order: those that arrive while the worker is still waking wait for what it has to remember first.

import { parseReading, signalOf } from '../core/consent/reading.ts';
import type { Site, VisitId } from '../core/model.ts';
import type { VisitEvent } from '../core/visits/events.ts';
import { step } from '../core/visits/fold.ts';
import { emptyVisits, forgetVisits, type VisitsState } from '../core/visits/state.ts';
import type { Writer } from '../store/write.ts';
import type { createObserver, ReadRequest } from './observer.ts';

type Event = VisitEvent<ReadRequest>;

export interface Recorder {
  /** Takes an event as it comes; never throws, never waits. */
  take(event: Exclude<Event, { kind: 'settle' }>): void;
  /** Runs a job after all that was taken before it. */
  afterwards(job: () => void): void;
  /** Ends the visits of all tabs. */
  endAll(at: number): void;
  /** Forgets the visits of a site, or all; what their pages still send is not recorded for them. */
  forget(site?: Site): void;
  /** Consent, as the page in a document states it; the sender is hostile until parsed. */
  takeReading(raw: unknown, documentId: string | undefined, tabId: number): void;
  /** The visit that a tab shows now, if it is observed. */
  visitOf(tabId: number): { visit: VisitId; site: string } | undefined;
  /** Forgets all tabs, and waits for `remember` before taking events again; what comes meanwhile waits. */
  restart(remember: () => Promise<VisitsState<ReadRequest>>): Promise<void>;
  /** Resolves when all that was taken is attributed, and saved or refused by the disk. */
  settled(now: number): Promise<void>;
}

/** `accepts` says of a tab, at the moment when its event's turn comes, whether it may be recorded. */
export function createRecorder(
  observer: ReturnType<typeof createObserver>,
  writer: Writer,
  accepts: (tabId: number) => boolean,
): Recorder {
  let state: VisitsState<ReadRequest> = emptyVisits('');
  let backlog: (() => unknown)[] | undefined = [];
  let ready: Promise<void> = Promise.resolve();

  function inOrder(job: () => unknown): void {
    if (backlog) backlog.push(job);
    else job();
  }

  function fold(event: Event): void {
    for (const outcome of step(state, event)) observer.observe(outcome);
  }

  /** Commits are the clock by which requests whose document never came are given up. */
  function foldInTime(event: Event): void {
    fold(event);
    if (event.kind === 'commit') fold({ kind: 'settle', at: event.commit.at, everything: false });
  }

  function keepReading(raw: unknown, documentId: string | undefined, tabId: number): void {
    if (!accepts(tabId)) return;
    const reading = parseReading(raw);
    const visit = (documentId && state.documents.get(documentId)?.visit) ?? state.current.get(tabId);
    if (reading && visit) writer.add({ kind: 'signal', visit, signal: signalOf(reading) });
  }

  return {
    take: (event) => inOrder(() => accepts(tabOf(event)) && foldInTime(event)),
    afterwards: inOrder,
    endAll: (at) =>
      inOrder(() => {
        for (const tabId of [...state.current.keys()]) fold({ kind: 'tab-closed', tabId, at });
      }),
    forget: (site) => inOrder(() => forgetVisits(state, site)),
    takeReading: (raw, documentId, tabId) => inOrder(() => keepReading(raw, documentId, tabId)),
    visitOf(tabId) {
      const visit = state.current.get(tabId);
      const site = visit === undefined ? undefined : state.visits.get(visit)?.site;
      return visit === undefined || site === undefined ? undefined : { visit, site };
    },
    restart(remember) {
      backlog ??= [];
      ready = remember().then((remembered) => {
        state = remembered;
        const jobs = backlog ?? [];
        backlog = undefined;
        for (const job of jobs) job();
      });
      return ready;
    },
    async settled(now) {
      await ready;
      fold({ kind: 'settle', at: now, everything: true });
      await observer.settled();
      await writer.settled();
    },
  };
}

function tabOf(event: Exclude<Event, { kind: 'settle' }>): number {
  if (event.kind === 'commit') return event.commit.tabId;
  return event.kind === 'request' ? event.request.tabId : event.tabId;
}
