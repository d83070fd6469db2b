// Names of hosts, asked of a resolver that answers when the test lets it.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createCanonicalNames,
  HOLDS_FOR,
  MOST_ASKED,
  MOST_NAMES,
  WAITS_FOR,
} from '../../../src/background/canonical-names.ts';
import type { RequestSeen } from '../../../src/core/visits/events.ts';
import { requestSeen } from '../../support/visit-events.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const to = (host: string, more: Partial<RequestSeen> = {}) =>
  requestSeen(`https://${host}/p`, { sourceUrl: 'https://www.shop.example/', ...more });

function names(answer: (host: string) => Promise<string | undefined>, allowed = true) {
  const asked: string[] = [];
  const resolve = (host: string) => {
    asked.push(host);
    return answer(host);
  };
  const resolving = { resolve, allowed: async () => allowed, now: Date.now };
  const behind = createCanonicalNames(resolving, (name) => (name === 'c.eulerian.example' ? 'eulerian' : undefined));
  return { asked, behind };
}

const cloaked = async (host: string) => (host.startsWith('m') ? 'C.Eulerian.example.' : host);

test('the first request waits for the answer, those that follow have it at once, and it is asked once', async () => {
  const { asked, behind } = names(cloaked);
  const [first, second] = [behind(to('m.shop.example')), behind(to('m.shop.example'))];
  expect(first).toBeInstanceOf(Promise);
  expect(await Promise.all([first, second])).toEqual(['eulerian', 'eulerian']);
  expect(behind(to('m.shop.example'))).toBe('eulerian');
  expect(asked).toEqual(['m.shop.example']);
});

test('a host that has no other name is remembered as such', async () => {
  const { asked, behind } = names(cloaked);
  expect(await behind(to('static.shop.example'))).toBeUndefined();
  expect(behind(to('static.shop.example'))).toBeUndefined();
  expect(asked).toHaveLength(1);
});

test('a name that does not resolve has no other', async () => {
  const { behind } = names(() => Promise.reject(new Error('NS_ERROR_UNKNOWN_HOST')));
  expect(await behind(to('m.shop.example'))).toBeUndefined();
});

test('nothing is asked while Candor is paused, nor remembered', async () => {
  const { asked, behind } = names(cloaked, false);
  expect(await behind(to('m.shop.example'))).toBeUndefined();
  expect(await behind(to('m.shop.example'))).toBeUndefined();
  expect(asked).toEqual([]);
});

describe('is not asked about:', () => {
  test.each<[string, RequestSeen]>([
    ['the page’s own host', to('www.shop.example')],
    ['the outermost page’s own host', to('m.shop.example', { topUrl: 'https://m.shop.example/' })],
    ['a request of no page', requestSeen('https://m.shop.example/p')],
    ['one that goes through a proxy', to('m.shop.example', { proxied: true })],
    ['an IPv4 address', to('127.0.0.1')],
    ['a name without a dot', to('localhost')],
    ['an onion service', to('mabc.onion')],
  ])('%s', (_, request) => {
    const { asked, behind } = names(cloaked);
    expect(behind(request)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('an IPv6 address', () => {
    const { asked, behind } = names(cloaked);
    expect(behind({ ...to('m.shop.example'), host: '2001:db8::1' })).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

test('an answer that takes too long is not waited for, and holds for those that follow', async () => {
  let arrive: (name: string) => void = () => undefined;
  const { behind } = names(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  const first = behind(to('m.shop.example'));
  await vi.advanceTimersByTimeAsync(WAITS_FOR);
  expect(await first).toBeUndefined();
  arrive('c.eulerian.example');
  await vi.advanceTimersByTimeAsync(0);
  expect(behind(to('m.shop.example'))).toBe('eulerian');
});

test('an answer holds for an hour', async () => {
  const { asked, behind } = names(cloaked);
  await behind(to('m.shop.example'));
  vi.setSystemTime(Date.now() + HOLDS_FOR);
  expect(await behind(to('m.shop.example'))).toBe('eulerian');
  expect(asked).toHaveLength(2);
});

test('a page that makes up hosts fills neither the memory nor the resolver', async () => {
  const never = names(() => new Promise(() => undefined));
  for (let host = 0; host < 5 * MOST_ASKED; host += 1) void never.behind(to(`m${host}.shop.example`));
  await vi.advanceTimersByTimeAsync(0);
  expect(never.asked).toHaveLength(MOST_ASKED);

  const { asked, behind } = names(cloaked);
  for (let host = 0; host <= MOST_NAMES; host += 1) await behind(to(`m${host}.shop.example`));
  expect(behind(to('m1.shop.example'))).toBe('eulerian');
  expect(await behind(to('m0.shop.example'))).toBe('eulerian');
  expect(asked).toHaveLength(MOST_NAMES + 2);
});
