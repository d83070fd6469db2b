// The fold with what an edge adds: requests that come twice or late, contents that take a moment, and what outlives the worker.

import { describe, expect, test } from 'vitest';
import type { ReadRequest } from '../../../src/background/read-request.ts';
import { createRecorder } from '../../../src/background/recorder.ts';
import { signalsIn } from '../../../src/core/consent/reading.ts';
import type { Outcome } from '../../../src/core/visits/events.ts';
import { markOf } from '../../../src/core/visits/marks.ts';
import { HOLD_FOR } from '../../../src/core/visits/requests.ts';
import { emptyVisits, type VisitsState } from '../../../src/core/visits/state.ts';
import type { Observation } from '../../../src/store/observations.ts';
import {
  answered,
  commit,
  type Event,
  ended,
  NEWS,
  now,
  requestSeen,
  restarted,
  SHOP,
  sent,
  tracker,
  words,
} from '../../support/visit-events.ts';

const P = tracker('p');
const toA = { documentId: 'A' };
const counted = `${markOf(P)} → visit of A`;

/** A recorder, and what it says; `reading` of a request is not said but for whether it was read. */
function recording(state: VisitsState<ReadRequest> = emptyVisits()) {
  const said: string[] = [];
  const kept: Observation[] = [];
  const contents: (string | undefined)[] = [];
  const observer = {
    observe(outcome: Parameters<typeof words>[0]) {
      said.push(words(outcome));
      if ('fate' in outcome) contents.push((outcome.request as ReadRequest).reading?.contents);
    },
    forget: () => undefined,
    forgetCollector: () => undefined,
  };
  const recorder = createRecorder(state, observer, (observation) => void kept.push(observation));
  const take = (...events: Event[]) => {
    for (const event of events) recorder.take(event);
  };
  return { recorder, said, kept, contents, take, state };
}

const announced = (more = {}): ReadRequest => requestSeen(P, { ...toA, ...more });
const forbidden = (): never => {
  throw new Error('is known');
};

describe('a request that was announced to an earlier life of the worker', () => {
  test('counts once, with the first event that only sent requests have', () => {
    const { recorder, said, take } = recording();
    take(commit('A', SHOP));
    recorder.takeOf(P, () => announced(), sent(P));
    recorder.takeOf(P, forbidden, answered(P));
    expect(said).toEqual(['open shop.example', counted]);
  });

  test('counts once, with its answer', () => {
    const { recorder, said, take } = recording();
    take(commit('A', SHOP));
    recorder.takeOf(P, () => announced(), answered(P));
    recorder.takeOf(P, forbidden, answered(P));
    expect(said).toEqual(['open shop.example', counted]);
  });

  test('and was redirected since counts hop by hop', () => {
    const { recorder, said, take } = recording();
    take(commit('A', SHOP));
    recorder.takeOf('7', () => announced({ requestId: '7' }), ended('7', 'redirected'));
    recorder.announce(requestSeen(tracker('2'), { requestId: '7', ...toA }));
    recorder.takeOf('7', forbidden, sent('7'));
    recorder.takeOf('7', forbidden, answered('7'));
    expect(said.slice(1)).toEqual([counted, `${markOf(tracker('2'))} → visit of A`]);
  });

  test('counts nothing if it came from the cache', () => {
    const { recorder, said, take } = recording();
    take(commit('A', SHOP));
    recorder.takeOf(P, () => announced(), answered(P, { fromCache: true }));
    expect(said).toEqual(['open shop.example']);
  });

  test('counts nothing if all that comes is an error: that says nothing of a request that is not known', () => {
    const { said, take } = recording();
    take(commit('A', SHOP), ended(P, 'blocked'), ended(P, 'aborted'));
    expect(said).toEqual(['open shop.example']);
  });

  test('goes on if that life left it', () => {
    const before = recording();
    before.take(commit('A', SHOP));
    before.recorder.announce(announced());
    before.take(sent(P));
    const { recorder, said } = recording();
    recorder.restore(restarted(before.state));
    recorder.takeOf(P, forbidden, answered(P));
    expect([before.said, said]).toEqual([['open shop.example'], [counted]]);
  });

  test('does not go to any server: nothing', () => {
    const { recorder, said } = recording();
    recorder.takeOf(P, () => undefined, answered(P));
    expect(said).toEqual([]);
  });
});

