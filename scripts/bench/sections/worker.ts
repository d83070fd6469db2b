// The background in real browsers: how long it takes to start, and until it has stored what it was woken for.

import type { BrowserName } from '../../../src/auditor/options.ts';
import type { Figure } from '../figure.ts';
import { middleOf } from '../timing.ts';
import { type Starts, startsIn } from '../worker/starts.ts';
import type { Noted } from '../worker/timed-extension.ts';

const EVALUATION = 60;

export async function worker(): Promise<Figure[]> {
  return [
    ...startFigures('chromium', await startsIn('chromium'), { most: EVALUATION }),
    ...startFigures('firefox', await startsIn('firefox')),
  ];
}

function startFigures(
  browser: BrowserName,
  { candor, floor }: { candor: Starts; floor: Starts },
  bar?: Figure['bar'],
): Figure[] {
  const { first, later, noting } = candor;
  const all = [...first, ...later];
  const evaluation = ({ begun, evaluated }: Noted) => evaluated - begun;
  return [
    {
      id: `worker.${browser}.first-evaluation`,
      what: `evaluation of the background’s scripts when it was just installed, ${browser}`,
      unit: 'ms',
      ...middleOf(first.map(evaluation)),
      ...(bar && { bar }),
    },
    {
      id: `worker.${browser}.evaluation`,
      what: `the same when it is woken, ${browser}`,
      unit: 'ms',
      ...middleOf(later.map(evaluation)),
      ...(bar && { bar }),
    },
    {
      id: `worker.${browser}.floor-first-evaluation`,
      what: `floor: polyfill, Dexie, and the same text in a function that nobody calls, when just installed, ${browser}`,
      unit: 'ms',
      ...middleOf(floor.first.map(evaluation)),
    },
    {
      id: `worker.${browser}.floor-evaluation`,
      what: `floor: the same when it is woken, ${browser}`,
      unit: 'ms',
      ...middleOf(floor.later.map(evaluation)),
    },
    {
      id: `worker.${browser}.floor-started`,
      what: `floor: from its start until that is fetched, compiled and evaluated, ${browser}`,
      unit: 'ms',
      ...middleOf([...floor.first, ...floor.later].map(({ evaluated }) => evaluated)),
    },
    {
      id: `worker.${browser}.started`,
      what: `from the start of the background until its scripts are fetched, compiled and evaluated, ${browser}`,
      unit: 'ms',
      ...middleOf(all.map(({ evaluated }) => evaluated)),
    },
    {
      id: `worker.${browser}.stored`,
      what: `until the first request that it was woken for is stored, ${browser}`,
      unit: 'ms',
      ...middleOf(later.map(({ stored = Number.NaN }) => stored)),
    },
    ...Object.entries(notingWords).map(
      ([name, what]): Figure => ({
        id: `worker.${browser}.noting-${name}`,
        what: `floor: one change of the session area, in the turn that asks for it: ${what}, ${browser}`,
        unit: 'µs',
        ...middleOf(noting[name as keyof typeof notingWords]),
      }),
    ),
  ];
}

const notingWords = {
  least: 'a number',
  short: 'a tenth of the text below',
  text: 'a request as Candor notes it, a text',
  two: 'the same, and another entry emptied',
  value: 'the value that the text stands for',
};
