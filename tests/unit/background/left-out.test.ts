// What the recorder is told to forget, or to leave out, does not come back with what is under way.

import { describe, expect, test } from 'vitest';
import type { ReadRequest } from '../../../src/background/read-request.ts';
import { createRecorder } from '../../../src/background/recorder.ts';
import { markOf } from '../../../src/core/visits/marks.ts';
import { emptyVisits } from '../../../src/core/visits/state.ts';
import type { Observation } from '../../../src/store/observations.ts';
import { signal } from '../../support/facts.ts';
import {
  answered,
  commit,
  type Event,
  NEWS,
  now,
  requestSeen,
  SHOP,
  sent,
  tracker,
  words,
} from '../../support/visit-events.ts';

const P = tracker('p');
const counted = `${markOf(P)} → visit of A`;

function recording() {
  const said: string[] = [];
  const kept: Observation[] = [];
  const forgotten: string[] = [];
  const ignored = new Set<string>();
  const observer = {
    observe: (outcome: Parameters<typeof words>[0]) => void said.push(words(outcome)),
    forget: () => undefined,
    forgetCollector: (collector: string) => void forgotten.push(collector),
  };
  const recorder = createRecorder(
    emptyVisits(),
    observer,
    (one) => void kept.push(one),
    (site) => ignored.has(site),
  );
  const take = (...events: Event[]) => {
    for (const event of events) recorder.take(event);
  };
  const announce = (more: Partial<ReadRequest> = {}) => recorder.announce(requestSeen(P, { documentId: 'A', ...more }));
  return { recorder, said, kept, forgotten, ignored, take, announce };
}

describe('an organization that is forgotten', () => {
  test('does not get the request that was under way, and gets the next', () => {
    const { recorder, said, forgotten, take, announce } = recording();
    take(commit('A', SHOP));
    announce();
    recorder.forgetCollector('google', ({ url }) => url === markOf(P));
    take(sent(P), answered(P));
    expect(said).toEqual(['open shop.example']);
    expect(forgotten).toEqual(['google']);
    announce({ requestId: 'next' });
    take(sent('next'), answered('next'));
    expect(said.at(-1)).toBe(counted);
  });

  test('takes no other’s request along', () => {
    const { recorder, said, take, announce } = recording();
    take(commit('A', SHOP));
    announce();
    recorder.forgetCollector('google', () => false);
    take(sent(P), answered(P));
    expect(said).toEqual(['open shop.example', counted]);
  });
});

describe('a span that is forgotten', () => {
  test('takes the visits that began in it, with what is under way for them', () => {
    const { recorder, said, take, announce } = recording();
    take(commit('A', SHOP));
    const began = now();
    announce();
    take(commit('B', NEWS, { tabId: 2, at: began + 10_000 }));
    recorder.forgetSpan({ from: began - 5_000, to: began + 5_000 });
    take(sent(P), answered(P));
    expect(said.filter((words) => words.includes(markOf(P)))).toEqual([]);
    const toB = { documentId: 'B', tabId: 2, requestId: 'b' };
    recorder.announce(requestSeen(P, toB));
    take(sent('b'), answered('b'));
    expect(said.at(-1)).toBe(`${markOf(P)} → visit of B`);
  });
});

describe('a site of which nothing is to be recorded', () => {
  test('is followed, and nothing of it is told: neither to it nor to anybody else', () => {
    const { recorder, said, kept, ignored, take, announce } = recording();
    ignored.add('shop.example');
    take(commit('A', SHOP));
    announce();
    take(sent(P), answered(P));
    recorder.takeSignals([signal({ at: now() })], 'A', 1);
    expect(recorder.takeNotes({ gpc: { by: 'candor', header: 'seen' } }, 'A', 1, now())).toBe(false);
    recorder.takeEvidence(() => [{ technique: 'canvas', script: 'x.example', party: 'third', firstAt: now() }], {
      documentId: 'A',
      tabId: 1,
      host: 'www.shop.example',
    });
    take({ kind: 'tab-closed', tabId: 1, at: now() });
    expect(said).toEqual([]);
    expect(kept).toEqual([]);
  });

  test('that is open ends, and others in the same browser go on', () => {
    const { recorder, said, kept, ignored, take, announce } = recording();
    take(commit('A', SHOP), commit('B', NEWS, { tabId: 2 }));
    announce();
    recorder.announce(requestSeen(P, { documentId: 'B', tabId: 2, requestId: 'b' }));
    recorder.endSite('shop.example', 7);
    ignored.add('shop.example');
    expect(kept).toEqual([{ kind: 'visit-ended', visit: expect.any(String), at: 7 }]);
    take(sent(P), answered(P), sent('b'), answered('b'));
    expect(said.filter((words) => words.includes('→'))).toEqual([`${markOf(P)} → visit of B`]);
  });
});
