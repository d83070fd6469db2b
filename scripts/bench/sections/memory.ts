// What the background holds after many visits, in a real browser.

import type { Figure } from '../figure.ts';
import { FIRST_VISITS, type Held, heldInChromium, REQUESTS, VISITS } from '../worker/memory.ts';

const MB = 60;
const RATIO = 1.2;

export async function memory(): Promise<Figure[]> {
  return memoryFigures(await heldInChromium());
}

function memoryFigures({ fresh, idle, browsed, closed, stored, seconds, processor }: Held): Figure[] {
  if (stored < REQUESTS * 0.95) throw new Error(`Of ${REQUESTS} requests only ${stored} were stored`);
  return [
    {
      id: 'memory.browsed',
      what: `memory of the worker after ${REQUESTS} requests over ${VISITS} visits, with tabs open, chromium`,
      unit: 'MB',
      value: browsed,
      bar: { most: MB },
    },
    {
      id: 'memory.closed',
      what: `when all tabs are closed, beside what it held when those of the first ${FIRST_VISITS} visits were closed`,
      unit: 'times',
      value: closed / idle,
      bar: { most: RATIO },
    },
    {
      id: 'memory.closed-fresh',
      what: 'the same beside what it held before anything was seen, with little of its code compiled',
      unit: 'times',
      value: closed / fresh,
    },
    { id: 'memory.idle', what: 'what it held when the first tabs were closed', unit: 'MB', value: idle },
    { id: 'memory.fresh', what: 'what it held before anything was seen', unit: 'MB', value: fresh },
    {
      id: 'memory.processor',
      what: 'time on the processor for each of those requests, of the whole process of the extension',
      unit: 'µs',
      value: processor,
    },
    { id: 'memory.rate', what: 'of them sent and observed', unit: 'per second', value: REQUESTS / seconds },
  ];
}
