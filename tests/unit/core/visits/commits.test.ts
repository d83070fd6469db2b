// Which documents open visits, and what ends, resumes or moves one.

import { describe, expect, test } from 'vitest';
import {
  commit,
  type Event,
  type Events,
  NEWS,
  outcomesOf,
  request,
  SHOP,
  settleAll,
  tabClosed,
  told,
  tracker,
  whole,
} from '../../../support/visit-events.ts';

const P = tracker('p');
const fromA = whole(P, { documentId: 'A' });
const fromB = whole(P, { documentId: 'B' });

describe('a visit', () => {
  test('begins with the commit of an outermost document, and ends with the next one in its tab', () => {
    const events = [commit('A', SHOP, { at: 10 }), commit('B', NEWS, { at: 20 })];
    const visit = { complete: true, signals: [] };
    expect(outcomesOf(events)).toEqual([
      { kind: 'visit-opened', visit: { id: 'visit of A', site: 'shop.example', startedAt: 10, ...visit } },
      { kind: 'visit-ended', visit: 'visit of A', at: 20 },
      { kind: 'visit-opened', visit: { id: 'visit of B', site: 'news.example', startedAt: 20, ...visit } },
    ]);
  });

  test.each<[string, Event, string[]]>([
    ['a reload', commit('B', SHOP), ['ended visit of A', 'open shop.example']],
    ['a page of the browser', commit('B', 'about:blank'), ['ended visit of A']],
    ['the end of its tab', tabClosed(), ['ended visit of A']],
    ['a frame', commit('B', NEWS, { parentDocumentId: 'A' }), []],
    ['a frame of a page that nobody saw', commit('B', NEWS, { parentDocumentId: 'X' }), []],
    ['another tab', commit('B', NEWS, { tabId: 2 }), ['open news.example']],
    ['the end of another tab', tabClosed(2), []],
    ['its own commit again', commit('A', SHOP), []],
  ])('and then %s', (_, event, expected) => {
    expect(told([commit('A', SHOP), event]).slice(1)).toEqual(expected);
  });

  test('has the site of its address, be that an address without a name', () => {
    const urls = ['https://a.b.shop.co.uk/x', 'http://127.0.0.1:8080/', 'https://someone.github.io/', 'http://[::1]/'];
    const opened = urls.flatMap((url) => outcomesOf(commit(url, url)));
    expect(opened.map((outcome) => outcome.kind === 'visit-opened' && outcome.visit.site)).toEqual([
      'shop.co.uk',
      '127.0.0.1',
      'someone.github.io',
      '::1',
    ]);
  });
});

describe('back or forward to a page that was kept alive', () => {
  test('is the same visit', () => {
    expect(told([commit('A', SHOP), commit('B', NEWS), commit('A', SHOP)]).slice(3)).toEqual([
      'ended visit of B',
      'resumed visit of A',
    ]);
  });

  test('by way of a page of the browser', () => {
    expect(told([commit('A', SHOP), commit('B', 'about:blank'), commit('A', SHOP)]).slice(2)).toEqual([
      'resumed visit of A',
    ]);
  });

  test('takes what is sent from then on, and can be left again', () => {
    const events = [commit('A', SHOP), commit('B', NEWS), commit('A', SHOP), fromA, fromB, commit('B', NEWS)];
    expect(told(events).slice(5)).toEqual([
      `${P} → visit of A`,
      `${P} → visit of B`,
      'ended visit of A',
      'resumed visit of B',
    ]);
  });
});

describe('a page loaded in advance', () => {
  const prerendered = [whole(NEWS, { type: 'main_frame' }), commit('B', NEWS, { prerendered: true })];

  test('is a visit of its own, said to be in advance, and ends nothing', () => {
    const events = [commit('A', SHOP), prerendered, fromB, fromA];
    expect(told(events).slice(1)).toEqual([
      'open news.example',
      `${NEWS} → visit of B`,
      `${P} → visit of B`,
      `${P} → visit of A`,
    ]);
    const visits = outcomesOf(events).filter((outcome) => outcome.kind === 'visit-opened');
    expect(visits.map(({ visit }) => visit.inAdvance)).toEqual([undefined, true]);
  });

  test('is resumed when it is opened, and ends the page before', () => {
    const events = [commit('A', SHOP), prerendered, commit('B', NEWS), fromB, fromA];
    expect(told(events).slice(3)).toEqual([
      'ended visit of A',
      'resumed visit of B',
      `${P} → visit of B`,
      `${P} → visit of A`,
    ]);
  });

  test('may never be opened: the next page ends the one that is shown', () => {
    expect(told([commit('A', SHOP), prerendered, commit('C', SHOP)]).slice(3)).toEqual([
      'ended visit of A',
      'open shop.example',
    ]);
  });
});

