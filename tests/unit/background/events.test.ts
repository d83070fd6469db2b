// Both browsers' own events → the fold's. Details are as they were measured, shortened.

import { describe, expect, test } from 'vitest';
import {
  commitSeen,
  isOutermost,
  isPreflight,
  moveSeen,
  type RequestDetails,
  redirectSeen,
  requestSeen,
} from '../../../src/background/events.ts';

const details: RequestDetails = {
  requestId: '7',
  timeStamp: 1000.6,
  url: 'https://T.example:8443/p?x=1',
  type: 'image',
  tabId: 1,
  method: 'GET',
};
const seen = { requestId: '7', at: 1001, url: details.url, host: 't.example', type: 'image', tabId: 1 };

describe('a request', () => {
  test.each<[string, Partial<RequestDetails>, object]>([
    ['of nobody', {}, {}],
    [
      'of a page (Chromium)',
      { documentId: 'A', initiator: 'https://shop.example' },
      { documentId: 'A', sourceUrl: 'https://shop.example' },
    ],
    [
      'of a page (Firefox)',
      {
        documentId: 'A',
        documentUrl: 'https://shop.example/a',
        originUrl: 'https://shop.example/a',
        frameAncestors: [],
      },
      { documentId: 'A', sourceUrl: 'https://shop.example/a', topUrl: 'https://shop.example/a' },
    ],
    [
      'of a frame in a frame (Firefox)',
      {
        documentId: 'C',
        parentDocumentId: 'B',
        documentUrl: 'https://deep.example/',
        frameAncestors: [
          { url: 'https://ads.example/', frameId: 4_294_967_300 },
          { url: 'https://shop.example/a', frameId: 0 },
        ],
      },
      { documentId: 'C', parentDocumentId: 'B', sourceUrl: 'https://deep.example/', topUrl: 'https://shop.example/a' },
    ],
    ['of a sandboxed frame (Chromium)', { documentId: 'B', initiator: 'null' }, { documentId: 'B' }],
    [
      'of a service worker (Firefox)',
      { tabId: -1, documentUrl: 'https://shop.example/sw.js', originUrl: 'https://shop.example/sw.js' },
      { tabId: -1, sourceUrl: 'https://shop.example/sw.js', topUrl: 'https://shop.example/sw.js' },
    ],
    [
      'for a page that a link leads to (Firefox)',
      { originUrl: 'https://shop.example/' },
      { sourceUrl: 'https://shop.example/' },
    ],
  ])('%s', (_, more, expected) => {
    expect(requestSeen({ ...details, ...more })).toEqual({ ...seen, ...expected });
  });

  test('that goes to no server is none', () => {
    expect(requestSeen({ ...details, url: 'data:text/plain,x' })).toBeUndefined();
  });

  test('that asks whether another may be sent is none', () => {
    expect(['OPTIONS', 'GET', 'POST'].map((method) => isPreflight({ method }))).toEqual([true, false, false]);
  });
});

describe('a redirect', () => {
  const url = 'https://t.example/p';
  test.each<[string, { redirectUrl: string; statusCode: number }, string]>([
    ['to another address', { redirectUrl: 'https://u.example/', statusCode: 302 }, 'redirected'],
    ['to the same address, with a cookie by now', { redirectUrl: url, statusCode: 302 }, 'redirected'],
    ['to https', { redirectUrl: 'https://t.example/', statusCode: 0 }, 'redirected'],
    [
      'to the same address, of which no server knows: to the service worker (Firefox)',
      { redirectUrl: url, statusCode: 0 },
      'handed-over',
    ],
  ])('%s', (_, to, how) => {
    expect(redirectSeen({ url, ...to })).toEqual({ how });
  });
});

describe('a commit', () => {
  const commit = {
    timeStamp: 5.4,
    tabId: 1,
    frameId: 0,
    parentFrameId: -1,
    url: 'https://shop.example/',
    documentId: 'A',
  };
  const known = { at: 5, tabId: 1, url: commit.url, documentId: 'A', newVisitId: 'new' };

  test.each<[string, object, object]>([
    ['of a page (Chromium)', { documentLifecycle: 'active' }, { prerendered: false, certain: true }],
    ['of a page (Firefox)', {}, { prerendered: false, certain: false }],
    [
      'of a page loaded in advance',
      { frameId: 7, documentLifecycle: 'prerender' },
      { prerendered: true, certain: true },
    ],
    [
      'of a frame (Chromium)',
      { frameId: 7, parentFrameId: 0, parentDocumentId: 'P', documentLifecycle: 'active' },
      { parentDocumentId: 'P', prerendered: false, certain: true },
    ],
    [
      'of a frame in a page loaded in advance',
      { frameId: 8, parentFrameId: 7, parentDocumentId: 'P', documentLifecycle: 'prerender' },
      { parentDocumentId: 'P', prerendered: true, certain: true },
    ],
  ])('%s', (_, more, expected) => {
    expect(commitSeen({ ...commit, ...more }, 'new')).toEqual({ ...known, ...expected });
  });

  test('of a document without an id has another one each time', () => {
    const { documentId: _, ...unnamed } = commit;
    const ids = [5, 6].map((timeStamp) => commitSeen({ ...unnamed, timeStamp }, 'new').documentId);
    expect(new Set(ids).size).toBe(2);
  });

  test.each<[string, { frameId: number; parentFrameId?: number }, boolean]>([
    ['a page', { frameId: 0, parentFrameId: -1 }, true],
    ['a page, of which Firefox tells no parent on errors', { frameId: 0 }, true],
    ['a page loaded in advance', { frameId: 7, parentFrameId: -1 }, true],
    ['a frame', { frameId: 7, parentFrameId: 0 }, false],
  ])('outermost or not: %s', (_, frame, expected) => {
    expect(isOutermost(frame)).toBe(expected);
  });

  test('a move within the document, if it is told which', () => {
    expect(moveSeen(commit)).toEqual({ kind: 'same-document', tabId: 1, documentId: 'A', url: commit.url });
    const { documentId: _, ...unnamed } = commit;
    expect(moveSeen(unnamed)).toBeUndefined();
  });
});
