// Whether pages were asked for with Global Privacy Control, told to listeners by a browser that is not there.

import { beforeEach, expect, test, vi } from 'vitest';
import { observeGpc } from '../../../src/background/observe-gpc.ts';
import type { Recorder } from '../../../src/background/recorder.ts';
import type { Router } from '../../../src/background/router.ts';
import { listeners } from '../../support/fake-browser.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../../support/fake-browser.ts'));

let noted: unknown[];
let asked: string[];
let committed: ReturnType<typeof observeGpc>;

beforeEach(() => {
  noted = [];
  asked = [];
  const takeNotes: Recorder['takeNotes'] = (...all) => noted.push(all) > 0;
  const route: Router['route'] = (_, __, job) => job({ takeNotes } as Recorder);
  committed = observeGpc({ route } as Router, (site) => asked.includes(site));
});

const URL = 'https://www.shop.example/cart?of=1';
const sends = (headers: Record<string, string>, url = URL, tabId = 7, timeStamp = 1) =>
  listeners.get('webRequest.onSendHeaders')!({
    tabId,
    url,
    timeStamp,
    requestHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
  });
const commits = (url = URL) => committed({ tabId: 7, url, timeStamp: 2.4, documentId: 'd' });
const note = (by: string, header: string) => [[{ gpc: { by, header } }, 'd', 7, 2]];

test.each([
  ['seen, as Candor asked', ['shop.example'], { 'Sec-GPC': '1' }, note('candor', 'seen')],
  ['seen, in any case of letters', ['shop.example'], { 'sec-gpc': '1' }, note('candor', 'seen')],
  ['asked for, and not shown by the browser', ['shop.example'], {}, note('candor', 'in-force')],
  ['seen, though Candor did not ask', [], { 'Sec-GPC': '1' }, note('browser', 'seen')],
  ['another value', [], { 'Sec-GPC': '0' }, []],
  ['neither', ['news.example'], { Accept: '*/*' }, []],
])('%s', (_, sites, headers, expected) => {
  asked = sites;
  sends(headers);
  commits();
  expect(noted).toEqual(expected);
});

test('the address that was arrived at counts, without what follows its #, and once', () => {
  sends({}, 'https://shop.example/');
  sends({ 'Sec-GPC': '1' });
  commits(`${URL}#top`);
  commits();
  expect(noted).toEqual(note('browser', 'seen'));
});

test('a page that comes from a cache, or into another tab, is not noted', () => {
  sends({ 'Sec-GPC': '1' }, URL, 8);
  commits();
  expect(noted).toEqual([]);
});

test('a request that is told of after its page counts for it; one that was sent later does not', () => {
  commits();
  sends({ 'Sec-GPC': '1' });
  expect(noted).toEqual(note('browser', 'seen'));
  commits();
  sends({ 'Sec-GPC': '1' }, URL, 7, 9);
  expect(noted).toHaveLength(1);
  commits();
  expect(noted).toHaveLength(2);
});

test('pages that never come are forgotten', () => {
  for (let turn = 0; turn <= 200; turn += 1) sends({ 'Sec-GPC': '1' }, `https://shop.example/${turn}`);
  commits('https://shop.example/0');
  expect(noted).toEqual([]);
  commits('https://shop.example/200');
  expect(noted).toHaveLength(1);
});
