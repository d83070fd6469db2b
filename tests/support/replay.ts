// The edge of the background with everything behind it up to the store, told recorded events by a browser that is not there.

import { directoryTables } from 'virtual:knowledge/directory';
import { recognitionTables } from 'virtual:knowledge/recognition';
import { vi } from 'vitest';
import { type CatchUp, createCatchUp } from '../../src/background/catch-up.ts';
import { observe } from '../../src/background/observe.ts';
import { createObserver } from '../../src/background/observer.ts';
import { createPrivateTabs } from '../../src/background/private-tabs.ts';
import { type ReadRequest, readSeen } from '../../src/background/read-request.ts';
import { createRecorder, type Recorder } from '../../src/background/recorder.ts';
import { createRouter } from '../../src/background/router.ts';
import { createTraces } from '../../src/background/traces.ts';
import type { RequestRecord } from '../../src/core/facts.ts';
import type { Visit } from '../../src/core/model.ts';
import { createDirectory } from '../../src/core/recognition/directory.ts';
import { createRecogniser } from '../../src/core/recognition/recognise.ts';
import { emptyVisits, type VisitsState } from '../../src/core/visits/state.ts';
import type { Observation } from '../../src/store/observations.ts';
import { listeners } from './fake-browser.ts';
import { type Compared, compared } from './ground-truth-by-marks.ts';
import type { RecordedStream, Told } from './streams.ts';

const directory = createDirectory(directoryTables);
const recognise = createRecogniser(recognitionTables);

/** When an event happened, in milliseconds since 1970; undefined where it does not say so. */
export const timeOf = ([, details]: Told): number | undefined => (details as { timeStamp?: number }).timeStamp;

export interface Life {
  tell(event: Told): void;
  /** Resolves when all that was told is taken. */
  settled(): Promise<void>;
}

/** One run of a browser, over all lives of its background. */
export class Replay {
  readonly #kept: Observation[] = [];
  readonly #stream: RecordedStream;
  #state: VisitsState<ReadRequest> = emptyVisits();
  #recorder: Recorder | undefined;

  constructor(stream: RecordedStream) {
    this.#stream = stream;
  }

  /** The background is woken; what it knew before is taken up as it comes out of the session area. */
  wake(catchUp: CatchUp = caughtUp()): Life {
    this.#state = emptyVisits((name) => new Map(JSON.parse(JSON.stringify([...this.#state[name]]))));
    const keep = (observation: Observation) => void this.#kept.push(observation);
    const recorder = createRecorder(this.#state, createObserver(directory, createTraces(), keep), keep);
    this.#recorder = recorder;
    const ask = async () => false;
    const router = createRouter(createPrivateTabs(), { ordinary: recorder, private: recorder }, ask, catchUp);
    listeners.clear();
    observe(
      router,
      (request, body) => readSeen(request, recognise, body),
      {
        committed: () => undefined,
        shown: () => undefined,
        left: () => undefined,
        opened: () => undefined,
        closed: (tabId, at) =>
          router.route(tabId, undefined, (ordinary) => ordinary.take({ kind: 'tab-closed', tabId, at })),
        replaced: (tabId, replacedTabId, at) =>
          router.route(tabId, undefined, (ordinary) =>
            ordinary.take({ kind: 'tab-replaced', tabId, replacedTabId, at }),
          ),
      },
      { sent: () => undefined, answered: () => undefined },
    );
    const held = router.hold(async () => true);
    return {
      tell(event) {
        const at = timeOf(event);
        if (at !== undefined) vi.setSystemTime(at);
        const [name, ...args] = event;
        listeners.get(name)!(...args);
      },
      async settled() {
        await held;
        await router.settled();
      },
    };
  }

  /** What the server received, against what would have been stored. */
  async compare(): Promise<Compared> {
    await this.#recorder!.settled(Number.POSITIVE_INFINITY);
    const requests: RequestRecord[] = [];
    const visits: Visit[] = [];
    for (const observation of this.#kept) {
      if (observation.kind === 'request') requests.push(observation.record);
      if (observation.kind === 'visit') visits.push(observation.visit);
    }
    const { arrivals, pages } = this.#stream;
    const ties = new Map(arrivals.map(({ host, tie }) => [host, tie]));
    const tables = { requests, visits, visitTrackers: [], visitHosts: [], visitIdentifiers: [], unattributed: [] };
    const sent = arrivals.map((arrival) => ({ ...arrival, at: 0, method: 'GET' }));
    return compared(sent, pages, tables, new Set(), {
      background: ({ host }) => ties.get(host) === 'background',
      either: ({ host }) => ties.get(host) === 'either',
    });
  }
}

/** Of a background that was not woken for anything. */
function caughtUp(): CatchUp {
  const catchUp = createCatchUp('in-order', 1);
  catchUp.sees(0, true);
  return catchUp;
}