describe('a request of this life', () => {
  test('that is announced twice counts once (Chromium, to a worker that it just woke)', () => {
    const { recorder, said, take } = recording();
    take(commit('A', SHOP));
    const request = announced();
    recorder.announce(request);
    recorder.announce({ ...request });
    recorder.takeOf(P, forbidden, sent(P));
    recorder.takeOf(P, forbidden, answered(P));
    expect(said).toEqual(['open shop.example', counted]);
  });

  test('that was handed over and is answered then counts nothing', () => {
    const { recorder, said, take } = recording();
    take(commit('A', SHOP));
    recorder.announce(announced());
    take(ended(P, 'handed-over'));
    recorder.takeOf(P, forbidden, answered(P));
    expect(said).toEqual(['open shop.example']);
  });

  test('that tells nothing is not looked for again', () => {
    const { recorder, said, take } = recording();
    take(commit('A', SHOP));
    const { tracker: _, ...own } = requestSeen(`${SHOP}logo.png`, toA);
    recorder.announce(own);
    recorder.takeOf(own.requestId, forbidden, sent(own.requestId));
    recorder.takeOf(own.requestId, forbidden, answered(own.requestId));
    expect(said).toEqual(['open shop.example']);
  });
});

describe('cookies', () => {
  const cookies = { notes: [{ name: 'uid', domain: 'ads.example' }], trace: 't' };
  /** The outcomes that follow from cookies of a request to an address, and whether the request was asked for. */
  function cookiesOf(url: string, earlier: (announce: (request: ReadRequest) => void) => void) {
    const outcomes: Outcome<ReadRequest>[] = [];
    const observer = { observe: (one: (typeof outcomes)[0]) => void outcomes.push(one), ...forgetting };
    const recorder = createRecorder(emptyVisits(), observer, () => undefined);
    recorder.take(commit('A', SHOP));
    earlier(recorder.announce);
    let asked = 0;
    recorder.takeCookies({ requestId: P, url }, cookies, () => {
      asked += 1;
      return requestSeen(url, { ...toA, requestId: P });
    });
    return { asked, told: outcomes.filter((one) => one.kind === 'cookies') };
  }
  const forgetting = { forget: () => undefined, forgetCollector: () => undefined };
  const ofA = { visit: expect.any(String), site: 'shop.example', cookies };

  test('of a request under way are its own, and it is not made anew', () => {
    const { asked, told } = cookiesOf(P, (announce) => announce(announced()));
    expect(told).toMatchObject([{ ...ofA, request: { requestId: P, url: markOf(P), tracker: announced().tracker } }]);
    expect(asked).toBe(0);
  });

  test('of a request that is not known are told with it, without its address', () => {
    const { asked, told } = cookiesOf(P, () => undefined);
    expect(told).toMatchObject([{ ...ofA, request: { requestId: P, url: markOf(P) } }]);
    expect(asked).toBe(1);
  });

  test('of an earlier hop are not those of the hop that is under way', () => {
    const { asked, told } = cookiesOf(tracker('before'), (announce) => announce(announced()));
    expect(told).toMatchObject([{ ...ofA, request: { requestId: P, url: markOf(tracker('before')) } }]);
    expect(asked).toBe(1);
  });

  test('of a request whose receiver is not known yet wait for it', () => {
    const { told } = cookiesOf(P, (announce) => announce({ ...announced(), later: new Promise(() => undefined) }));
    expect(told).toEqual([]);
  });
});

test('commits are the clock by which what waits is given up', () => {
  const { recorder, said, take } = recording();
  take(commit('A', SHOP));
  recorder.announce(requestSeen(P, { documentId: 'X', sourceUrl: SHOP }));
  take(sent(P), answered(P), commit('B', NEWS, { tabId: 2 }));
  expect(said).toHaveLength(2);
  take(commit('C', NEWS, { tabId: 3, at: now() + HOLD_FOR }));
  expect(said.at(-1)).toBe(counted);
});

