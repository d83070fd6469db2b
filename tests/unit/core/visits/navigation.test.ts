// The request for a document itself: whose it is, is known only when the document comes, or does not.

import { describe, expect, test } from 'vitest';
import {
  answered,
  commit,
  type Events,
  empty,
  ended,
  hop,
  NEWS,
  navigationFailed,
  request,
  SHOP,
  sent,
  settleAll,
  tabClosed,
  told,
  tracker,
  whole,
} from '../../../support/visit-events.ts';

const CLICK = tracker('click');
const FILE = 'https://files.example/file.zip';
const document = { type: 'main_frame' };
const chain = { type: 'main_frame', requestId: '7' };

describe('a document that comes', () => {
  test.each<[string, Events]>([
    ['requested, answered, committed', [whole(SHOP, document), commit('A', SHOP)]],
    ['committed before it is answered', [request(SHOP, document), commit('A', SHOP), sent(SHOP), answered(SHOP)]],
    ['committed before it is requested (Firefox)', [commit('A', SHOP), whole(SHOP, document)]],
    ['committed with a fragment that no request has', [whole(SHOP, document), commit('A', `${SHOP}#top`)]],
    ['committed with a fragment before it is requested', [commit('A', `${SHOP}#top`), whole(SHOP, document)]],
    ['announced twice (Firefox)', [whole(SHOP, document), commit('A', SHOP)]],
  ])('has the request for it: %s', (_, events) => {
    expect(told(events)).toEqual(['open shop.example', `${SHOP} → visit of A`]);
  });

  test.each<[string, Events]>([
    ['before the commit', [hop(CLICK, '7', document), whole(SHOP, chain), commit('A', SHOP)]],
    [
      'the last answered after the commit',
      [hop(CLICK, '7', document), request(SHOP, chain), commit('A', SHOP), sent('7'), answered('7')],
    ],
    ['all after the commit (Firefox)', [commit('A', SHOP), hop(CLICK, '7', document), whole(SHOP, chain), settleAll]],
  ])('has every hop of the redirect that led to it: %s', (_, events) => {
    expect(told(events).toSorted()).toEqual(
      ['open shop.example', `${CLICK} → visit of A`, `${SHOP} → visit of A`].toSorted(),
    );
  });

  test('has the request for it and not the page before, whichever asked', () => {
    const events = [commit('A', SHOP), hop(CLICK, '7', document), whole(NEWS, chain), commit('B', NEWS)];
    expect(told(events).slice(1)).toEqual([
      'ended visit of A',
      'open news.example',
      `${CLICK} → visit of B`,
      `${NEWS} → visit of B`,
    ]);
  });

  test('takes no second request for the same address: that is for the next document (reload)', () => {
    const reload = { ...document, requestId: 'reload' };
    const events = [commit('A', SHOP), whole(SHOP, document), whole(SHOP, reload), commit('B', SHOP)];
    expect(told(events)).toEqual([
      'open shop.example',
      `${SHOP} → visit of A`,
      'ended visit of A',
      'open shop.example',
      `${SHOP} → visit of B`,
    ]);
  });
});

