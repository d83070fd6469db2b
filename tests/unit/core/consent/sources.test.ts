// Several sources that speak for one page: who is heard, and what happens where they contradict each other.

import { expect, test } from 'vitest';
import { choiceAt, isContradicted, sourcesAt } from '../../../../src/core/consent/timeline.ts';
import type { Choice, ConsentSignal } from '../../../../src/core/model.ts';

function says(manager: string | undefined, at: number, choice: Choice, answeredNow = false): ConsentSignal {
  const standard = manager === undefined ? 'tcf' : 'cmp';
  return { standard, source: 'page', choice, at, answeredNow, detail: manager === undefined ? {} : { manager } };
}

const tcf = says.bind(undefined, undefined);
const klaro = says.bind(undefined, 'klaro');
const osano = says.bind(undefined, 'osano');

test.each<[string, ConsentSignal[], number, Choice, boolean]>([
  ['all say the same', [tcf(100, 'accepted'), klaro(200, 'accepted')], 300, 'accepted', false],
  ['one does not know', [tcf(100, 'refused'), osano(200, 'unknown')], 300, 'refused', false],
  ['none knows', [klaro(100, 'unknown'), osano(200, 'unknown')], 300, 'unknown', false],
  ['one need not ask, the other has an answer', [tcf(100, 'not-asked'), klaro(200, 'partial')], 300, 'partial', false],
  ['one need not ask, the other waits', [tcf(100, 'not-asked'), klaro(200, 'undecided')], 300, 'unknown', true],
  ['answers from before that differ', [klaro(100, 'accepted'), osano(100, 'refused')], 300, 'unknown', true],
  ['one knows an answer, the other waits', [klaro(100, 'accepted'), osano(100, 'undecided')], 300, 'unknown', true],
  [
    'an answer given now, and a source that waited before it',
    [klaro(100, 'undecided'), tcf(110, 'undecided'), klaro(500, 'refused', true)],
    90_000,
    'refused',
    false,
  ],
  [
    'an answer taken back, while the other source has yet to follow',
    [klaro(100, 'accepted'), tcf(110, 'accepted'), tcf(5000, 'refused', true)],
    5100,
    'refused',
    false,
  ],
  [
    'an answer taken back that the other source never follows',
    [klaro(100, 'accepted'), tcf(110, 'accepted'), tcf(5000, 'refused', true)],
    7000,
    'unknown',
    true,
  ],
  [
    'two answers given now that differ',
    [klaro(100, 'undecided'), klaro(500, 'accepted', true), osano(600, 'refused', true)],
    9000,
    'unknown',
    true,
  ],
])('%s', (_, signals, at, choice, contradicted) => {
  expect(choiceAt(signals, at)).toBe(choice);
  expect(isContradicted(signals, at)).toBe(contradicted);
});

test('every source is told apart, with what it says', () => {
  const signals = [klaro(100, 'undecided'), tcf(200, 'accepted'), klaro(500, 'refused', true)];
  expect(sourcesAt(signals, 900).map(({ source, choice }) => [source, choice])).toEqual([
    ['cmp klaro', 'refused'],
    ['tcf', 'accepted'],
  ]);
});
