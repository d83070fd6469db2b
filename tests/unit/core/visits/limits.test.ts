// What a page can make much of, and what is forgotten.

import { expect, test } from 'vitest';
import { forgetVisits } from '../../../../src/core/visits/state.ts';
import {
  answered,
  commit,
  type Event,
  empty,
  ended,
  found,
  NEWS,
  request,
  requestSeen,
  SHOP,
  sent,
  told,
  tracker,
  whole,
} from '../../../support/visit-events.ts';

const P = tracker('p');

test('a page that is shown is remembered, however many others are loaded in advance', () => {
  const pre = Array.from({ length: 20 }, (_, at) => commit(`D${at}`, `${SHOP}${at}`, { prerendered: true }));
  const state = empty();
  told([commit('A', NEWS), pre], state);
  expect(told([whole(P, { documentId: 'A' })], state)).toEqual([`${P} → visit of A`]);
});

test('a page that is found beside many loaded in advance', () => {
  const pre = Array.from({ length: 20 }, (_, at) => commit(`D${at}`, `${SHOP}${at}`, { prerendered: true }));
  const state = empty();
  told([commit('A', NEWS), pre], state);
  told(found('Z', NEWS), state);
});

test('two hops to one address are read one after the other', () => {
  const id = { requestId: '7', documentId: 'X' };
  const r = (): Event => ({ kind: 'request', request: requestSeen(P, id), reading: true });
  const read = (): Event => ({ kind: 'read', request: requestSeen(P, id) });
  const state = empty();
  told(
    [r(), sent('7'), ended('7', 'redirected'), r(), sent('7'), answered('7'), read(), read(), commit('X', SHOP)],
    state,
  );
  expect(state.flights.size).toBe(0);
});

test('what is under way is forgotten with its site', () => {
  const state = empty();
  told([commit('A', SHOP), request(P, { documentId: 'A' })], state);
  forgetVisits(state, 'shop.example');
  expect(told([sent(P), answered(P)], state).filter((w) => w.includes('visit of A'))).toEqual([]);
});

test('so is what was handed over to its service worker', () => {
  const state = empty();
  told([commit('A', SHOP), request(P, { requestId: '1', documentId: 'A' }), ended('1', 'handed-over')], state);
  forgetVisits(state, 'shop.example');
  expect(
    told([whole(P, { tabId: -1, sourceUrl: `${SHOP}sw.js` })], state).filter((w) => w.includes('visit of A')),
  ).toEqual([]);
});

test('frames without end', () => {
  const state = empty();
  told(
    [commit('A', SHOP), Array.from({ length: 50_000 }, (_, at) => commit(`F${at}`, NEWS, { parentDocumentId: 'A' }))],
    state,
  );
  expect(state.documents.size).toBeLessThan(20_000);
});

test('requests handed over without end', () => {
  const state = empty();
  told(
    [
      commit('A', SHOP),
      Array.from({ length: 20_000 }, (_, at) => [
        request(tracker(String(at)), { documentId: 'A' }),
        ended(tracker(String(at)), 'handed-over'),
      ]),
    ],
    state,
  );
  expect(state.handedOver.size).toBeLessThan(5_000);
});
