// What a page can make much of, and what is forgotten.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_FLIGHTS } from '../../../../src/core/visits/requests.ts';
import { forgetVisits } from '../../../../src/core/visits/state.ts';
import {
  answered,
  commit,
  type Event,
  empty,
  ended,
  found,
  NEWS,
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

describe('more requests under way than are followed', () => {
  const all = Array.from({ length: MOST_FLIGHTS + 1 }, (_, at) => tracker(String(at)));
  const ofA = { documentId: 'A' };
  const asked = (urls: readonly string[]) => urls.map((url) => request(url, ofA));
  const over = (url: string) => [sent(url), answered(url)];

  test('the oldest is counted as one of which nothing is known, once', () => {
    const state = empty();
    expect(told([commit('A', SHOP), asked(all)], state).slice(1)).toEqual([`${all[0]} (unanswered): too-many`]);
    expect(state.flights.size).toBe(MOST_FLIGHTS);
    expect(told(over(all[0]!), state)).toEqual([]);
    expect(told(over(all[1]!), state)).toEqual([`${all[1]} → visit of A`]);
  });

  test('one that went out is counted in place of an older one that did not yet', () => {
    const state = empty();
    told([commit('A', SHOP), asked(all.slice(0, -1)), sent(all[7]!)], state);
    expect(told(asked(all.slice(-1)), state)).toEqual([`${all[7]} → visit of A`]);
    expect(told(over(all[0]!), state)).toEqual([`${all[0]} → visit of A`]);
    expect(told(answered(all[7]!), state)).toEqual([]);
  });

  test('one that is over but not placed yet is placed by what is known', () => {
    const state = empty();
    const early = request(P, { documentId: 'X', sourceUrl: SHOP });
    told([commit('A', SHOP), early, over(P), asked(all.slice(0, -2))], state);
    expect(told(asked(all.slice(-2)), state)[0]).toBe(`${P} → visit of A`);
  });

  test('what no tracker is recognised in, and is not known to be sent, is let go', () => {
    const state = empty();
    const { tracker: _, ...unrecognised } = requestSeen(P, ofA);
    const first: Event = { kind: 'request', request: unrecognised, reading: false };
    told([commit('A', SHOP), first, asked(all.slice(0, -1))], state);
    expect(told([over(P)], state)).toEqual([]);
  });

  test('each is counted once, in whatever order they go out and end', () => {
    const moment = fc.record({ at: fc.nat(all.length - 1), how: fc.constantFrom('sent', 'answered', 'aborted') });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 200 }), fc.nat(all.length - 1), (moments, early) => {
        const state = empty();
        const later = moments.map(({ at, how }) => {
          const url = all[at]!;
          return how === 'sent' ? sent(url) : how === 'answered' ? answered(url) : ended(url, 'aborted');
        });
        const events = [commit('A', SHOP), asked(all.slice(0, -1)), sent(all[early]!), later, asked(all.slice(-1))];
        const outcomes = outcomesOf([events, all.map(over), settleAll], state);
        const counted = outcomes.flatMap((outcome) => ('request' in outcome ? outcome.request.url : []));
        const known = new Set([
          ...counted,
          ...later.flatMap((event) => (event.kind === 'ended' ? event.requestId : [])),
        ]);
        expect(new Set(counted).size).toBe(counted.length);
        expect(all.filter((url) => !known.has(url))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});
