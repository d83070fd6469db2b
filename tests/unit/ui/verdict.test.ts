import { expect, test, vi } from 'vitest';
import { verdictOf } from '../../../src/ui/components/verdict.tsx';
import { collector, report } from './support.ts';

vi.mock('webextension-polyfill', async () => (await import('./support.ts')).polyfill);

const early = { beforeChoice: 2 };
const late = { afterRefusal: 1 };

test.each([
  ['nothing seen', report([]), ['No known tracker was observed.']],
  ['one collector', report([collector('Meta')]), ['1 organization collected data here.']],
  ['two, no consent known', report([collector('Meta'), collector('Google')]), ['2 organizations collected data here.']],
  [
    'one of two early, answered since',
    report([collector('Meta', early), collector('Google')], ['undecided', 'accepted']),
    ['2 organizations collected data here.', '1 of them before you answered.'],
  ],
  [
    'early, and not answered yet',
    report([collector('Meta', early), collector('Google', early)], ['undecided']),
    ['2 organizations collected data here.', '2 of them before any answer from you.'],
  ],
  [
    'early and after the refusal',
    report([collector('Meta', { ...early, ...late }), collector('Google', late)], ['undecided', 'refused']),
    ['2 organizations collected data here.', '1 of them before you answered.', '2 of them after you refused.'],
  ],
  [
    'a thousand and more, as the language writes it',
    report(Array.from({ length: 1200 }, (_, index) => collector(`Org${index}`))),
    ['1,200 organizations collected data here.'],
  ],
])('%s', (_, given, sentences) => {
  expect(verdictOf(given)).toEqual(sentences);
});
