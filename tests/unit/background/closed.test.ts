// When its tabs are closed, the background holds nothing of what they showed, whether somebody opens another page or not.

import { describe, expect, test, vi } from 'vitest';
import { createObserver } from '../../../src/background/observer.ts';
import type { ReadRequest } from '../../../src/background/read-request.ts';
import { createRecorder } from '../../../src/background/recorder.ts';
import { createTraces } from '../../../src/background/traces.ts';
import { signalsIn } from '../../../src/core/consent/reading.ts';
import type { Directory, VisitId } from '../../../src/core/model.ts';
import { backgroundOf } from '../../../src/core/visits/background.ts';
import { HOLD_FOR } from '../../../src/core/visits/requests.ts';
import { emptyVisits } from '../../../src/core/visits/state.ts';
import { answered, commit, ended, now, request, requestSeen, SHOP, sent, tracker } from '../../support/visit-events.ts';

const directory: Directory = {
  tracker: () => undefined,
  organization: () => undefined,
  organizationOf: () => undefined,
};

/** Fifty pages in as many tabs, each with a frame, requests that are over and some that are given up; then all tabs are closed. */
function browsed() {
  const state = emptyVisits<ReadRequest>();
  const observer = createObserver(directory, createTraces(), () => undefined);
  const forget = vi.spyOn(observer, 'forget');
  const recorder = createRecorder(state, observer, () => undefined);
  for (let tabId = 1; tabId <= 50; tabId += 1) {
    const documentId = `D${tabId}`;
    recorder.take(commit(documentId, SHOP, { tabId }));
    recorder.take(commit(`F${tabId}`, 'https://ads.example/', { tabId, parentDocumentId: documentId }));
    recorder.takeSignals(signalsIn({ signals: [] }), documentId, tabId);
    for (const path of ['over', 'given-up', 'not-sent']) {
      const url = tracker(`${path}/${tabId}`);
      recorder.announce(requestSeen(url, { tabId, documentId }));
      if (path !== 'not-sent') recorder.take(sent(url));
      if (path === 'over') recorder.take(answered(url));
    }
    recorder.take(request(`https://www.shop.example/asked-for/${tabId}`, { tabId, type: 'main_frame' }));
  }
  const underWay = [...state.flights.keys()];
  for (let tabId = 1; tabId <= 50; tabId += 1) recorder.take({ kind: 'tab-closed', tabId, at: now() });
  // As browsers do with what a tab has under way.
  for (const requestId of underWay) recorder.take(ended(requestId, 'aborted'));
  return { state, recorder, forget };
}

const isGone = (forget: ReturnType<typeof browsed>['forget'], visit: VisitId) => forget.mock.lastCall?.[0](visit);

describe.each([
  ['half a minute later', (at: number) => ({ kind: 'nothing', at }) as const],
  ['when another page is opened', (at: number) => ({ kind: 'page', at }) as const],
])('%s', (_, what) => {
  test('no document, visit, tab or request of theirs is left', () => {
    const { state, recorder, forget } = browsed();
    expect(state.visits.size).toBe(50);
    const { kind, at } = what(now() + HOLD_FOR + 1);
    if (kind === 'nothing') recorder.settle(at);
    else recorder.take(commit('N', 'https://news.example/', { tabId: 99, at }));
    const left = kind === 'page' ? 1 : 0;
    expect([state.visits.size, state.tabs.size, state.documents.size]).toEqual([left, left, left]);
    expect([state.flights.size, state.handedOver.size]).toEqual([0, 0]);
    expect(isGone(forget, 'visit of D1')).toBe(true);
    expect(isGone(forget, backgroundOf('shop.example', 0))).toBe(false);
  });
});

test('before, their last beacons may come', () => {
  const { state, recorder } = browsed();
  recorder.settle(now());
  expect(state.visits.size).toBe(50);
});
