// What the loads of a page come to: ratios first, each of the two loads of one round.

import { MANY_FRAMES, REQUESTS } from '../../../lab/busy/page.ts';
import type { BrowserName } from '../../../src/auditor/options.ts';
import type { Figure } from '../figure.ts';
import { middleOf, ratioOf } from '../timing.ts';
import type { Contestant as Name } from './browsers.ts';
import type { Load } from './load.ts';

/** Milliseconds until an answer comes, as from a server in the same country. */
export const DELAY = 50;

/** Of one page; the entries of one place belong to one round. */
export type Loads = Record<Name, Load[]>;

type Part = 'load' | 'last' | 'processor';
const of = (loads: readonly Load[], part: Part) => loads.map((load) => load[part] ?? Number.NaN);

function ratio(loads: Loads, part: Part, [name, beside]: [Name, Name]) {
  return { unit: 'times' as const, ...ratioOf(of(loads[name], part), of(loads[beside], part)) };
}

function milliseconds(loads: Loads, part: Part, name: Name) {
  return { unit: 'ms' as const, ...middleOf(of(loads[name], part)) };
}

const titles: Record<BrowserName, string> = { chromium: 'Chromium', firefox: 'Firefox' };
const words: Record<Name, string> = {
  none: 'no extension',
  empty: 'an extension that may look and does not',
  listening: 'an extension that listens as Candor does and does nothing',
  candor: 'Candor',
  naive: 'logging of everything',
};

export function ofPage(browser: BrowserName, loads: Loads): Figure[] {
  const id = `pages.${browser}`;
  const where = `${titles[browser]}, a page of ${REQUESTS} requests, answers after ${DELAY} ms`;
  const processor = (name: Name): Figure[] =>
    loads[name].some((load) => load.processor === undefined)
      ? []
      : [
          {
            id: `${id}.processor-${name}`,
            what: `${where}: on processors, all of the browser, ${words[name]}`,
            ...milliseconds(loads, 'processor', name),
          },
        ];
  return [
    {
      id: `${id}.load`,
      what: `${where}: load with Candor beside none`,
      ...ratio(loads, 'load', ['candor', 'none']),
      bar: { most: 1.03 },
    },
    {
      id: `${id}.last`,
      what: `${where}: last answer with Candor beside none`,
      ...ratio(loads, 'last', ['candor', 'none']),
      bar: { most: 1.03 },
    },
    {
      id: `${id}.naive`,
      what: `${where}: load with Candor beside ${words.naive}`,
      ...ratio(loads, 'load', ['candor', 'naive']),
      bar: { most: 1 },
    },
    { id: `${id}.empty`, what: `${where}: load with ${words.empty}`, ...ratio(loads, 'load', ['empty', 'none']) },
    {
      id: `${id}.listening`,
      what: `${where}: load with ${words.listening}`,
      ...ratio(loads, 'load', ['listening', 'none']),
    },
    { id: `${id}.naive-alone`, what: `${where}: load with ${words.naive}`, ...ratio(loads, 'load', ['naive', 'none']) },
    { id: `${id}.none`, what: `${where}: load, ${words.none}`, ...milliseconds(loads, 'load', 'none') },
    ...(['none', 'empty', 'listening', 'candor', 'naive'] as const).flatMap(processor),
  ];
}

export function ofFrames(browser: BrowserName, loads: Loads): Figure[] {
  const where = `${titles[browser]}, a page of ${MANY_FRAMES} frames`;
  return [
    {
      id: `pages.${browser}.frames`,
      what: `${where}: load with Candor beside none`,
      ...ratio(loads, 'load', ['candor', 'none']),
    },
    {
      id: `pages.${browser}.frames-none`,
      what: `${where}: load, ${words.none}`,
      ...milliseconds(loads, 'load', 'none'),
    },
  ];
}

export function ofNearPage(browser: BrowserName, loads: Loads): Figure[] {
  const where = `${titles[browser]}, the same page, answered at once by the machine that shows it`;
  return [
    {
      id: `pages.${browser}.near`,
      what: `${where}: load with Candor beside none`,
      ...ratio(loads, 'load', ['candor', 'none']),
    },
    {
      id: `pages.${browser}.near-listening`,
      what: `${where}: load with ${words.listening}`,
      ...ratio(loads, 'load', ['listening', 'none']),
    },
    {
      id: `pages.${browser}.near-naive`,
      what: `${where}: load with ${words.naive}`,
      ...ratio(loads, 'load', ['naive', 'none']),
    },
    { id: `pages.${browser}.near-none`, what: `${where}: load, ${words.none}`, ...milliseconds(loads, 'load', 'none') },
  ];
}
