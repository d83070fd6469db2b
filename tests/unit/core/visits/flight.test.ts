// When a request counts, and as what: its headers went out and somebody answered, or it was stopped before.

import { describe, expect, test } from 'vitest';
import {
  answered,
  commit,
  type Event,
  type Events,
  empty,
  ended,
  hop,
  outcomesOf,
  request,
  requestSeen,
  SHOP,
  sent,
  settleAll,
  told,
  tracker,
  whole,
} from '../../../support/visit-events.ts';

const P = tracker('p');
const toA = { documentId: 'A' };
const counted = `${P} → visit of A`;
const unanswered = `${P} (unanswered) → visit of A`;

/** Before all that is told of it below. */
const announced = [commit('A', SHOP), request(P, toA)];

test.each<[string, Event[], string[]]>([
  ['sent and answered', [sent(P), answered(P)], [counted]],
  ['sent and not answered yet', [sent(P)], []],
  ['sent, and redirected', [sent(P), ended(P, 'redirected')], [counted]],
  ['sent, and given up before the answer: it may not have arrived', [sent(P), ended(P, 'aborted')], [unanswered]],
  ['sent, and blocked before the answer', [sent(P), ended(P, 'blocked')], [unanswered]],
  ['answered from the cache (Chromium says that it was sent)', [sent(P), answered(P, { fromCache: true })], []],
  ['answered from the cache (Firefox does not)', [answered(P, { fromCache: true })], []],
  [
    'answered from the cache, after its server was asked whether that is still good (Firefox)',
    [sent(P), { kind: 'not-modified', requestId: P }, answered(P, { fromCache: true })],
    [counted],
  ],
  ['answered by the browser itself: nothing was sent', [answered(P)], []],
  ['redirected by the browser itself, to https', [ended(P, 'redirected')], []],
  ['blocked', [ended(P, 'blocked')], [`${P} (blocked) → visit of A`]],
  ['no connection', [ended(P, 'failed')], [`${P} (failed) → visit of A`]],
  // Chromium announces headers before it connects.
  ['no connection for what was about to be sent', [sent(P), ended(P, 'failed')], [`${P} (failed) → visit of A`]],
  ['given up before it was sent', [ended(P, 'aborted')], [`${P} (failed) → visit of A`]],
  ['handed over to the page’s service worker', [ended(P, 'handed-over')], []],
  ['an error after the answer', [sent(P), answered(P), ended(P, 'aborted')], [counted]],
  ['headers sent again, with a password', [sent(P), sent(P), answered(P)], [counted]],
  ['an answer of which nobody knows the question', [answered('another')], []],
])('%s', (_, events, expected) => {
  expect(told([announced, events]).slice(1)).toEqual(expected);
});

describe('every hop of a redirect is a contact of its own host', () => {
  const [one, two, three] = [tracker('1'), 'https://second.example/2', 'https://third.example/3'];

  test('under one id', () => {
    const events = [hop(one, '7', toA), hop(two, '7', toA), whole(three, { requestId: '7', ...toA })];
    expect(told([commit('A', SHOP), ...events]).slice(1)).toEqual([
      `${one} → visit of A`,
      `${two} → visit of A`,
      `${three} → visit of A`,
    ]);
  });

  test('each with its own fate', () => {
    const events = [hop(one, '7', toA), request(two, { requestId: '7', ...toA }), ended('7', 'blocked')];
    expect(told([commit('A', SHOP), ...events]).slice(1)).toEqual([
      `${one} → visit of A`,
      `${two} (blocked) → visit of A`,
    ]);
  });

  test('where the next hop alone tells of the redirect', () => {
    const id = { requestId: '7', ...toA };
    const events = [request(one, id), sent('7'), whole(two, id)];
    expect(told([commit('A', SHOP), ...events]).slice(1)).toEqual([`${one} → visit of A`, `${two} → visit of A`]);
  });

  test('from http to https before anything is sent: once', () => {
    const plain = P.replace('https:', 'http:');
    const events = [
      request(plain, { requestId: '7', ...toA }),
      ended('7', 'redirected'),
      whole(P, { requestId: '7', ...toA }),
    ];
    expect(told([commit('A', SHOP), ...events]).slice(1)).toEqual([counted]);
  });

  test('again to the same address', () => {
    const events = [hop(P, '7', toA), hop(P, '7', toA), whole(P, { requestId: '7', ...toA })];
    expect(told([commit('A', SHOP), ...events]).slice(1)).toEqual([counted, counted, counted]);
  });
});

describe('what is counted before its end is seen', () => {
  test('is not counted again', () => {
    const state = empty();
    told([commit('A', SHOP), request(P, toA), sent(P)], state);
    const twice = [settleAll, settleAll];
    expect(told(twice, state)).toEqual([counted]);
    expect(told([answered(P)], state)).toEqual([]);
    expect(state.flights.size).toBe(0);
  });

  test('nor is its next hop lost', () => {
    const state = empty();
    const id = { requestId: '7', ...toA };
    told([commit('A', SHOP), request(P, id), sent('7'), settleAll], state);
    expect(told([ended('7', 'redirected'), whole(tracker('next'), id)], state)).toEqual([
      `${tracker('next')} → visit of A`,
    ]);
  });

  test('is not what has not been sent: that may be blocked yet', () => {
    const events = [request(P, toA), settleAll, ended(P, 'blocked')];
    expect(told([commit('A', SHOP), ...events]).slice(1)).toEqual([`${P} (blocked) → visit of A`]);
  });
});

describe('a request whose contents are still being unpacked', () => {
  const reading = (more = {}): Event => ({
    kind: 'request',
    request: requestSeen(P, { ...toA, ...more }),
    reading: true,
  });
  const read = (more = {}): Event => ({ kind: 'read', request: requestSeen(P, { ...toA, type: 'read', ...more }) });
  const typesOf = (events: Events) => {
    const state = empty();
    told([commit('A', SHOP)], state);
    return outcomesOf(events, state).map((outcome) => outcome.kind === 'credited' && outcome.request.type);
  };

  test.each<[string, Events]>([
    ['before its answer', [reading(), sent(P), read(), answered(P)]],
    ['after its answer', [reading(), sent(P), answered(P), read()]],
    ['after it was settled', [reading(), sent(P), read(), settleAll, answered(P)]],
  ])('counts once, with its contents: read %s', (_, events) => {
    expect(typesOf(events)).toEqual(['read']);
  });

  test('counts without them if they never come', () => {
    expect(typesOf([reading(), sent(P), answered(P), settleAll])).toEqual(['image']);
  });

  test('may be an earlier hop by then', () => {
    const id = { requestId: '7' };
    const events = [reading(id), sent('7'), ended('7', 'redirected'), whole(tracker('next'), { ...id, ...toA })];
    expect(typesOf([events, read(id)])).toEqual(['image', 'read']);
  });
});

test('a request to the visit’s own site in which no tracker is recognised tells nothing', () => {
  const { tracker: _, ...unrecognised } = requestSeen(`${SHOP}logo.png`, toA);
  const events: Event[] = [{ kind: 'request', request: unrecognised, reading: false }];
  const state = empty();
  expect(told([commit('A', SHOP), ...events, sent(unrecognised.url), answered(unrecognised.url)], state)).toEqual([
    'open shop.example',
  ]);
  expect(state.flights.size).toBe(0);
});
