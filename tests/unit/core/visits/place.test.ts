// Requests that come without a document: by the address that they come with, by their site, or nobody's. Never a guess.

import { describe, expect, test } from 'vitest';
import type { RequestSeen } from '../../../../src/core/visits/events.ts';
import { LATE } from '../../../../src/core/visits/place.ts';
import { forgetVisits } from '../../../../src/core/visits/state.ts';
import {
  answered,
  commit,
  type Event,
  type Events,
  empty,
  ended,
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
const [ONE, TWO, SCRIPT, ADS] = [`${SHOP}one`, `${SHOP}two`, `${SHOP}worker.js`, 'https://ads.example/'];

describe('in a tab, by address', () => {
  const toA = `${P} → visit of A`;
  const toB = `${P} → visit of B`;
  const toSite = `${P} → site shop.example`;
  const nobodys = `${P}: unknown-document`;

  /** Visit A is left for visit B, and a request that names an address comes at once, or so late that A's beacons are over. */
  test.each<[string, [a: string, b: string], Partial<RequestSeen>, 'at once' | 'later', string]>([
    ['a page’s own address: that page (Firefox, keepalive)', [ONE, TWO], { topUrl: ONE }, 'at once', toA],
    ['the same with a fragment', [ONE, TWO], { topUrl: `${ONE}#x` }, 'at once', toA],
    ['that of a page that has a fragment', [`${ONE}#x`, TWO], { topUrl: ONE }, 'at once', toA],
    ['a worker’s script: the one page of its site', [ONE, NEWS], { topUrl: SCRIPT }, 'at once', toA],
    ['a worker’s script, of a site with two pages', [ONE, TWO], { topUrl: SCRIPT }, 'at once', toSite],
    ['a worker’s script, when one of them is long gone', [ONE, TWO], { topUrl: SCRIPT }, 'later', toB],
    ['a site’s root: the one page of its site (worker of a blob)', [ONE, NEWS], { topUrl: SHOP }, 'at once', toA],
    ['a site’s root, which may be either page', [SHOP, ONE], { topUrl: SHOP }, 'at once', toSite],
    ['a site’s root, which is the page', [NEWS, SHOP], { topUrl: SHOP }, 'at once', toB],
    ['an address that both pages have', [ONE, ONE], { topUrl: ONE }, 'at once', toSite],
    ['an address that both have, one of them long gone', [ONE, ONE], { topUrl: ONE }, 'later', toB],
    ['the address of a page long gone, its site’s only one', [ONE, NEWS], { topUrl: ONE }, 'later', toA],
    ['an origin (Chromium)', [NEWS, TWO], { sourceUrl: 'https://www.shop.example' }, 'at once', toB],
    ['the outermost page’s and the frame’s: the first', [NEWS, ONE], { sourceUrl: ADS, topUrl: ONE }, 'at once', toB],
    ['a site that the tab never showed', [ONE, TWO], { sourceUrl: ADS }, 'at once', nobodys],
    ['what is no address of the web', [ONE, TWO], { topUrl: 'about:blank' }, 'at once', `${P}: no-page`],
    ['nothing', [ONE, TWO], {}, 'at once', `${P}: no-page`],
  ])('%s', (_, [a, b], source, when, expected) => {
    const leftAt = now();
    const events = [commit('A', a), commit('B', b, { at: leftAt })];
    const at = when === 'later' ? leftAt + LATE : leftAt;
    expect(told([events, whole(P, { at, ...source })]).at(-1)).toBe(expected);
  });

  test('pages of other tabs have no part in it', () => {
    const events = [commit('A', ONE), commit('B', NEWS, { tabId: 2 }), whole(P, { topUrl: ONE, tabId: 2 })];
    expect(told(events).at(-1)).toBe(`${P}: unknown-document`);
  });

  test('a page that was left before its commit: its site, since the tab asked for it', () => {
    const left = [commit('A', NEWS), request(ONE, { type: 'main_frame' }), sent(ONE), commit('B', ADS)];
    expect(told([left, whole(P, { documentId: 'X', topUrl: ONE }), settleAll])).toContain(toSite);
    const state = empty();
    told([left, commit('C', ADS)], state);
    forgetVisits(state, 'shop.example');
    expect(told([whole(P, { documentId: 'X', topUrl: ONE }), settleAll], state)).not.toContain(toSite);
  });

  test('a document that is no web page names none either', () => {
    const events = [commit('A', ONE), commit('B', 'about:blank'), whole(P, { documentId: 'B' })];
    expect(told(events).at(-1)).toBe(`${P}: no-page`);
  });
});

describe('of no tab: a service worker’s or a shared worker’s', () => {
  const inBackground = { tabId: -1, sourceUrl: 'https://www.shop.example' };

  test.each<[string, Partial<RequestSeen>, string]>([
    ['belongs to its site', { sourceUrl: 'https://www.shop.example' }, `${P} → site shop.example`],
    ['belongs to its script’s site', { topUrl: `${SHOP}sw.js` }, `${P} → site shop.example`],
    ['of a site that nobody opened', { sourceUrl: 'https://mail.example' }, `${P}: unknown-document`],
    ['of nobody', {}, `${P}: no-page`],
  ])('%s', (_, source, expected) => {
    expect(told([commit('A', SHOP), whole(P, { tabId: -1, ...source })]).at(-1)).toBe(expected);
  });

  test('says since when its site’s newest visit began, be that closed by now', () => {
    const pages = [
      commit('A', SHOP, { at: 10 }),
      commit('B', ONE, { at: 20, tabId: 2 }),
      commit('N', NEWS, { at: 30 }),
    ];
    const closed = [tabClosed(2), settle(now() + 60_000)];
    expect(outcomesOf([pages, closed, whole(P, inBackground)]).at(-1)).toMatchObject({
      site: 'shop.example',
      since: 20,
    });
  });

  describe('a frame’s, of a page that is gone (Chromium)', () => {
    const frame = (documentId: string, parentDocumentId: string) => commit(documentId, ADS, { parentDocumentId });
    const ofFrame = () => whole(P, { tabId: -1, sourceUrl: 'https://ads.example' });
    const shop = [commit('A', SHOP), frame('F', 'A')];

    test('is its page’s site’s', () => {
      expect(told([shop, commit('B', NEWS), ofFrame()]).at(-1)).toBe(`${P} → site shop.example`);
    });

    test('also where the frame was asked for, and never committed', () => {
      const asked = request(ADS, { type: 'sub_frame', parentDocumentId: 'A' });
      expect(told([commit('A', SHOP), asked, commit('B', NEWS), ofFrame()]).at(-1)).toBe(`${P} → site shop.example`);
    });

    test.each<[string, Events]>([
      ['two sites have such a frame', [shop, commit('N', NEWS, { tabId: 2 }), frame('G', 'N')]],
      ['the frame’s site is open, too', [shop, commit('N', ADS, { tabId: 2 })]],
    ])('may be anybody’s where %s', (_, events) => {
      expect(told([events, ofFrame()]).at(-1)).toBe(`${P}: unknown-document`);
    });

    test('is not looked for in pages that were left long ago', () => {
      const later = commit('B', NEWS);
      const at = now() + LATE + 1;
      expect(
        told([commit('O', ADS), shop, later, whole(P, { tabId: -1, sourceUrl: 'https://ads.example', at })]).at(-1),
      ).toBe(`${P} → site ads.example`);
    });
  });

  test('has fates like any other', () => {
    const events = [request(P, inBackground), ended(P, 'blocked')];
    expect(told([commit('A', SHOP), events]).slice(1)).toEqual([`${P} (blocked) → site shop.example`]);
  });
});

describe('what a page hands over to its service worker (Firefox)', () => {
  const handedOver = (documentId: string, requestId: string): Event[] => [
    request(P, { requestId, documentId }),
    ended(requestId, 'handed-over'),
  ];
  const byWorker = (requestId: string, sourceUrl = `${SHOP}sw.js`): Event[] =>
    whole(P, { requestId, tabId: -1, sourceUrl });
  const pages = [commit('A', ONE), commit('B', TWO, { tabId: 2 }), commit('N', NEWS, { tabId: 3 })];

  test.each<[string, Events, string[]]>([
    ['passed on: the page’s, once', [handedOver('A', '1'), byWorker('2')], [`${P} → visit of A`]],
    ['answered by the worker itself: nothing was sent', handedOver('A', '1'), []],
    [
      'passed on twice: the second is the worker’s own',
      [handedOver('A', '1'), byWorker('2'), byWorker('3')],
      [`${P} → visit of A`, `${P} → site shop.example`],
    ],
    [
      'by two requests of one page',
      [handedOver('A', '1'), handedOver('A', '2'), byWorker('3'), byWorker('4')],
      [`${P} → visit of A`, `${P} → visit of A`],
    ],
    [
      'by two pages, passed on once: its site’s',
      [handedOver('A', '1'), handedOver('B', '2'), byWorker('3')],
      [`${P} → site shop.example`],
    ],
    [
      'by a page of another site: not that worker’s',
      [handedOver('N', '1'), byWorker('2')],
      [`${P} → site shop.example`],
    ],
    [
      'passed on after the page was left',
      [handedOver('A', '1'), commit('C', NEWS), byWorker('2')],
      ['ended visit of A', 'open news.example', `${P} → visit of A`],
    ],
  ])('%s', (_, events, expected) => {
    expect(told([pages, events]).slice(3)).toEqual(expected);
  });

  test('its other endings are no hand-over', () => {
    const events = [request(P, { documentId: 'A' }), sent(P), answered(P), byWorker('2')];
    expect(told([pages, events]).slice(3)).toEqual([`${P} → visit of A`, `${P} → site shop.example`]);
  });

  test('is not waited for without end', () => {
    const events = [handedOver('A', '1'), settle(now() + 60_000), byWorker('2')];
    expect(told([pages, events]).slice(3)).toEqual([`${P} → site shop.example`]);
  });
});
