// The background from its listeners to what it hands to the store, put together as src/background/index.ts does it, without a browser. Built for the
// bench with stand-ins for the browser and for what writes to the disk.

import { directoryTables } from 'virtual:knowledge/directory';
import { recognitionTables } from 'virtual:knowledge/recognition';
import { createCanonicalNames } from '../../../src/background/canonical-names.ts';
import { createCatchUp } from '../../../src/background/catch-up.ts';
import { createJournal } from '../../../src/background/journal.ts';
import { keptUnsaved, keptVisits, type Past } from '../../../src/background/kept.ts';
import { withMemory } from '../../../src/background/known-owners.ts';
import { observe } from '../../../src/background/observe.ts';
import { observeCookies } from '../../../src/background/observe-cookies.ts';
import { observeGpc } from '../../../src/background/observe-gpc.ts';
import { createObserver } from '../../../src/background/observer.ts';
import { createPassing } from '../../../src/background/passing.ts';
import { createPrivateTabs } from '../../../src/background/private-tabs.ts';
import { readSeen } from '../../../src/background/read-request.ts';
import { createRecorder } from '../../../src/background/recorder.ts';
import { createRouter } from '../../../src/background/router.ts';
import { createTraces } from '../../../src/background/traces.ts';
import { createTypedValues } from '../../../src/background/typed-values.ts';
import { createDirectory } from '../../../src/core/recognition/directory.ts';
import { createRecogniser } from '../../../src/core/recognition/recognise.ts';
import type { CandorDatabase } from '../../../src/store/database.ts';
import { createWriter } from '../../../src/store/write.ts';
import { spentLater } from './immediate.ts';
import { type StepClock, timed } from './steps.ts';
import { teller } from './told-browser.ts';

export interface Background {
  /** Tells of one event, such as `webRequest.onSendHeaders`; whatever follows at once is done when it returns, or in microtasks right after. */
  tell: ReturnType<typeof teller>;
  /** The browser has said that a tab is not private. */
  learn(tabId: number): void;
  /** Resolves when all that takes longer is done. */
  settled(): Promise<void>;
  /** Microseconds that tasks of their own (bodies) have taken until now, of all backgrounds. */
  spentLater(): number;
}

export interface Watching {
  /** With a clock each step is timed, which costs something itself. */
  clock?: StepClock;
  /** Is told what is written to the session area. */
  written?: (values: object) => void;
}

/** `asksForNames`, as in Firefox, of hosts that have none. */
export async function startBackground(asksForNames: boolean, { clock, written }: Watching = {}): Promise<Background> {
  const of = <Thing extends object>(step: Parameters<typeof timed>[1], thing: Thing) =>
    clock ? timed(clock, step, thing) : thing;
  const directory = withMemory(createDirectory(directoryTables));
  const recogniser = of('recognise', { recognise: createRecogniser(recognitionTables) });
  // Browsers copy what they are given.
  const area = {
    write: async (values: object) => {
      structuredClone(values);
      written?.(values);
    },
    remove: async () => undefined,
  };
  const journal = createJournal(of('queue', area));
  const past: Past = { stored: {}, session: 'bench', life: 1 };
  const noting = of('queue', journal);
  const passing = createPassing(noting, 'ordinary', past);
  const writer = createWriter(() => undefined as unknown as CandorDatabase);
  writer.keepUnsavedIn(keptUnsaved(passing, past, { session: past.session, upTo: 0 }).unsaved, []);
  const store = of('queue', { keep: writer.add });
  const traces = createTraces();
  const typed = createTypedValues({
    allowed: async () => true,
    now: Date.now,
    wait: async () => undefined,
    newKey: () => crypto.randomUUID(),
  });
  const state = keptVisits(noting, passing, past);
  const recorder = createRecorder(state, createObserver(directory, traces, store.keep), store.keep);
  const attributing = of('attribute', recorder);
  const tabs = createPrivateTabs();
  const ask = async () => false;
  const router = createRouter(tabs, { ordinary: attributing, private: attributing }, ask, createCatchUp('in-order'));
  const behind = createCanonicalNames(
    { resolve: async () => undefined, allowed: async () => true, now: Date.now },
    () => undefined,
  );
  const reading = { identify: traces.identify, typed: typed.sentIn, ...(asksForNames && { behind }) };
  const reader = of('read', {
    read: (...[request, body]: Parameters<Parameters<typeof observe>[1]>) =>
      readSeen(request, recogniser.recognise, body, reading),
  });

  const cookies = observeCookies(router, traces, {
    isPrivate: { store: () => false, tab: () => false },
    records: { changed: () => undefined },
  });
  const tabEvents = {
    left: () => undefined,
    opened: () => undefined,
    shown: () => undefined,
    committed: observeGpc(router, () => false),
    closed: (tabId: number, at: number) =>
      router.route(tabId, undefined, (ordinary) => ordinary.take({ kind: 'tab-closed', tabId, at })),
    replaced: (tabId: number, replacedTabId: number, at: number) =>
      router.route(tabId, undefined, (ordinary) => ordinary.take({ kind: 'tab-replaced', tabId, replacedTabId, at })),
  };
  observe(router, reader.read, tabEvents, cookies);
  const tell = teller();
  const held = router.hold(async () => true);
  await router.settled();
  await held;
  return {
    tell: clock ? (event, ...args) => clock.within('observe', () => tell(event, ...args)) : tell,
    learn: (tabId) => tabs.learn(tabId, false),
    async settled() {
      await recorder.settled(0);
      await writer.settled();
    },
    spentLater,
  };
}
