// What waits, how long, and how much of it: a page can send without end, and a document may never come.

import { describe, expect, test } from 'vitest';
import { ASKED_HOLD_FOR, HOLD_FOR } from '../../../../src/core/visits/requests.ts';
import {
  answered,
  commit,
  type Event,
  empty,
  NEWS,
  now,
  request,
  SHOP,
  sent,
  settle,
  settleAll,
  tabClosed,
  told,
  tracker,
  whole,
} from '../../../support/visit-events.ts';

const P = tracker('p');
/** Of a document that never comes, in the shop's tab. */
const held = { documentId: 'X', sourceUrl: SHOP };

describe('a request whose document is not known', () => {
  test.each<[string, (at: number) => Event, string[]]>([
    ['waits', (at) => settle(at + HOLD_FOR - 1), []],
    ['is placed by its address when that has taken long', (at) => settle(at + HOLD_FOR), [`${P} → visit of A`]],
    ['waits less long when somebody asks', (at) => settle(at + ASKED_HOLD_FOR, { asked: true }), [`${P} → visit of A`]],
    ['waits even so', (at) => settle(at + ASKED_HOLD_FOR - 1, { asked: true }), []],
  ])('%s', (_, event, expected) => {
    const state = empty();
    told([commit('A', SHOP), whole(P, { ...held, at: 5000 })], state);
    expect(told(event(5000), state)).toEqual(expected);
  });

  test('is placed once, even if the document comes after all', () => {
    const events = [whole(P, held), settle(now() + HOLD_FOR + 9), commit('X', SHOP)];
    expect(told([commit('A', SHOP), events]).slice(1)).toEqual([
      `${P} → visit of A`,
      'ended visit of A',
      'open shop.example',
    ]);
  });

  test('waits across other commits, and the end of its tab', () => {
    const events = [whole(P, held), commit('B', NEWS), tabClosed(), commit('X', SHOP, { tabId: 2 })];
    expect(told(events).at(-1)).toBe(`${P} → visit of X`);
  });
});

describe('a request that is not over', () => {
  test('counts after a while if it was sent', () => {
    const state = empty();
    told([commit('A', SHOP), request(P, { documentId: 'A', at: 5000 }), sent(P)], state);
    expect(told(settle(5000 + HOLD_FOR - 1), state)).toEqual([]);
    expect(told(settle(5000 + HOLD_FOR), state)).toEqual([`${P} → visit of A`]);
    expect(told([settle(5001 + HOLD_FOR), answered(P)], state)).toEqual([]);
  });

  test('does not count for waiting if it was not', () => {
    const state = empty();
    told([commit('A', SHOP), request(P, { documentId: 'A' })], state);
    expect(told(settle(now() + 2 * HOLD_FOR), state)).toEqual([]);
    expect(told([sent(P), answered(P)], state)).toEqual([`${P} → visit of A`]);
  });
});

describe('a flood', () => {
  const MOST = 2000;
  const flood = (of: number, from: object) =>
    Array.from({ length: of }, (_, at) => {
      const url = tracker(String(at));
      return [request(url, from), sent(url)];
    });

  test.each<[string, object, (url: string) => string]>([
    ['of requests that nobody answers', { documentId: 'A' }, (url) => `${url} → visit of A`],
    ['of requests of a document that never comes', held, (url) => `${url} → visit of A`],
    ['of nobody’s', { tabId: -1 }, (url) => `${url}: no-page`],
  ])('%s fills no memory: the oldest count at once', (_, from, counted) => {
    const state = empty();
    const outcomes = told([commit('A', SHOP), ...flood(MOST + 3, from)], state).slice(1);
    expect(outcomes).toEqual([0, 1, 2].map((at) => counted(tracker(String(at)))));
    expect(state.flights.size).toBe(MOST);
  });

  test('counts each once, however it ends', () => {
    const state = empty();
    const all = told([commit('A', SHOP), ...flood(MOST + 3, { documentId: 'A' })], state);
    const ends = Array.from({ length: MOST + 3 }, (_, at) => answered(tracker(String(at))));
    const outcomes = [...all, ...told(ends, state), ...told(settleAll, state)];
    expect(outcomes.length).toBe(1 + MOST + 3);
    expect(new Set(outcomes).size).toBe(1 + MOST + 3);
  });

  test('of pages leaves the newest of their tab', () => {
    const state = empty();
    const pages = Array.from({ length: 50 }, (_, at) => commit(`D${at}`, `${SHOP}${at}`));
    told(pages, state);
    expect([state.visits.size, state.documents.size]).toEqual([20, 20]);
    expect(told([whole(P, { documentId: 'D30' })], state)).toEqual([`${P} → visit of D30`]);
  });
});