describe('contents that take a moment to unpack', () => {
  const later = () => {
    let arrive: (request: ReadRequest) => void = () => undefined;
    const read = new Promise<ReadRequest>((resolve) => {
      arrive = resolve;
    });
    return { read, arrive };
  };
  const reading = { data: [], told: [], contents: 'unreadable' as const };

  test('count with their request, once, when they are read', async () => {
    const { recorder, said, contents, take } = recording();
    const { read, arrive } = later();
    take(commit('A', SHOP));
    recorder.announce({ ...announced(), reading, later: read });
    take(sent(P), answered(P));
    expect(said).toHaveLength(1);
    const settled = recorder.settled(now());
    arrive({ ...announced(), reading: { ...reading, contents: 'read' } });
    await settled;
    expect([said.slice(1), contents]).toEqual([[counted], ['read']]);
  });

  test('are lost with the worker: the request counts as one that could not be read', async () => {
    const before = recording();
    before.take(commit('A', SHOP));
    before.recorder.announce({ ...announced(), reading, later: later().read });
    before.take(sent(P));
    const { recorder, said, contents, take } = recording();
    recorder.restore(restarted(before.state));
    take(answered(P));
    expect([said, contents]).toEqual([[counted], ['unreadable']]);
  });

  test('are not in the state, which is written down', () => {
    const { recorder, state, take } = recording();
    take(commit('A', SHOP));
    recorder.announce({ ...announced(), reading, later: later().read });
    expect(state.flights.get(P)?.request.later).toBeUndefined();
  });
});

describe('a request to the site itself, of which it has to be learned whether it is a tracker’s', () => {
  const own = () => {
    const { tracker: _, ...request } = announced();
    return { ...request, url: `${SHOP}api/event`, host: 'www.shop.example' };
  };
  const reading = { data: [], told: [], contents: 'none' as const };

  test('counts if it is', async () => {
    const { recorder, said, take } = recording();
    take(commit('A', SHOP));
    const later = Promise.resolve<ReadRequest>({ ...own(), tracker: 't', by: 'protocol', reading });
    recorder.announce({ ...own(), later });
    take(sent(P), answered(P));
    expect(said).toHaveLength(1);
    await recorder.settled(now());
    expect(said).toHaveLength(2);
  });

  test('is forgotten if it is not, or if the worker was stopped before that was known', async () => {
    const { recorder, said, take, state } = recording();
    take(commit('A', SHOP));
    recorder.announce({ ...own(), later: Promise.resolve(own()) });
    take(sent(P), answered(P));
    await recorder.settled(now());
    expect([said.length, state.flights.size]).toEqual([1, 0]);

    const before = recording();
    before.take(commit('A', SHOP));
    before.recorder.announce({ ...own(), later: new Promise(() => undefined) });
    before.take(sent(P));
    const after = recording();
    after.recorder.restore(restarted(before.state));
    after.take(answered(P));
    expect(after.said).toEqual([]);
  });
});

test('a pause ends every visit, counts what was sent, and forgets all', () => {
  const { recorder, said, take, state } = recording();
  take(commit('A', SHOP), commit('B', NEWS, { tabId: 2 }));
  recorder.announce(announced());
  take(sent(P));
  recorder.endAll(now());
  expect(said.slice(2).toSorted()).toEqual(['ended visit of A', 'ended visit of B', counted].toSorted());
  expect(Object.values(state).map(({ size }) => size)).toEqual(Object.values(state).map(() => 0));
});

describe('a tab that is forgotten', () => {
  test('takes all that it showed along', () => {
    const { recorder, said, take } = recording();
    take(commit('A', SHOP), commit('B', NEWS), commit('C', SHOP, { tabId: 2 }));
    recorder.announce(announced());
    recorder.forgetTab(1);
    expect(['A', 'B', 'C'].map((name) => recorder.remembers(`visit of ${name}`))).toEqual([false, false, true]);
    expect([recorder.visitOf(1), recorder.visitOf(2)?.visit]).toEqual([undefined, 'visit of C']);
    const before = said.length;
    take(sent(P), answered(P));
    expect(said.slice(before)).toEqual([]);
  });
});

