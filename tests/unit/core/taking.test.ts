import { expect, test } from 'vitest';
import type { Taking, VisitTracker } from '../../../src/core/facts.ts';
import { isSensitive, sumTakings, takenSince, takingOf } from '../../../src/core/taking.ts';
import { NOON } from '../../support/facts.ts';

const occasion = { told: 'nothing', requests: 2, firstAt: NOON, lastAt: NOON } as const;

test('a tracker’s roll-up in short: what just went out as an answer was given counts for neither, and sure by one field is sure', () => {
  const row: Pick<VisitTracker, 'tracker' | 'data' | 'occasions'> = {
    tracker: 'a',
    data: [
      { type: 'phone', evidence: 'x', certainty: 'likely' },
      { type: 'email', evidence: 'y', certainty: 'likely' },
      { type: 'email', evidence: 'em' },
    ],
    occasions: [
      { ...occasion, choice: 'undecided' },
      { ...occasion, choice: 'undecided', told: 'refused' },
      { ...occasion, choice: 'refused', settling: true },
    ],
  };
  expect(takingOf(row)).toEqual({ tracker: 'a', before: 4, types: ['email', 'phone'], likely: ['phone'] });
  expect(takingOf({ tracker: 'b', data: [], occasions: [] })).toEqual({ tracker: 'b' });
});

test.each<[Taking[], Taking]>([
  [[], {}],
  [[{ before: 1 }, { before: 2, after: 3 }], { before: 3, after: 3 }],
  [[{ types: ['page-url'], likely: ['page-url'] }, { types: ['email', 'page-url'] }], { types: ['email', 'page-url'] }],
  [[{ types: ['email'], likely: ['email'] }, { typed: true }], { types: ['email'], likely: ['email'], typed: true }],
])('together %j are %j', (takings, sum) => {
  expect(sumTakings(takings)).toEqual(sum);
});

test('what was counted already is not counted again, also where the choice turned out to be another', () => {
  const total = sumTakings([{ before: 5 }, takenSince({ after: 2 }, { before: 2 })]);
  expect(total).toEqual({ before: 3, after: 2 });
});

test.each<[Taking, boolean]>([
  [{}, false],
  [{ types: ['page-url', 'client-id'] }, false],
  [{ types: ['page-url', 'hashed-email'] }, true],
  [{ types: ['search-query'], typed: true }, true],
])('%j weighs most: %s', (taking, expected) => {
  expect(isSensitive(taking)).toBe(expected);
});
