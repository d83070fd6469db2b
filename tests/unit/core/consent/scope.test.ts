// Who speaks for the page, and who for a part of it: docs/decisions/0016.

import { expect, test } from 'vitest';
import { answeredAt, choiceAt, currentScope, isContradicted } from '../../../../src/core/consent/timeline.ts';
import type { Choice, ConsentDetail, ConsentSignal, ConsentStandard } from '../../../../src/core/model.ts';

function says(standard: ConsentStandard, detail: ConsentDetail = {}) {
  return (at: number, choice: Choice, answeredNow = false): ConsentSignal => ({
    standard,
    source: 'page',
    choice,
    at,
    answeredNow,
    detail,
  });
}
const tcf = says('tcf');
const klaro = says('cmp', { manager: 'klaro' });
const google = says('google-consent-mode');
const usp = says('us-privacy');
const gpp = says('gpp', { sections: ['usnat'] });
const gppOfTcf = says('gpp', { sections: ['tcfeuv2'] });

test.each<[string, ConsentSignal[], Choice, 'page' | 'part' | undefined]>([
  [
    'not opted out of sale does not contradict a refusal',
    [klaro(1, 'refused'), usp(2, 'not-asked')],
    'refused',
    'page',
  ],
  ['opted out of sale does not contradict an acceptance', [tcf(1, 'accepted'), usp(2, 'refused')], 'accepted', 'page'],
  [
    'a default for Google does not contradict an answer',
    [klaro(1, 'accepted'), google(2, 'undecided')],
    'accepted',
    'page',
  ],
  ['nor does what Google is told', [klaro(1, 'refused'), google(2, 'accepted')], 'refused', 'page'],
  [
    'nor does it answer a question that waits',
    [klaro(1, 'undecided'), google(2, 'accepted', true)],
    'undecided',
    'page',
  ],
  ['GPP for the European Union speaks for the page', [gppOfTcf(1, 'accepted'), klaro(2, 'refused')], 'unknown', 'page'],
  ['opted out of sale, and nobody else speaks: the rest was not refused', [usp(1, 'refused')], 'partial', 'part'],
  ['opted out of all that GPP has for the United States', [gpp(1, 'refused')], 'partial', 'part'],
  ['not opted out says nothing of the page', [usp(1, 'not-asked'), gpp(1, 'not-asked')], 'unknown', undefined],
  ['Google alone stands in', [google(1, 'undecided'), google(2, 'refused', true)], 'refused', 'part'],
  ['parts that differ', [google(1, 'accepted'), usp(2, 'refused')], 'unknown', 'part'],
  ['parts of which one says nothing', [google(1, 'accepted'), usp(2, 'not-asked')], 'accepted', 'part'],
  ['TCF need not ask here, and somebody opted out', [tcf(1, 'not-asked'), usp(2, 'refused')], 'partial', 'part'],
  ['TCF need not ask here, and nobody did', [tcf(1, 'not-asked'), google(2, 'undecided')], 'not-asked', 'page'],
  ['a manager that cannot be read', [klaro(1, 'unknown'), google(2, 'partial')], 'partial', 'part'],
])('%s', (_, signals, choice, scope) => {
  expect(choiceAt(signals, 90_000)).toBe(choice);
  expect(currentScope(signals)).toBe(scope);
});

test('parts never contradict the page, nor each other', () => {
  const signals = [klaro(1, 'accepted'), google(2, 'refused'), usp(3, 'refused')];
  expect(isContradicted(signals, 90_000)).toBe(false);
  expect(isContradicted([google(1, 'accepted'), usp(2, 'refused')], 90_000)).toBe(false);
  expect(isContradicted([klaro(1, 'accepted'), tcf(2, 'refused')], 90_000)).toBe(true);
});

test('the time of an answer is that of who speaks', () => {
  const signals = [klaro(1, 'undecided'), google(1, 'undecided'), google(500, 'accepted', true)];
  expect(answeredAt(signals)).toBeUndefined();
  expect(answeredAt([...signals, klaro(900, 'accepted', true)])).toBe(900);
  expect(answeredAt(signals.filter(({ standard }) => standard !== 'cmp'))).toBe(500);
});

test('before an answer that is given to who stands in, nobody had answered', () => {
  const signals = [google(1, 'undecided'), google(500, 'refused', true)];
  expect([choiceAt(signals, 0), choiceAt(signals, 499), choiceAt(signals, 500)]).toEqual([
    'undecided',
    'undecided',
    'refused',
  ]);
});
