// Tabs that were there before Candor watched, that go on under another id, or that are gone.

import { describe, expect, test } from 'vitest';
import { HOLD_FOR } from '../../../../src/core/visits/requests.ts';
import { forgetVisits } from '../../../../src/core/visits/state.ts';
import {
  answered,
  commit,
  type Event,
  empty,
  found,
  NEWS,
  now,
  outcomesOf,
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
const fromA = whole(P, { documentId: 'A' });

describe('a tab that goes on under another id', () => {
  const replaced = (tabId: number, replacedTabId: number): Event => ({
    kind: 'tab-replaced',
    tabId,
    replacedTabId,
    at: now(),
  });
  const events = [commit('A', SHOP), replaced(2, 1)];

  test('shows nothing until it is loaded again, as another visit', () => {
    expect(told([events, commit('B', SHOP, { tabId: 2 }), tabClosed(2)]).slice(1)).toEqual([
      'ended visit of A',
      'open shop.example',
      'ended visit of B',
    ]);
  });

  test('keeps what its pages still send', () => {
    const late = [whole(P, { documentId: 'A' }), whole(P, { topUrl: SHOP, tabId: 2 })];
    expect(told([events, late]).slice(2)).toEqual([`${P} → visit of A`, `${P} → visit of A`]);
  });

  test('is forgotten under its new id', () => {
    const state = empty();
    told([events, tabClosed(2), settle(now() + 60_000)], state);
    expect([state.tabs.size, state.visits.size, state.documents.size]).toEqual([0, 0, 0]);
  });
});

describe('pages that were open before Candor watched', () => {
  const frame = found('F', NEWS, { parentDocumentId: 'A' });

  test('are visits of which the beginning was not seen', () => {
    expect(outcomesOf(found('A', SHOP, { at: 10 }))).toEqual([
      {
        kind: 'visit-opened',
        visit: { id: 'visit of A', site: 'shop.example', startedAt: 10, complete: false, signals: [] },
      },
    ]);
  });

  test('have frames', () => {
    const events = [found('A', SHOP), frame, whole(P, { documentId: 'F' })];
    expect(told(events)).toEqual(['open shop.example', `${P} → visit of A`]);
  });

  test('have what they sent while the browser was asked', () => {
    const early = [whole(P, { documentId: 'A' }), whole(tracker('f'), { documentId: 'F' })];
    expect(told([early, found('A', SHOP), frame])).toEqual([
      'open shop.example',
      `${P} → visit of A`,
      `${tracker('f')} → visit of A`,
    ]);
  });

  test('are left like all others', () => {
    expect(told([found('A', SHOP), commit('B', NEWS), fromA]).slice(1)).toEqual([
      'ended visit of A',
      'open news.example',
      `${P} → visit of A`,
    ]);
  });

  test.each<[string, Event[], Event]>([
    ['known from before a restart', [commit('A', SHOP)], found('A', SHOP)],
    ['a frame of a page that is gone', [], frame],
    [
      'replaced since the browser was asked',
      [commit('B', NEWS, { at: now() + 1000 })],
      found('A', SHOP, { at: now() + 999 }),
    ],
  ])('are not opened if they are %s', (_, before, event) => {
    const state = empty();
    told(before, state);
    expect(told(event, state)).toEqual([]);
  });

  test('end what the tab showed as far as anybody knows', () => {
    expect(told([commit('A', SHOP), found('B', NEWS)]).slice(1)).toEqual(['ended visit of A', 'open news.example']);
  });
});

describe('a closed tab', () => {
  const closedWithFrame = () => {
    const state = empty();
    told([commit('A', SHOP), commit('F', NEWS, { parentDocumentId: 'A' }), tabClosed()], state);
    return state;
  };

  test('is forgotten once its last beacons can no longer come, with all that it showed', () => {
    const state = closedWithFrame();
    told(settle(now() + HOLD_FOR), state);
    expect([state.tabs.size, state.visits.size, state.documents.size, state.flights.size]).toEqual([0, 0, 0, 0]);
    expect(told([fromA, settleAll], state)).toEqual([`${P}: no-page`]);
  });

  test('is not forgotten before, whatever else is settled', () => {
    const state = closedWithFrame();
    told(settle(now() + HOLD_FOR - 2, { asked: true }), state);
    expect(told(fromA, state)).toEqual([`${P} → visit of A`]);
  });

  test('takes the answers that come afterwards', () => {
    const state = empty();
    told([commit('A', SHOP), request(P, { documentId: 'A' }), sent(P), tabClosed()], state);
    expect(told([settle(now() + HOLD_FOR - 2), answered(P)], state)).toEqual([`${P} → visit of A`]);
  });
});

describe('a site that is forgotten', () => {
  const state = () => {
    const known = empty();
    told([commit('A', SHOP), commit('F', NEWS, { parentDocumentId: 'A' }), commit('N', NEWS, { tabId: 2 })], known);
    return known;
  };
  const late = [
    whole(P, { documentId: 'A', sourceUrl: SHOP }),
    whole(tracker('frame'), { documentId: 'F', parentDocumentId: 'A', sourceUrl: NEWS, topUrl: SHOP }),
    whole(tracker('news'), { documentId: 'N', tabId: 2 }),
  ];

  test('has no visits any more, of which its pages’ requests could be; others stay', () => {
    const known = state();
    forgetVisits(known, 'shop.example');
    expect(told([late, settleAll], known)).toEqual([
      `${tracker('news')} → visit of N`,
      `${P}: unknown-document`,
      `${tracker('frame')}: unknown-document`,
    ]);
  });

  test('may be all sites', () => {
    const known = state();
    forgetVisits(known);
    expect([known.visits.size, known.documents.size]).toEqual([0, 0]);
  });

  test('is a site like any other when it is opened again', () => {
    const known = state();
    forgetVisits(known, 'shop.example');
    expect(told([commit('B', SHOP), whole(P, { documentId: 'B' })], known)).toEqual([
      'open shop.example',
      `${P} → visit of B`,
    ]);
  });
});
