import { expect, test, vi } from 'vitest';
import { verdictOf } from '../../../src/core/report/verdict.ts';
import { speech } from '../../../src/ui/speech.ts';
import { collector, report, stopped, tracker } from './support.ts';

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
    'one of three known only by its format, one also by its own address',
    report([
      collector('Meta', { trackers: [tracker({ requests: 3, proxiedRequests: 3 })] }),
      collector('Google', { trackers: [tracker({ requests: 3, proxiedRequests: 2 })] }),
      collector('Snap'),
    ]),
    [
      '3 organizations collected data here.',
      '1 of them is known here only by its format, used on this site’s own address. Whether it gets the data cannot be seen.',
    ],
  ],
  [
    'one of two runs the site',
    report([collector('Meta'), collector('Google', { runsSite: true, ...early })], ['undecided']),
    ['2 organizations collected data here.', 'One of them runs this site.', '1 of them before any answer from you.'],
  ],
  [
    'the only one runs the site',
    report([collector('Google', { runsSite: true })]),
    ['1 organization collected data here.', 'It runs this site.'],
  ],
  [
    'two more were stopped; of one of them two trackers',
    report([collector('Meta')], [], {
      stopped: [stopped('Criteo'), stopped('Criteo', { key: 'criteo_2' }), stopped('Google'), stopped('Meta')],
    }),
    ['1 organization collected data here.', '2 more were stopped before anything was sent.'],
  ],
  [
    'those stopped received something all the same, so that there are no more of them',
    report([collector('Meta')], [], { stopped: [stopped('Meta', { blockedRequests: 2, failedRequests: 1 })] }),
    ['1 organization collected data here.', '3 requests were stopped before anything was sent.'],
  ],
  [
    'nobody received anything',
    report([], [], { stopped: [stopped('Meta', { blockedRequests: 0, failedRequests: 1 })] }),
    ['No known tracker received anything.', '1 organization was stopped before anything was sent.'],
  ],
  [
    'a thousand and more, as the language writes it',
    report(Array.from({ length: 1200 }, (_, index) => collector(`Org${index}`))),
    ['1,200 organizations collected data here.'],
  ],
])('%s', (_, given, sentences) => {
  expect(verdictOf(given, speech).map(({ words }) => words)).toEqual(sentences);
});

test('only what came before or after the answer asks for attention', () => {
  const given = report([collector('Meta', { ...early, runsSite: true })], ['undecided'], {
    stopped: [stopped('Criteo')],
  });
  expect(verdictOf(given, speech).map(({ tone }) => tone)).toEqual([undefined, undefined, 'attention', undefined]);
});
