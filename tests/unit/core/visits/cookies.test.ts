// Where cookies belong: to where their request does, whenever that is known; those of no request to the only page that may have set them.

import { describe, expect, test } from 'vitest';
import { noteSent } from '../../../../src/core/identifiers/cookies.ts';
import type { RequestSeen } from '../../../../src/core/visits/events.ts';
import {
  answered,
  commit,
  type Event,
  ended,
  NEWS,
  now,
  outcomesOf,
  request,
  requestSeen,
  SHOP,
  sent,
  told,
  tracker,
} from '../../../support/visit-events.ts';

const P = tracker('p');
const notes = [noteSent({ name: 'id', value: '1' }, 't.example').note];

const cookies = (url: string, more: Partial<RequestSeen> = {}): Event => ({
  kind: 'cookies',
  request: requestSeen(url, more),
  cookies: { notes, trace: 'x' },
});
const changed = (site: string): Event => ({ kind: 'cookie-changed', site, at: now(), cookies: { notes, trace: 'x' } });
const ofCookies = (words: string[]) => words.filter((each) => each.startsWith('cookies'));

describe('of a request', () => {
  test('that is placed: at once, and before it counts', () => {
    const about = { documentId: 'A' };
    const events = [commit('A', SHOP), request(P, about), sent(P), cookies(P, about), answered(P)];
    expect(told(events)).toEqual(['open shop.example', 'cookies id → visit of A', `${P} → visit of A`]);
  });

  test('that waits for its document: with it', () => {
    const about = { documentId: 'B', parentDocumentId: 'A' };
    const events = [request(P, about), sent(P), cookies(P, about), answered(P)];
    expect(ofCookies(told(events))).toEqual([]);
    expect(ofCookies(told([...events, commit('A', SHOP), commit('B', NEWS, { parentDocumentId: 'A' })]))).toEqual([
      'cookies id → visit of A',
    ]);
  });

  test('for a page itself: with the page that it opens', () => {
    const asked = { type: 'main_frame', requestId: '1' };
    const { tracker: _, ...own } = requestSeen(SHOP, asked);
    const events: Event[] = [
      { kind: 'request', request: own, reading: false },
      sent('1'),
      { kind: 'cookies', request: own, cookies: { notes, trace: 'x' } },
      answered('1'),
    ];
    expect(ofCookies(told(events))).toEqual([]);
    expect(ofCookies(told([...events, commit('A', SHOP)]))).toEqual(['cookies id → visit of A']);
  });

  test('of which it is still learned who gets it: when that is known', () => {
    const seen = requestSeen(P, { documentId: 'A' });
    const events: Event[] = [
      commit('A', SHOP),
      { kind: 'request', request: seen, reading: true },
      sent(P),
      { kind: 'cookies', request: seen, cookies: { notes, trace: 'x' } },
    ];
    expect(ofCookies(told(events))).toEqual([]);
    expect(ofCookies(told([...events, { kind: 'read', request: seen }]))).toEqual(['cookies id → visit of A']);
  });

  test('to the page’s own site, which is not remembered', () => {
    const own = 'https://www.shop.example/api';
    const about = { documentId: 'A', tracker: undefined as never };
    expect(ofCookies(told([commit('A', SHOP), request(own, about), sent(own), cookies(own, about)]))).toEqual([
      'cookies id → visit of A',
    ]);
  });

  test('each hop of a redirect has its own', () => {
    const about = { documentId: 'A', requestId: '1' };
    const events = [
      commit('A', SHOP),
      request(P, about),
      sent('1'),
      cookies(P, about),
      ended('1', 'redirected'),
      request(tracker('q'), about),
      sent('1'),
      cookies(tracker('q'), about),
      answered('1'),
    ];
    expect(ofCookies(told(events))).toHaveLength(2);
  });

  test('that the browser tells of when the next hop is under way: not the next receiver’s', () => {
    const about = { documentId: 'A', requestId: '1' };
    const events = [
      commit('A', SHOP),
      request(P, about),
      sent('1'),
      ended('1', 'redirected'),
      request(tracker('q'), about),
      cookies(P, { ...about, tracker: 'p' }),
    ];
    const [outcome] = outcomesOf(events).filter(({ kind }) => kind === 'cookies');
    expect(outcome).toMatchObject({ visit: 'visit of A', request: { tracker: 'p' } });
  });

  test('that nothing tells the page of: they are nobody’s', () => {
    expect(ofCookies(told([cookies(P, { documentId: 'Z', tabId: 9 })]))).toEqual([]);
  });
});

describe('of no request', () => {
  test('the only page of its site', () => {
    expect(ofCookies(told([commit('A', SHOP), commit('B', NEWS, { tabId: 2 }), changed('shop.example')]))).toEqual([
      'cookies id → visit of A',
    ]);
  });

  test('the only page with a frame of its site', () => {
    const events = [
      commit('A', SHOP),
      commit('F', 'https://ads.example/', { parentDocumentId: 'A' }),
      changed('ads.example'),
    ];
    expect(ofCookies(told(events))).toEqual(['cookies id → visit of A']);
  });

  test('two pages of its site: it is the site’s', () => {
    const events = [commit('A', SHOP), commit('B', `${SHOP}b`, { tabId: 2 }), changed('shop.example')];
    expect(ofCookies(told(events))).toMatchObject([
      expect.stringMatching(/^cookies id → background:shop\.example@\d+$/),
    ]);
  });

  test('pages of two sites with a frame of it: nobody’s, rather than guessed', () => {
    const frame = 'https://ads.example/';
    const events = [
      commit('A', SHOP),
      commit('F', frame, { parentDocumentId: 'A' }),
      commit('B', NEWS, { tabId: 2 }),
      commit('G', frame, { parentDocumentId: 'B', tabId: 2 }),
      changed('ads.example'),
    ];
    expect(ofCookies(told(events))).toEqual([]);
  });

  test('no page of it', () => {
    expect(ofCookies(told([commit('A', SHOP), changed('bank.example')]))).toEqual([]);
  });
});
