// Each event of requests has one listener: it tells the recorder of the request, and those who read headers of its headers after that.

import { beforeEach, expect, test, vi } from 'vitest';
import { observe } from '../../../src/background/observe.ts';
import type { Recorder } from '../../../src/background/recorder.ts';
import type { Router } from '../../../src/background/router.ts';
import { listeners } from '../../support/fake-browser.ts';

const added = vi.spyOn(listeners, 'set');

vi.mock('../../../src/platform/browser.ts', () => import('../../support/fake-browser.ts'));

let told: string[];

beforeEach(() => {
  told = [];
  listeners.clear();
  added.mockClear();
  const recorder = {
    announce: () => void told.push('request'),
    take: ({ kind }) => void told.push(kind),
    takeOf: (_, __, { kind }) => void told.push(kind),
  } as Partial<Recorder> as Recorder;
  const nothing = () => undefined;
  observe(
    { route: (_, __, job) => job(recorder) } as Partial<Router> as Router,
    (request) => request,
    {
      left: nothing,
      opened: nothing,
      shown: nothing,
      committed: nothing,
      closed: nothing,
      replaced: nothing,
    },
    {
      sent: ({ requestHeaders = [] }) => void told.push(`sent ${requestHeaders.length}`),
      answered: ({ responseHeaders = [] }) => void told.push(`answered ${responseHeaders.length}`),
    },
  );
});

const details = { requestId: '1', timeStamp: 1, url: 'https://ads.example/p', type: 'image', tabId: 7, method: 'GET' };
const tell = (event: string, more: object = {}) => void listeners.get(`webRequest.${event}`)!({ ...details, ...more });
const header = { name: 'a', value: 'b' };

test('no event has two', () => {
  const events = added.mock.calls.map(([event]) => event);
  expect(events.length).toBeGreaterThan(5);
  expect(new Set(events).size).toBe(events.length);
});

test('headers are told after the request that they are of', () => {
  tell('onBeforeRequest');
  tell('onSendHeaders', { requestHeaders: [header] });
  tell('onHeadersReceived', { statusCode: 304, responseHeaders: [header, header] });
  expect(told).toEqual(['request', 'sent', 'sent 1', 'not-modified', 'answered 2']);
});

test('a question whether a request may be sent is told to nobody', () => {
  tell('onBeforeRequest', { method: 'OPTIONS' });
  tell('onSendHeaders', { method: 'OPTIONS', requestHeaders: [header] });
  tell('onHeadersReceived', { method: 'OPTIONS', statusCode: 204, responseHeaders: [header] });
  expect(told).toEqual([]);
});
