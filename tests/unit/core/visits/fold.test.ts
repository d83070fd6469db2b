// A request goes to the visit of the document that sent it, whatever comes between. The other files here take one part of the
// model each; docs/attribution.md has it in words.

import { describe, expect, test } from 'vitest';
import {
  answered,
  commit,
  type Events,
  ended,
  NEWS,
  request,
  SHOP,
  sent,
  tabClosed,
  told,
  tracker,
  whole,
} from '../../../support/visit-events.ts';

const P = tracker('p');
const ADS = 'https://ads.example/frame';
const frame = commit('F', ADS, { parentDocumentId: 'A' });
const inFrame = { documentId: 'F', parentDocumentId: 'A' };

test.each<[string, Events]>([
  ['a subresource of the page', [commit('A', SHOP), whole(P, { documentId: 'A' })]],
  ['one that comes before its page’s commit', [whole(P, { documentId: 'A' }), commit('A', SHOP)]],
  ['one that is answered after it', [request(P, { documentId: 'A' }), commit('A', SHOP), sent(P), answered(P)]],
  ['one that is sent before it', [request(P, { documentId: 'A' }), sent(P), commit('A', SHOP), answered(P)]],
  ['from a frame of another site', [commit('A', SHOP), frame, whole(P, inFrame)]],
  ['from a frame whose commit comes later, by its parent', [commit('A', SHOP), whole(P, inFrame), frame]],
  [
    'from a frame in a frame',
    [
      commit('A', SHOP),
      frame,
      commit('G', 'https://deep.example/', { parentDocumentId: 'F' }),
      whole(P, { documentId: 'G', parentDocumentId: 'F' }),
    ],
  ],
  [
    'from a frame without an address of its own',
    [commit('A', SHOP), commit('F', 'about:srcdoc', { parentDocumentId: 'A' }), whole(P, inFrame)],
  ],
  [
    'for a frame’s document, of which only the parent is known',
    [commit('A', SHOP), whole(P, { type: 'sub_frame', parentDocumentId: 'A' })],
  ],
  [
    'for a frame’s document, before the page’s own commit',
    [whole(P, { type: 'sub_frame', parentDocumentId: 'A' }), commit('A', SHOP)],
  ],
])('%s', (_, events) => {
  expect(told(events)).toEqual(['open shop.example', `${P} → visit of A`]);
});

describe('what a page sends as it is left', () => {
  const beacon = whole(tracker('bye'), { type: 'beacon', documentId: 'A' });
  const credited = `${tracker('bye')} → visit of A`;

  test('comes after the next page’s commit', () => {
    expect(told([commit('A', SHOP), commit('B', NEWS), beacon]).slice(1)).toEqual([
      'ended visit of A',
      'open news.example',
      credited,
    ]);
  });

  test('comes from a frame of it', () => {
    const late = whole(tracker('bye'), inFrame);
    expect(told([commit('A', SHOP), frame, commit('B', NEWS), late]).at(-1)).toBe(credited);
  });

  test('comes after its tab was closed', () => {
    expect(told([commit('A', SHOP), tabClosed(), beacon]).slice(1)).toEqual(['ended visit of A', credited]);
  });

  test('was sent before, and is answered or given up afterwards', () => {
    const [one, two] = [tracker('1'), tracker('2')];
    const before = [request(one, { documentId: 'A' }), sent(one), request(two, { documentId: 'A' }), sent(two)];
    expect(told([commit('A', SHOP), before, commit('B', NEWS), answered(one), ended(two, 'aborted')]).slice(3)).toEqual(
      [`${one} → visit of A`, `${two} (unanswered) → visit of A`],
    );
  });
});

test('tabs do not mix', () => {
  const inTab2 = { tabId: 2 };
  const events = [
    request(SHOP, { type: 'main_frame' }),
    request(NEWS, { type: 'main_frame', ...inTab2 }),
    commit('B', NEWS, inTab2),
    commit('A', SHOP),
    [SHOP, NEWS].flatMap((url) => [sent(url), answered(url)]),
    whole(tracker('a'), { documentId: 'A' }),
    whole(tracker('b'), { documentId: 'B', ...inTab2 }),
  ];
  expect(told(events)).toEqual([
    'open news.example',
    'open shop.example',
    `${SHOP} → visit of A`,
    `${NEWS} → visit of B`,
    `${tracker('a')} → visit of A`,
    `${tracker('b')} → visit of B`,
  ]);
});
