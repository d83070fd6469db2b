// What browsers tell of cookies → the events of the fold, told to listeners by a browser that is not there.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { HeaderEvents } from '../../../src/background/observe.ts';
import { observeCookies } from '../../../src/background/observe-cookies.ts';
import type { ReadRequest } from '../../../src/background/read-request.ts';
import type { Recorder } from '../../../src/background/recorder.ts';
import type { Router } from '../../../src/background/router.ts';
import { createTraces } from '../../../src/background/traces.ts';
import type { VisitEvent } from '../../../src/core/visits/events.ts';
import { listeners } from '../../support/fake-browser.ts';

vi.mock('../../../src/platform/browser.ts', () => import('../../support/fake-browser.ts'));

interface Routed {
  tabId: number;
  saysPrivate: boolean | undefined;
  event: VisitEvent<ReadRequest>;
}

let routed: Routed[];
let headers: HeaderEvents;

beforeEach(() => {
  routed = [];
  const route: Router['route'] = (tabId, saysPrivate, job) => {
    const take: Recorder['take'] = (event) => void routed.push({ tabId, saysPrivate, event });
    const takeCookies: Recorder['takeCookies'] = (_, cookies, seen) => {
      const request = seen();
      if (request) take({ kind: 'cookies', request, cookies });
    };
    job({ take, takeCookies } as Recorder);
  };
  headers = observeCookies({ route } as Router, createTraces([1, 2]), {
    isPrivate: {
      store: (id: string) => ({ own: false, hidden: true })[id],
      tab: (id: number) => ({ 7: false, 8: true })[id],
    },
    records: { changed: () => undefined },
  });
});

const request = {
  requestId: '1',
  timeStamp: Date.now(),
  url: 'https://px.ads.example/p',
  type: 'image',
  tabId: 7,
  method: 'GET',
} as const;
const sends = (...values: [string, string][]) =>
  headers.sent({ ...request, requestHeaders: values.map(([name, value]) => ({ name, value })) });
const answers = (details: object, ...values: string[]) =>
  headers.answered({ ...request, ...details, responseHeaders: values.map((value) => ({ name: 'Set-Cookie', value })) });
const changed = (cookie: object, removed = false) =>
  listeners.get('cookies.onChanged')!({
    removed,
    cookie: { name: 'id', value: '1', domain: '.ads.example', storeId: 'own', session: true, ...cookie },
  });
const names = () =>
  routed.flatMap(({ event }) => ('cookies' in event ? event.cookies.notes.map(({ name }) => name) : []));

describe('a request', () => {
  test('that carries cookies is told with them, for its tab', () => {
    sends(['Accept', '*/*'], ['Cookie', 'a=1; b=2']);
    expect(routed).toMatchObject([
      { tabId: 7, event: { kind: 'cookies', request: { requestId: '1', host: 'px.ads.example' } } },
    ]);
    expect(names()).toEqual(['a', 'b']);
  });

  test('that carries none is not', () => {
    sends(['Accept', '*/*']);
    headers.sent(request);
    expect(routed).toEqual([]);
  });
});

describe('an answer', () => {
  test('that sets cookies, in several headers or in one', () => {
    answers({}, 'a=1', 'b=2\nc=3');
    expect(names()).toEqual(['a', 'b', 'c']);
  });

  test('that sets none, or deletes one', () => {
    answers({});
    answers({}, 'a=; Max-Age=0');
    expect(routed).toEqual([]);
  });
});

describe('a cookie that the browser says was set', () => {
  test('is told for the site of its domain, with for how long', () => {
    changed({ session: false, expirationDate: Date.now() / 1000 + 3600 });
    const [one] = routed;
    expect(one).toMatchObject({
      tabId: -1,
      saysPrivate: false,
      event: { kind: 'cookie-changed', site: 'ads.example' },
    });
    const { cookies } = one!.event as Extract<VisitEvent<ReadRequest>, { kind: 'cookie-changed' }>;
    expect(cookies.notes).toMatchObject([{ setBy: 'unseen', kept: true, lifetime: 3600 }]);
  });

  test('for the pages of one site alone, is told for that site', () => {
    changed({ partitionKey: { topLevelSite: 'https://shop.example' } });
    expect(routed).toMatchObject([{ event: { site: 'shop.example' } }]);
  });

  test.each([
    ['own', false],
    ['hidden', true],
    ['other', undefined],
  ])('in the store %s', (storeId, saysPrivate) => {
    changed({ storeId });
    expect(routed.map((one) => one.saysPrivate)).toEqual([saysPrivate]);
  });

  test('as an answer asked for it, is told as kept, with the answer’s request', () => {
    answers({}, 'id=1; Domain=ads.example');
    changed({});
    expect(routed.map(({ event }) => event)).toMatchObject([
      { kind: 'cookies', cookies: { notes: [{ setBy: 'answer' }] } },
      { kind: 'cookies', request: { requestId: '1' }, cookies: { notes: [{ setBy: 'answer', kept: true }] } },
    ]);
  });

  test.each([
    ['in a private window', { tabId: 8 }, 'own'],
    ['in an ordinary one', { tabId: 7 }, 'hidden'],
    ['in one that says that it is private', { incognito: true }, 'own'],
  ])('is none that an answer %s asked for, if it is of the others', (_, details, storeId) => {
    answers(details, 'id=1; Domain=ads.example');
    changed({ storeId });
    expect(routed.map(({ event }) => event.kind)).toEqual(['cookies', 'cookie-changed']);
  });

  test('and is gone or over already, is not', () => {
    changed({}, true);
    changed({ session: false, expirationDate: Date.now() / 1000 - 5 });
    expect(routed).toEqual([]);
  });
});
