import { expect, test } from 'vitest';
import { canBeIgnored, isOver, keptSince, pauseFor } from '../../../src/core/recording.ts';
import { isIn } from '../../../src/core/span.ts';

const HOUR = 3_600_000;

test('a pause for an hour is over after an hour, and no other by itself', () => {
  expect(pauseFor('an-hour', 1000)).toEqual({ until: 1000 + HOUR });
  expect(isOver({ until: 1000 }, 999)).toBe(false);
  expect(isOver({ until: 1000 }, 1000)).toBe(true);
  for (const choice of ['until-restart', 'until-resumed'] as const)
    expect(isOver(pauseFor(choice, 0), Number.MAX_SAFE_INTEGER)).toBe(false);
});

test('what is kept until it is deleted has no age', () => {
  expect(keptSince(7, 10 * 24 * HOUR)).toBe(3 * 24 * HOUR);
  expect(keptSince('until-deleted', 0)).toBeUndefined();
});

test.each([
  ['shop.example', true],
  ['localhost', true],
  ['www.shop.example', false],
  ['SHOP.example', false],
  ['shop.example/basket', false],
  ['https://shop.example', false],
  ['two words.example', false],
  ['', false],
])('“%s” can be left out: %s', (site, expected) => {
  expect(canBeIgnored(site)).toBe(expected);
});

test('a span has its first moment, and not its last', () => {
  expect([0, 1, 2, 3].map((at) => isIn({ from: 1, to: 3 }, at))).toEqual([false, true, true, false]);
});
