// Recording into the browser's own database: requests in a second, and bytes of each on the disk, with all roll-ups; beside who adds each request by itself, and
// beside what the database takes for rows that hold nothing.

import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../src/auditor/options.ts';
import { bundled, inExtensionPage, type Opened } from '../extension-page.ts';
import type { Figure } from '../figure.ts';
import type { BesideFloor } from '../store/floor.ts';
import type { Recorded } from '../store/in-page.ts';
import { type Pool, requestPool } from '../store/pool.ts';
import { middleOf } from '../timing.ts';

const REQUESTS = 100_000;
/** Enough to see what noting each observation in the session area adds, and what empty rows take. */
const SOME = 20_000;
/** Each after the other, in the same page. */
const ROUNDS = 5;
const LEAST_RATE = 5_000;
const MOST_BYTES = 200;
/** Milliseconds in which no file of the database grew or went: the browser tidies up after the last write for some seconds. */
const REST = 5_000;
const EMPTY_TABLES = new Set(['incoming', 'letters', 'optOuts', 'optOutGuides']);

export async function store(): Promise<Figure[]> {
  const pool = await requestPool();
  const code = await bundled('scripts/bench/store/in-page.ts');
  const figures: Figure[] = [];
  for (const browser of ['chromium', 'firefox'] as const) figures.push(...(await measured(browser, code, pool)));
  return figures;
}

async function measured(browser: BrowserName, code: string, pool: Pool): Promise<Figure[]> {
  const inPage = <Result>(use: (page: Page, bytes: Opened['bytes']) => Promise<Result>) =>
    inExtensionPage(browser, code, async ({ page, bytes }) => {
      await page.evaluate(`globalThis.pool = ${JSON.stringify(pool)}`);
      return use(page, bytes);
    });
  const record = (page: Page, requests: number, keeps: boolean) =>
    page.evaluate(`bench.record(pool, ${requests}, { keeps: ${keeps} })`) as Promise<Recorded>;
  const nothing = await inPage(async () => undefined);
  const recorded = await inPage(async (page, bytes) => {
    const result = await record(page, REQUESTS, false);
    const atOnce = bytes();
    const characters = (await page.evaluate('bench.characters()')) as Record<string, number>;
    await rest(bytes);
    return { ...result, atOnce, characters };
  });
  const kept = await inPage((page) => record(page, SOME, true));
  const beside = await inPage(
    (page) => page.evaluate(`bench.recordBesideFloor(pool, ${SOME}, ${ROUNDS})`) as Promise<BesideFloor[]>,
  );
  const alone = await inPage((page) => page.evaluate('bench.addAlone(pool)') as Promise<number>);
  const empty = await inPage(async (page, bytes) => {
    const rate = (await page.evaluate(`bench.emptyRows(${SOME})`)) as number;
    await rest(bytes);
    return rate;
  });
  const rate = (recorded.result.requests / recorded.result.took) * 1000;
  const perRequest = (bytes: number, requests: number) => (bytes - nothing.bytes) / requests;
  const { requests: log = 0, ...rollUps } = recorded.result.characters;
  const sum = Object.entries(rollUps).reduce((all, [name, some]) => (EMPTY_TABLES.has(name) ? all : all + some), 0);
  const what = `${browser}: ${REQUESTS.toLocaleString('en')} requests in 500 visits, with all roll-ups`;
  return [
    {
      id: `store.${browser}-alone`,
      what: `${browser}: times longer: one \`add\` for each request, without roll-ups`,
      unit: 'times',
      value: (alone.result * rate) / 1000,
    },
    {
      id: `store.${browser}-to-floor`,
      what: `${browser}: times longer: the store, beside the same rows put in the same transactions by no code at all (${SOME.toLocaleString('en')} requests, in turns)`,
      unit: 'times',
      ...middleOf(beside.result.map(({ recorded, floor }) => floor / recorded)),
    },
    {
      id: `store.${browser}-floor`,
      what: `${browser}: those rows, put by no code at all`,
      unit: 'per second',
      ...middleOf(beside.result.map(({ floor }) => floor)),
    },
    { id: `store.${browser}-rate`, what, unit: 'per second', value: rate, bar: { least: LEAST_RATE } },
    {
      id: `store.${browser}-kept`,
      what: `${browser}: the same where each observation is noted in the session area until it is saved`,
      unit: 'per second',
      value: (kept.result.requests / kept.result.took) * 1000,
    },
    {
      id: `store.${browser}-empty`,
      what: `${browser}: rows that hold nothing, under two indexes`,
      unit: 'per second',
      value: empty.result,
    },
    {
      id: `store.${browser}-bytes`,
      what: `${browser}: on the disk for each request, roll-ups and indexes with it, at rest`,
      unit: 'bytes',
      value: perRequest(recorded.bytes, REQUESTS),
      bar: { most: MOST_BYTES },
    },
    {
      id: `store.${browser}-bytes-at-once`,
      what: `${browser}: the same as soon as the last was written, with what the browser has not tidied up`,
      unit: 'bytes',
      value: perRequest(recorded.result.atOnce, REQUESTS),
    },
    {
      id: `store.${browser}-empty-bytes`,
      what: `${browser}: on the disk for a row that holds nothing, under two indexes`,
      unit: 'bytes',
      value: perRequest(empty.bytes, SOME),
    },
    {
      id: `store.${browser}-log`,
      what: `${browser}: characters of the log for each request, before the browser compresses them`,
      unit: 'bytes',
      value: log / REQUESTS,
    },
    {
      id: `store.${browser}-roll-ups`,
      what: `${browser}: characters of visits and roll-ups for each request`,
      unit: 'bytes',
      value: sum / REQUESTS,
    },
  ];
}

/** Resolves once the database's files stay as they are. */
async function rest(bytes: () => number): Promise<void> {
  for (let before = -1, since = performance.now(); performance.now() - since < REST; await wait(200)) {
    const now = bytes();
    if (now !== before) since = performance.now();
    before = now;
  }
}
