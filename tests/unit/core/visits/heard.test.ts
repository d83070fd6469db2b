// Requests and hops that were heard of lately.

import { expect, test } from 'vitest';
import { createHeard } from '../../../../src/core/visits/heard.ts';

const hop = (requestId: string, at: number, url = 'https://t.example/') => ({ requestId, at, url });

test('a request is new once, and so is each of its hops', () => {
  const heard = createHeard(10);
  expect(heard.hop(hop('1', 5))).toBe(true);
  expect(heard.request('1')).toBe(false);
  expect(heard.hop(hop('1', 6))).toBe(true);
  expect(heard.hop(hop('1', 6, 'https://u.example/'))).toBe(true);
  // As Chromium tells a worker that it has just woken: all of it once more.
  expect([hop('1', 5), hop('1', 6), hop('1', 6, 'https://u.example/')].map(heard.hop)).toEqual([false, false, false]);
  expect(heard.hop(hop('2', 5))).toBe(true);
});

test('a request that was heard of and not announced has no hop yet', () => {
  const heard = createHeard(10);
  expect(heard.request('1')).toBe(true);
  expect(heard.request('1')).toBe(false);
  expect(heard.hop(hop('1', 5))).toBe(true);
});

test('at least the newest are remembered, and no more than twice as many', () => {
  const heard = createHeard(10);
  for (let nth = 1; nth <= 100; nth += 1) heard.hop(hop(`${nth}`, nth));
  const remembered = (nth: number) => !heard.hop(hop(`${nth}`, nth));
  expect([91, 95, 100].map(remembered)).toEqual([true, true, true]);
  expect([1, 50, 80].map(remembered)).toEqual([false, false, false]);
});

test('a hop that follows late keeps those before it remembered', () => {
  const heard = createHeard(2);
  heard.hop(hop('1', 1));
  heard.hop(hop('2', 2));
  heard.hop(hop('3', 3));
  heard.hop(hop('1', 4));
  heard.hop(hop('4', 5));
  expect(heard.hop(hop('1', 1))).toBe(false);
  expect(heard.hop(hop('1', 4))).toBe(false);
});

test('of a request with hops without end, the newest are remembered', () => {
  const heard = createHeard(10);
  for (let nth = 0; nth < 10_000; nth += 1) expect(heard.hop(hop('1', nth))).toBe(true);
  expect(heard.hop(hop('1', 9_999))).toBe(false);
  expect(heard.hop(hop('1', 0))).toBe(true);
});