describe('what the page in a document states', () => {
  const raw = { standard: 'tcf', status: 'tcloaded', at: 5, purposes: [1], legitimateInterests: [], vendors: 1 };
  const pages = [commit('A', SHOP), commit('B', NEWS, { tabId: 2 })];

  test.each<[string, unknown, string | undefined, string[]]>([
    ['is its visit’s', raw, 'A', ['visit of A']],
    ['without a document is that of the page which the tab shows', raw, undefined, ['visit of B']],
    ['in no form that is known is nothing', { standard: 'tcf', status: '<script>' }, 'A', []],
    ['as a word is nothing', 'tcloaded', 'A', []],
  ])('%s', (_, reading, documentId, visits) => {
    const { recorder, kept, take } = recording();
    take(...pages);
    recorder.takeSignals(signalsIn(reading), documentId, 2);
    expect(kept.map((observation) => observation.kind === 'signal' && observation.visit)).toEqual(visits);
  });

  test('as it is left is its visit’s, even if it comes after the next page has, without a document', () => {
    const { recorder, kept, take, state } = recording();
    take(commit('A', SHOP));
    const at = now();
    take(commit('B', SHOP));
    expect(state.visits.get('visit of B')!.startedAt).toBeGreaterThan(at);
    recorder.takeSignals(signalsIn({ ...raw, at }), undefined, 1);
    recorder.takeSignals(signalsIn({ ...raw, at: now() }), undefined, 1);
    expect(kept.map((observation) => observation.kind === 'signal' && observation.visit)).toEqual([
      'visit of A',
      'visit of B',
    ]);
  });

  test('without end is heard 500 times, and other pages all the same', () => {
    const { recorder, kept, take } = recording();
    take(...pages);
    for (let turn = 0; turn < 2_000; turn += 1)
      recorder.takeSignals(signalsIn({ ...raw, at: turn, vendors: turn }), 'A', 1);
    recorder.takeSignals(signalsIn(raw), 'B', 2);
    const visits = kept.map((observation) => observation.kind === 'signal' && observation.visit);
    expect(visits.filter((visit) => visit === 'visit of A')).toHaveLength(500);
    expect(visits.at(-1)).toBe('visit of B');
  });

  test('in a tab that shows nothing is nothing', () => {
    const { recorder, kept } = recording();
    recorder.takeSignals(signalsIn(raw), undefined, 9);
    expect(kept).toEqual([]);
  });
});

describe('what scripts did in a frame', () => {
  const evidence = { technique: 'canvas', script: 'cdn.example', party: 'third', firstAt: 5 } as const;

  test.each<[string, { documentId: string | undefined; tabId?: number; host: string }, string | undefined]>([
    ['its own document’s', { documentId: 'A', host: 'www.shop.example' }, 'visit of A'],
    [
      'the page’s that its document was left for',
      { documentId: 'A', tabId: 2, host: 'www.shop.example' },
      'visit of A',
    ],
    ['the page’s around it', { documentId: 'F', host: 'ads.example' }, 'visit of A'],
    [
      'the shown page’s, where it has no address and its maker is of that site',
      { documentId: 'X', host: 'shop.example' },
      'visit of A',
    ],
    [
      'the shown page’s, where the browser names no document',
      { documentId: undefined, host: 'shop.example' },
      'visit of A',
    ],
    ['nobody’s, where it is of another site and unknown', { documentId: 'X', host: 'ads.example' }, undefined],
    ['nobody’s, in a tab that shows nothing', { documentId: undefined, tabId: 9, host: 'shop.example' }, undefined],
  ])('is %s', (_, { documentId, tabId = 1, host }, visit) => {
    const { recorder, kept, take } = recording();
    take(
      commit('A', SHOP),
      commit('F', 'https://ads.example/', { parentDocumentId: 'A' }),
      commit('B', NEWS, { tabId: 2 }),
    );
    const sites: string[] = [];
    const found = (site: string) => {
      sites.push(site);
      return [evidence];
    };
    recorder.takeEvidence(found, { documentId, tabId, host });
    const expected = { kind: 'page-evidence', visit, site: 'shop.example', evidence };
    expect(kept).toEqual(visit === undefined ? [] : [expected]);
    expect(sites).toEqual(visit === undefined ? [] : ['shop.example']);
  });

  test('is a sign that somebody is at the page, if it amounts to anything', () => {
    const { recorder, said, take } = recording();
    take(commit('A', SHOP, { certain: false }));
    const frame = { documentId: 'A', tabId: 1, host: 'www.shop.example' };
    recorder.takeEvidence(() => [], frame);
    expect(said).toEqual([]);
    recorder.takeEvidence(() => [evidence], frame);
    expect(said).toEqual(['open shop.example']);
  });
});
