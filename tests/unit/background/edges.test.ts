// What the edges once got wrong.

import { describe, expect, test } from 'vitest';
import { createCatchUp } from '../../../src/background/catch-up.ts';
import { createPrivateTabs } from '../../../src/background/private-tabs.ts';
import type { ReadRequest } from '../../../src/background/read-request.ts';
import { createRecorder, type Recorder } from '../../../src/background/recorder.ts';
import { createRouter } from '../../../src/background/router.ts';
import { signalsIn } from '../../../src/core/consent/reading.ts';
import { emptyVisits } from '../../../src/core/visits/state.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { commit, ended, now, requestSeen, SHOP, tracker, words } from '../../support/visit-events.ts';

const P = tracker('p');

function recording() {
  const state = emptyVisits<ReadRequest>();
  const said: string[] = [];
  const kept: Observation[] = [];
  const observer = {
    observe: (outcome: Parameters<typeof words>[0]) => void said.push(words(outcome)),
    forget: () => undefined,
    forgetCollector: () => undefined,
  };
  return { state, said, kept, recorder: createRecorder(state, observer, (observation) => void kept.push(observation)) };
}

/** A router that records, of a browser in which every tab that is asked about is gone. */
async function routing() {
  const tabs = createPrivateTabs();
  const [ordinary, hidden] = [{} as Recorder, {} as Recorder];
  const catchUp = createCatchUp('in-order', 1);
  catchUp.sees(0, true);
  const gone = () => Promise.reject(new Error('No tab with id'));
  const router = createRouter(tabs, { ordinary, private: hidden }, gone, catchUp);
  const log: string[] = [];
  const route = (name: string, tabId: number, saysPrivate?: boolean) =>
    router.route(
      tabId,
      saysPrivate,
      (recorder) => void log.push(`${name} ${recorder === hidden ? 'private' : 'ordinary'}`),
    );
  await router.hold(async () => true);
  return { tabs, router, route, log };
}

describe('private windows', () => {
  // Firefox tells of a page's last beacons after its tab is gone; nobody closes the tab again.
  test('a late event does not open a closed private tab again', async () => {
    const { tabs, router, route, log } = await routing();
    tabs.learn(1, true);
    tabs.closed(1);
    route('late', 1, true);
    await router.settled();
    expect([tabs.anyOpen(), log]).toEqual([false, []]);
  });

  // Chromium tells of a service worker's requests without saying whose they are, and of their answers after the last tab is gone.
  test('what a service worker sent is answered after the last private tab is closed, and stays private', async () => {
    const { tabs, route, log } = await routing();
    tabs.learn(1, true);
    route('announced', -1);
    tabs.closed(1);
    route('answered', -1);
    expect(log).toEqual(['announced private', 'answered private']);
  });

  test('a tab takes along what its pages handed over', () => {
    const { recorder, state } = recording();
    recorder.take(commit('A', SHOP));
    recorder.announce(requestSeen(P, { documentId: 'A' }));
    recorder.take(ended(P, 'handed-over'));
    recorder.forgetTab(1);
    expect(state.handedOver.size).toBe(0);
  });

  test('a tab that went on under another id takes its documents along, so that a late beacon throws nothing', () => {
    const { recorder, state } = recording();
    recorder.take(commit('A', SHOP));
    recorder.take({ kind: 'tab-replaced', tabId: 2, replacedTabId: 1, at: now() });
    recorder.forgetTab(2);
    expect(state.documents.size).toBe(0);
    recorder.announce(requestSeen(P, { documentId: 'A' }));
  });
});

describe('what a page states', () => {
  const raw = { standard: 'tcf', status: 'tcloaded', at: 5, purposes: [1], legitimateInterests: [], vendors: 1 };

  test('before its commit is not the page’s before', () => {
    const { recorder, kept } = recording();
    recorder.take(commit('A', SHOP));
    recorder.takeSignals(signalsIn(raw), 'B', 1);
    expect(kept).toEqual([]);
  });

  // The store keeps no signal of a visit that it has not been told of.
  test('opens its visit, if only an uncertain commit spoke for it', () => {
    const { recorder, said, kept } = recording();
    recorder.take(commit('A', SHOP, { certain: false }));
    recorder.takeSignals(signalsIn(raw), 'A', 1);
    expect([said, kept.length]).toEqual([['open shop.example'], 1]);
  });
});

describe('the router', () => {
  test('a tab that is gone is no secret if one of its events told what it was', async () => {
    const { router, route, log } = await routing();
    route('commit', 1);
    route('request', 1, false);
    await router.settled();
    expect(log).toEqual(['commit ordinary', 'request ordinary']);
  });

  test('holds events back until everything that it is to wait for is done', async () => {
    const { tabs, router, route, log } = await routing();
    tabs.learn(1, false);
    let done: (wanted: boolean) => void = () => undefined;
    const first = router.hold(
      () =>
        new Promise<boolean>((resolve) => {
          done = resolve;
        }),
    );
    const second = router.hold(async () => true);
    route('a', 1);
    await new Promise((resolve) => setTimeout(resolve));
    const early = [...log];
    done(true);
    await Promise.all([first, second]);
    expect([early, log]).toEqual([[], ['a ordinary']]);
  });

  test('an event that cannot be taken takes none of the others along', async () => {
    const { tabs, router, route, log } = await routing();
    tabs.learn(1, false);
    const holding = router.hold(async () => true);
    router.route(1, false, () => {
      throw new Error('a fault');
    });
    route('a', 1);
    await holding.catch(() => undefined);
    expect(log).toEqual(['a ordinary']);
  });
});
