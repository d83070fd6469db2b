// Moments as files write them: whatever was written before, as the language itself writes them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoOf, LAST_INSTANT } from '../../../src/core/instant.ts';

const DAY = 86_400_000;
const anywhere = fc.oneof(
  fc.integer({ min: -LAST_INSTANT, max: LAST_INSTANT }),
  fc.integer({ min: -2 * DAY, max: 2 * DAY }),
  fc.double({ min: -2 * DAY, max: 2 * DAY, noNaN: true }),
);

test('any moments, one after the other, and those of the same day', () => {
  fc.assert(
    fc.property(anywhere, fc.array(fc.integer({ min: -DAY, max: DAY })), (first, steps) => {
      const moments = [first, ...steps.map((step) => first + step)].filter((at) => Math.abs(at) <= LAST_INSTANT);
      expect(moments.map(isoOf)).toEqual(moments.map((at) => new Date(at).toISOString()));
    }),
    { numRuns: 2_000 },
  );
});

test.each([-1, -0.5, -0, 0.5, DAY - 1, DAY - 0.5, DAY, 2 * DAY - 1, -DAY, -DAY - 1, LAST_INSTANT, -LAST_INSTANT])(
  '%d after another of the day before, and of its own',
  (at) => {
    for (const before of [at - DAY, at].filter((one) => Math.abs(one) <= LAST_INSTANT)) {
      isoOf(before);
      expect(isoOf(at)).toBe(new Date(at).toISOString());
    }
  },
);

test('beyond the last instant there is none, on the day of the last one either', () => {
  isoOf(LAST_INSTANT);
  for (const at of [LAST_INSTANT + 1, -LAST_INSTANT - 1, Number.POSITIVE_INFINITY, Number.NaN])
    expect(() => isoOf(at)).toThrow(RangeError);
});
