// The figures of the bench: what is said of them, and how they are told from each other's noise.

import { describe, expect, test } from 'vitest';
import { barInWords, type Figure, isMet, valueInWords } from '../../../../scripts/bench/figure.ts';
import { table } from '../../../../scripts/bench/table.ts';
import { middleOf, ratioOf, takeTurns } from '../../../../scripts/bench/timing.ts';

const figure: Figure = { id: 'a.b', what: 'something', value: 12.345, unit: 'ms', bar: { most: 10 } };

describe('bars', () => {
  test.each([
    [{ most: 10 }, 10, true],
    [{ most: 10 }, 10.01, false],
    [{ least: 12 }, 12, true],
    [{ least: 12 }, 11.9, false],
  ])('%j with %d', (bar, value, met) => {
    expect(isMet({ ...figure, bar, value })).toBe(met);
  });

  test('without one there is nothing to miss', () => {
    const { bar: _, ...free } = figure;
    expect(isMet(free)).toBeUndefined();
    expect(barInWords(free)).toBe('');
  });

  test('in words', () => {
    expect(barInWords(figure)).toBe('≤ 10 ms');
    expect(barInWords({ ...figure, unit: 'times', bar: { least: 12 } })).toBe('≥ 12 ×');
    expect(valueInWords({ ...figure, spread: [11, 1234.5] })).toBe('12.3 ms (11 to 1,235)');
    expect(table([figure])).toContain('| something | 12.3 ms | ≤ 10 ms | missed |');
  });
});

test('the middle is the median, its spread the quartiles', () => {
  expect(middleOf([5, 1, 4, 2, 3])).toEqual({ value: 3, spread: [2, 4] });
});

test('a ratio is made round by round', () => {
  expect(ratioOf([10, 40, 90], [10, 20, 30]).value).toBe(2);
});

test('contestants take turns, and the first round does not count', () => {
  const turns: string[] = [];
  const times = takeTurns({ a: () => turns.push('a'), b: () => turns.push('b') }, 1, 2);
  expect(turns.join('')).toBe('ababab');
  expect([times.a!.length, times.b!.length]).toEqual([2, 2]);
});