describe('a document that does not come was asked for by the page that the tab showed then', () => {
  const failed = navigationFailed(FILE);
  const asked = `${FILE} → visit of A`;
  const unanswered = `${FILE} (unanswered) → visit of A`;

  test.each<[string, Events]>([
    ['a download, or an empty answer', [whole(FILE, document), failed]],
    ['one that is told of before it is answered', [request(FILE, document), sent(FILE), failed, answered(FILE)]],
    ['one of which nobody says that it failed, after a while', [whole(FILE, document), settleAll]],
  ])('%s', (_, events) => {
    expect(told([commit('A', SHOP), events]).slice(1)).toEqual([asked]);
  });

  test('with every hop that led there', () => {
    const events = [hop(CLICK, '7', document), whole(FILE, chain), failed];
    expect(told([commit('A', SHOP), events]).slice(1)).toEqual([`${CLICK} → visit of A`, asked]);
  });

  test('and the page stays what it is', () => {
    const events = [whole(FILE, document), failed, whole(tracker('p'), { documentId: 'A' })];
    expect(told([commit('A', SHOP), events]).at(-1)).toBe(`${tracker('p')} → visit of A`);
  });

  test('blocked', () => {
    const events = [request(FILE, document), ended(FILE, 'blocked'), failed];
    expect(told([commit('A', SHOP), events]).slice(1)).toEqual([`${FILE} (blocked) → visit of A`]);
  });

  test('superseded by a later navigation', () => {
    const events = [
      request(FILE, document),
      sent(FILE),
      whole(NEWS, document),
      ended(FILE, 'aborted'),
      commit('B', NEWS),
    ];
    expect(
      told([commit('A', SHOP), events, settleAll])
        .slice(1)
        .toSorted(),
    ).toEqual(['ended visit of A', unanswered, `${NEWS} → visit of B`, 'open news.example'].toSorted());
  });

  test('superseded by a page of the browser', () => {
    const events = [request(FILE, document), sent(FILE), commit('B', 'about:blank'), ended(FILE, 'aborted')];
    expect(told([commit('A', SHOP), events]).slice(1)).toEqual(['ended visit of A', unanswered]);
  });

  test('superseded by the end of the tab', () => {
    const events = [request(FILE, document), sent(FILE), tabClosed(), ended(FILE, 'aborted')];
    expect(told([commit('A', SHOP), events]).slice(1)).toEqual(['ended visit of A', unanswered]);
  });

  test('in a tab that showed none: nobody’s', () => {
    expect(told([whole(FILE, document), failed])).toEqual([`${FILE}: no-page`]);
  });

  test('after that page was left: its own all the same', () => {
    // A link to a download is clicked, and then another to a page.
    const events = [request(FILE, document), sent(FILE), request(NEWS, document), commit('B', NEWS), answered(FILE)];
    expect(told([commit('A', SHOP), events])).toContain(asked);
  });

  test('Firefox says of every page that it is left that its navigation failed: that moves nothing', () => {
    const events = [
      commit('B', NEWS),
      // The next navigation, back to the first address, is under way already.
      request(SHOP, { ...document, requestId: '8' }),
      sent('8'),
      navigationFailed(SHOP, 'A'),
      answered('8'),
      commit('C', SHOP),
    ];
    expect(told([commit('A', SHOP), whole(SHOP, document), events]).at(-1)).toBe(`${SHOP} → visit of C`);
  });
});

test('a prefetch is the page’s doing, and opens nothing', () => {
  const events = [whole(NEWS, { ...document, documentId: 'A' })];
  expect(told([commit('A', SHOP), events]).slice(1)).toEqual([`${NEWS} → visit of A`]);
});

test('of two waiting navigations in two tabs, a failure concerns its own', () => {
  const state = empty();
  told([commit('A', SHOP), commit('B', SHOP, { tabId: 2 })], state);
  const other = request(FILE, { ...document, requestId: '8', tabId: 2 });
  told([request(FILE, { ...document, requestId: '7' }), other, sent('7'), sent('8'), navigationFailed(FILE)], state);
  expect(told([answered('7'), answered('8')], state)).toEqual([`${FILE} → visit of A`]);
});

describe('a document that is long in coming', () => {
  const at = 100_000;
  const asked = (later: number): Events => [{ kind: 'settle', at: at + later, asked: true }];
  const through: Events = [hop(CLICK, '7', { ...document, at }), request(FILE, { ...chain, at: at + 10 }), sent('7')];

  test('is waited for while its server has not answered', () => {
    const events = [commit('A', SHOP), through, asked(200_000), answered('7'), commit('B', FILE)];
    expect(told(events)).toContain(`${CLICK} → visit of B`);
  });

  // Firefox says of a download neither that it was committed nor that it failed.
  test('is not waited for any more a moment after its server has answered', () => {
    const over: Events = [
      { kind: 'ended', requestId: '7', at: at + 60_000, ending: { how: 'answered', fromCache: false } },
    ];
    expect(told([commit('A', SHOP), through, over, asked(61_000)])).not.toContain(`${CLICK} → visit of A`);
    expect(told([commit('A', SHOP), through, over, asked(62_000)])).toContain(`${CLICK} → visit of A`);
  });
});
