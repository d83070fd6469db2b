// Orders of signals that pages really give, and the choice that was in force after each.

import { expect, test } from 'vitest';
import { signalsIn } from '../../../../src/core/consent/reading.ts';
import { choiceAt, currentChoice } from '../../../../src/core/consent/timeline.ts';
import type { Choice, ConsentSignal } from '../../../../src/core/model.ts';

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function stated(at: number, status: string, purposes: number[] = [], gdprApplies = true): ConsentSignal {
  const raw = { standard: 'tcf', status, at, gdprApplies, purposes, legitimateInterests: [2], vendors: 1 };
  return signalsIn(raw)[0]!;
}

const shown = (at: number) => stated(at, 'cmpuishown');
const answered = (at: number, purposes: number[]) => stated(at, 'useractioncomplete', purposes);
const known = (at: number, purposes: number[]) => stated(at, 'tcloaded', purposes);
const notAsked = (at: number) => stated(at, 'tcloaded', [], false);

test.each<[string, ConsentSignal[], Choice[]]>([
  ['asked, then refused', [shown(1), answered(2, [])], ['undecided', 'undecided', 'refused']],
  ['asked, then agreed', [shown(1), answered(2, ALL)], ['undecided', 'undecided', 'accepted']],
  ['agreed on an earlier visit', [known(1, ALL)], ['accepted', 'accepted']],
  ['refused before, opened again, left as it was', [known(1, []), shown(2)], ['refused', 'refused', 'refused']],
  [
    'agreed, opened again, taken back',
    [known(1, ALL), shown(2), answered(3, [])],
    ['accepted', 'accepted', 'accepted', 'refused'],
  ],
  ['not asked', [notAsked(1)], ['not-asked', 'not-asked']],
  ['said not to ask, and asked', [notAsked(1), shown(2)], ['not-asked', 'not-asked', 'undecided']],
  [
    'said not to ask, asked, agreed in part',
    [notAsked(1), shown(2), answered(3, [1])],
    ['not-asked', 'not-asked', 'undecided', 'partial'],
  ],
])('%s', (_, signals, expected) => {
  expect([0, ...signals.map(({ at }) => at)].map((at) => choiceAt(signals, at))).toEqual(expected);
  expect(currentChoice(signals)).toBe(expected.at(-1));
});

test.each([
  [8.64e15, true],
  [8.64e15 + 1, false],
  [Number.MAX_SAFE_INTEGER, false],
])('a reading of the instant %d is taken: %s, as a date can hold it', (at, taken) => {
  const raw = { standard: 'tcf', status: 'tcloaded', at, purposes: [], legitimateInterests: [], vendors: 0 };
  expect(signalsIn(raw).length > 0).toBe(taken);
});
