// What Candor puts into every page and every frame: its bytes, and the main thread's time in a page without a consent manager, in both browsers.

import { gzipSync } from 'node:zlib';
import type { BrowserName } from '../../../src/auditor/options.ts';
import { type ContentScripts, contentScript, contentScripts, readOnly } from '../../content-cost/built.ts';
import {
  IN_PAGE_FLOOR,
  IN_PAGE_RELAY_FLOOR,
  INTERFACES_FLOOR,
  PROBE_FLOOR,
  RELAY_FLOOR,
} from '../../content-cost/floor.ts';
import { timeFrames, type Variant } from '../../content-cost/frames.ts';
import { ELEMENT, HELD_TIMERS, LIFE } from '../../content-cost/life.ts';
import type { Figure } from '../figure.ts';
import { type Middle, middleOf } from '../timing.ts';

const ROUNDS = 60;
/** Frames of one page, and how often they are opened. */
const MANY = 50;
const ROUNDS_OF_MANY = 4;
const FLOOR =
  'the floor there: the same text read and not run, and empty functions for the same events, messages, timers and replaced functions';

export async function content(): Promise<Figure[]> {
  const figures = [...sizesOf('page'), ...sizesOf('frame')];
  for (const browser of ['chromium', 'firefox'] as const)
    figures.push(...(await lifeIn(browser)), ...(await startIn(browser)), ...(await manyIn(browser)));
  return figures;
}

function sizesOf(of: 'page' | 'frame'): Figure[] {
  const { isolated, main } = contentScripts(of);
  const scripts = [...isolated, ...main];
  const sum = (sizeOf: (script: string) => number) => scripts.reduce((all, script) => all + sizeOf(script), 0) / 1000;
  const what = of === 'page' ? 'content scripts of a page' : 'content scripts of a frame in it';
  return [
    {
      id: `content.size-${of}`,
      what,
      unit: 'kB',
      value: sum((script) => Buffer.byteLength(script)),
      bar: { most: 12 },
    },
    {
      id: `content.size-${of}-gzipped`,
      what: `${what}, gzipped`,
      unit: 'kB',
      value: sum((script) => gzipSync(script, { level: 9 }).length),
    },
  ];
}

/** What the browser takes to read the same scripts, and to do the same with nothing of Candor's. */
function floorOf(of: 'page' | 'frame'): ContentScripts {
  const { isolated, main } = contentScripts(of);
  const inPage = [IN_PAGE_FLOOR, INTERFACES_FLOOR];
  return {
    isolated: [...isolated.map(readOnly), ...(of === 'page' ? [RELAY_FLOOR] : []), IN_PAGE_RELAY_FLOOR],
    main: [...main.map(readOnly), ...(of === 'page' ? [PROBE_FLOOR] : []), ...inPage],
  };
}

/** All scripts of both worlds, each with the same life without them in turns, and with the floor. */
function variantsOf(of: 'page' | 'frame', more: Partial<Variant>): Record<string, Variant> {
  const { isolated, main } = contentScripts(of);
  const floor = floorOf(of);
  // What speaks to the other world is there, but not timed with it.
  const inMain = { world: 'MAIN', relay: isolated, ...more } as const;
  const apart = { world: 'ISOLATED', ...more } as const;
  return {
    'isolated without': { ...apart, scripts: [''] },
    isolated: { ...apart, scripts: isolated },
    'main without': { ...inMain, scripts: [''] },
    main: { ...inMain, scripts: main },
    'isolated floor': { ...apart, scripts: floor.isolated },
    'main floor': { ...inMain, scripts: floor.main },
  };
}

async function lifeIn(browser: BrowserName): Promise<Figure[]> {
  const page = `${ELEMENT} ${LIFE}`;
  const times = await timeFrames(browser, variantsOf('page', { before: HELD_TIMERS, page }), ROUNDS);
  return [
    {
      id: `content.life-${browser}`,
      what: `${nameOf(browser)}: main thread for all of them in the life of a page without a consent manager`,
      unit: 'ms',
      ...both(times),
      bar: { most: 1 },
    },
    { id: `content.life-${browser}-floor`, what: `${nameOf(browser)}: ${FLOOR}`, unit: 'ms', ...both(times, ' floor') },
  ];
}

async function startIn(browser: BrowserName): Promise<Figure[]> {
  const probe = contentScript('in-page-probe');
  const main = { world: 'MAIN', relay: [contentScript('in-page-relay')] } as const;
  const times = await timeFrames(
    browser,
    {
      nothing: { ...main, scripts: [''] },
      probe: { ...main, scripts: [probe] },
      read: { ...main, scripts: [readOnly(probe)] },
      floor: { ...main, scripts: [readOnly(probe), IN_PAGE_FLOOR] },
    },
    ROUNDS,
  );
  return [
    {
      id: `content.in-page-${browser}`,
      what: `${nameOf(browser)}: start of the in-page probe in a frame`,
      unit: 'ms',
      ...middleOf(less(times.probe!, times.nothing!)),
      bar: { most: 0.3 },
    },
    {
      id: `content.in-page-${browser}-read`,
      what: `${nameOf(browser)}: the same script there, read and not run`,
      unit: 'ms',
      ...middleOf(less(times.read!, times.nothing!)),
    },
    {
      id: `content.in-page-${browser}-floor`,
      what: `${nameOf(browser)}: ${FLOOR}`,
      unit: 'ms',
      ...middleOf(less(times.floor!, times.nothing!)),
    },
  ];
}

async function manyIn(browser: BrowserName): Promise<Figure[]> {
  const times = await timeFrames(browser, variantsOf('frame', { page: ELEMENT }), ROUNDS_OF_MANY, MANY);
  const ofOne = ({ value, spread }: Middle) => ({
    value: value / MANY,
    spread: [spread[0] / MANY, spread[1] / MANY] as const,
  });
  return [
    {
      id: `content.frames-${browser}`,
      what: `${nameOf(browser)}: main thread for a frame of a page with ${MANY}`,
      unit: 'ms',
      ...ofOne(both(times)),
      bar: { most: 1 },
    },
    {
      id: `content.frames-${browser}-floor`,
      what: `${nameOf(browser)}: ${FLOOR}`,
      unit: 'ms',
      ...ofOne(both(times, ' floor')),
    },
  ];
}

function both(times: Record<string, number[]>, which: '' | ' floor' = ''): Middle {
  const apart = less(times[`isolated${which}`]!, times['isolated without']!);
  const inPage = less(times[`main${which}`]!, times['main without']!);
  return middleOf(apart.map((took, round) => took + inPage[round]!));
}

function less(having: readonly number[], without: readonly number[]): number[] {
  return having.map((took, round) => took - without[round]!);
}

function nameOf(browser: BrowserName): string {
  return browser === 'chromium' ? 'Chromium' : 'Firefox';
}
