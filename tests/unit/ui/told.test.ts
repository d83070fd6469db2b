import { expect, test } from 'vitest';
import type { Choice, ToldInAll } from '../../../src/core/model.ts';
import { type Bearing, toldChoices } from '../../../src/ui/told.ts';
import { collector, report, tracker } from './support.ts';

function told(choice: ToldInAll, requests = 1) {
  return tracker({ byTold: [{ told: choice, requests }] });
}

const cases: [told: Choice, stated: Choice[], Bearing][] = [
  ['accepted', ['undecided', 'refused'], 'otherwise'],
  ['accepted', ['undecided'], 'otherwise'],
  ['refused', ['undecided', 'refused'], 'same'],
  ['accepted', ['undecided', 'accepted'], 'same'],
  ['refused', ['accepted'], 'otherwise'],
  // Before the answer, a denial by default is no contradiction; nor is an acceptance that was taken back later.
  ['refused', ['undecided', 'accepted'], 'unclear'],
  ['accepted', ['accepted', 'refused'], 'unclear'],
  ['accepted', ['undecided', 'partial'], 'unclear'],
  ['partial', ['undecided', 'refused'], 'unclear'],
  ['accepted', [], 'unclear'],
  ['unknown', ['refused'], 'unclear'],
];

test.each(cases)('told %s where the page stated %j: %s', (choice, stated, bearing) => {
  const [first] = toldChoices([told(choice)], report([collector('Google')], stated));
  expect(first?.bearing).toBe(bearing);
});

test.each([
  ['over several visits', { visits: 2 }],
  ['where another page was loaded in advance', { loadedInAdvance: 1 }],
  ['where the page was not seen whole', { complete: false }],
])('%s nothing is called a contradiction', (_, about) => {
  const [first] = toldChoices([told('accepted')], report([], ['undecided', 'refused'], about));
  expect(first?.bearing).toBe('unclear');
});

test('what was told in the background may have been told by another page', () => {
  const background = { ...told('accepted'), backgroundRequests: 1 };
  const choices = toldChoices([background, told('refused')], report([], ['undecided', 'refused']));
  expect(choices.map((one) => [one.told, one.bearing])).toEqual([
    ['accepted', 'unclear'],
    ['refused', 'same'],
  ]);
});

test('what contradicts itself is called that whatever the page states, and in the background too', () => {
  const background = { ...told('contradictory'), backgroundRequests: 1 };
  expect(toldChoices([background], report([]))).toEqual([
    { told: 'contradictory', times: 1, bearing: 'contradictory' },
  ]);
});

test('requests that told nothing come last, however many', () => {
  const choices = toldChoices([told('nothing', 9), told('refused', 2)], report([]));
  expect(choices.map((one) => [one.told, one.times])).toEqual([
    ['refused', 2],
    ['nothing', 9],
  ]);
});

test('counts by choice over all trackers, the most frequent first', () => {
  const counted = toldChoices([told('refused', 2), told('accepted', 3), told('refused', 5)], report([]));
  expect(counted.map((one) => [one.told, one.times])).toEqual([
    ['refused', 7],
    ['accepted', 3],
  ]);
});

test('a record that cannot be read is no statement; one that names what was allowed is', () => {
  const stated = (status: string): Bearing | undefined => {
    const shown = report([], ['undecided', 'refused']);
    const record = {
      ...shown.consent.signals[0]!,
      standard: 'cmp' as const,
      choice: 'unknown' as const,
      detail: { manager: { key: 'x', name: 'X' }, status },
    };
    const consent = { ...shown.consent, signals: [...shown.consent.signals, record] };
    return toldChoices([told('accepted')], { ...shown, consent })[0]?.bearing;
  };
  expect(stated('unreadable')).toBe('otherwise');
  expect(stated('not-told')).toBe('otherwise');
  expect(stated('allowed-only')).toBe('unclear');
});
