// Orders of events that the fold once got wrong.

import { expect, test } from 'vitest';
import {
  answered,
  commit,
  type Event,
  empty,
  ended,
  found,
  hop,
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
const doc = { type: 'main_frame' };
const chain = { type: 'main_frame', requestId: '7' };
const CLICK = tracker('click');

test('commit between hops', () => {
  expect(
    told([
      commit('A', SHOP),
      hop(CLICK, '7', doc),
      commit('B', NEWS, { certain: false }),
      whole(NEWS, chain),
      settleAll,
    ]),
  ).toContain(`${CLICK} → visit of B`);
});

test('prerender while real navigation is under way', () => {
  const r = told([
    commit('A', SHOP),
    request(NEWS, doc),
    sent(NEWS),
    whole(`${SHOP}next`, doc),
    commit('P', `${SHOP}next`, { prerendered: true }),
    answered(NEWS),
    commit('B', NEWS),
  ]);
  expect(r).toContain(`${NEWS} → visit of B`);
});

test('prefetch before own commit', () => {
  const r = told([
    commit('O', NEWS),
    whole(SHOP, doc),
    whole(`${NEWS}pre`, { ...doc, documentId: 'A' }),
    commit('A', SHOP),
    settleAll,
  ]);
  expect(r).toContain(`${NEWS}pre → visit of A`);
});

test('slow navigation', () => {
  const r = told([
    commit('A', SHOP),
    request(NEWS, { ...doc, at: 100_000 }),
    sent(NEWS),
    settle(140_000),
    commit('B', NEWS),
    answered(NEWS),
  ]);
  expect(r).toContain(`${NEWS} → visit of B`);
});

test('phantom then real with request first', () => {
  const r = told([
    commit('P', SHOP, { certain: false }),
    request(SHOP, doc),
    sent(SHOP),
    commit('A', SHOP, { certain: false }),
    answered(SHOP),
    whole(P, { documentId: 'A' }),
  ]);
  expect(r).toEqual(['open shop.example', `${SHOP} → visit of A`, `${P} → visit of A`]);
});

test('back then left', () => {
  const pages = Array.from({ length: 20 }, (_, at) => commit(`D${at}`, `${SHOP}${at}`));
  const state = empty();
  told([pages, commit('D0', `${SHOP}0`), commit('E', NEWS)], state);
  expect(told([whole(P, { documentId: 'D0' })], state)).toEqual([`${P} → visit of D0`]);
});

test('move to the same address', () => {
  const move: Event = { kind: 'same-document', tabId: 1, documentId: 'A', url: SHOP };
  expect(told([commit('A', SHOP), move])).toEqual(['open shop.example']);
});

test('sw hops', () => {
  const sw = { tabId: -1, sourceUrl: `${SHOP}sw.js` };
  const r = told([
    commit('A', SHOP),
    request(P, { requestId: '1', documentId: 'A' }),
    ended('1', 'handed-over'),
    hop(P, '2', sw),
    whole(tracker('q'), { requestId: '2', ...sw }),
  ]);
  expect(r.slice(1)).toEqual([`${P} → visit of A`, `${tracker('q')} → visit of A`]);
});

test('handed over, told after the hop that follows', () => {
  const ofA = { requestId: '1', documentId: 'A' };
  const opened = commit('A', SHOP);
  const asked = request(P, ofA);
  const handedOver = ended('1', 'handed-over');
  const letBe = request(P, ofA);
  const r = told([opened, asked, letBe, sent('1'), handedOver, answered('1')]);
  expect(r.slice(1)).toEqual([`${P} → visit of A`]);
});

test('byAddress later visit', () => {
  const held = { documentId: 'X', sourceUrl: 'https://www.shop.example', at: 5000 };
  const r = told([
    commit('A', `${SHOP}a`, { at: 4000 }),
    whole(P, held),
    commit('B', `${SHOP}b`, { at: 8000 }),
    settle(5000 + 30_000),
  ]);
  expect(r).toContain(`${P} → visit of A`);
});

test('found after the tab moved to a page of the browser', () => {
  expect(told([commit('B', 'about:blank', { at: 5000 }), found('A', SHOP, { at: 4999 })])).toEqual([]);
});

test('found in closed tab', () => {
  expect(told([tabClosed(), found('A', SHOP, { at: now() - 1 })])).toEqual([]);
});

test('about:blank commit in new tab after its document request', () => {
  const r = told([
    whole(CLICK, { ...doc, tabId: 2, requestId: '9' }),
    commit('X', 'about:blank', { tabId: 2 }),
    commit('X', CLICK, { tabId: 2, newVisitId: 'v' }),
  ]);
  expect(r).toContain(`${CLICK} → v`);
});