describe('a commit that is not certain (Firefox)', () => {
  const uncertain = (documentId: string, url: string) => commit(documentId, url, { certain: false });

  test.each<[string, Events]>([
    ['a request for the document after it, if it is no other’s', [whole(SHOP, { type: 'main_frame' }), settleAll]],
    ['a request that it sends', fromA],
    ['a request that it sends after it was left', [commit('B', 'about:blank'), fromA]],
    ['one of its own site in which no tracker is recognised', request(`${SHOP}logo.png`, { documentId: 'A' })],
    ['one of a frame in it', [commit('F', NEWS, { parentDocumentId: 'A' }), whole(P, { documentId: 'F' })]],
    ['one of which only its address tells', whole(P, { topUrl: SHOP })],
    ['a change of its address', { kind: 'same-document', tabId: 1, documentId: 'A', url: `${SHOP}#x` }],
    ['the way back to it', [commit('B', 'about:blank'), uncertain('A', SHOP)]],
  ])('opens a visit with %s', (_, events) => {
    expect(told([uncertain('A', SHOP), events]).filter((word) => word.startsWith('open'))).toEqual([
      'open shop.example',
    ]);
  });

  test.each<[string, Events]>([
    ['the request for it, which came before', whole(SHOP, { type: 'main_frame' })],
    ['a request that it sent before', fromA],
  ])('opens a visit at once with %s', (_, events) => {
    expect(told([events, uncertain('A', SHOP)])[0]).toBe('open shop.example');
  });

  test('opens none where nothing follows: a tab that is only prepared', () => {
    const events = [uncertain('A', SHOP), whole(SHOP, { type: 'main_frame', tabId: 2 }), uncertain('B', NEWS), fromB];
    expect(told([events, tabClosed()])).toEqual(['open news.example', `${P} → visit of B`, 'ended visit of B']);
  });

  test('does not take the request for the page before, told late, for its own: the place of a tab that is discarded', () => {
    const asked = request(SHOP, { type: 'main_frame', at: 5 });
    const place = commit('B', SHOP, { certain: false, at: 20 });
    const events = [commit('A', SHOP, { certain: false, at: 10 }), asked, fromA, place];
    const again = [whole(SHOP, { type: 'main_frame', requestId: 'again' }), uncertain('C', SHOP)];
    expect(told([events, again]).filter((said) => said.startsWith('open'))).toEqual([
      'open shop.example',
      'open shop.example',
    ]);
  });

  test('began when it was committed, and has ended where it was left', () => {
    const events = [commit('A', SHOP, { certain: false, at: 10 }), commit('B', 'about:blank', { at: 20 }), fromA];
    expect(outcomesOf(events)[0]).toMatchObject({ kind: 'visit-opened', visit: { startedAt: 10, endedAt: 20 } });
  });

  test('is one visit however much follows', () => {
    expect(told([uncertain('A', SHOP), fromA, fromA, whole(SHOP, { type: 'main_frame' })])).toEqual([
      'open shop.example',
      `${P} → visit of A`,
      `${P} → visit of A`,
      `${SHOP} → visit of A`,
    ]);
  });
});

test('Firefox gives the document of a new tab’s about:blank to the page that comes there', () => {
  const events = [commit('A', 'about:blank', { newVisitId: 'blank' }), commit('A', SHOP), fromA];
  expect(told(events)).toEqual(['open shop.example', `${P} → visit of A`]);
});

describe('a move within the same document', () => {
  const moved = (documentId: string, url: string): Event => ({ kind: 'same-document', tabId: 1, documentId, url });

  test.each<[string, Event, string[]]>([
    ['is told of the page', moved('A', `${SHOP}next`), ['moved visit of A']],
    ['is not told of a frame', moved('F', `${NEWS}next`), []],
    ['is not told of a document that nobody saw', moved('X', `${NEWS}next`), []],
  ])('%s', (_, event, expected) => {
    const events = [commit('A', SHOP), commit('F', NEWS, { parentDocumentId: 'A' }), event];
    expect(told(events).slice(1)).toEqual(expected);
  });

  test('changes the address by which the page is known', () => {
    const other = commit('B', `${SHOP}other`);
    const events = [commit('A', SHOP), moved('A', `${SHOP}next#part`), other, whole(P, { topUrl: `${SHOP}next` })];
    expect(told(events).at(-1)).toBe(`${P} → visit of A`);
  });
});
