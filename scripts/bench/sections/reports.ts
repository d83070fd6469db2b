// Reports on everything, of 100,000 requests and of a million, made by the dashboard's own code in a page of the extension.

import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../../src/auditor/options.ts';
import { atRest } from '../at-rest.ts';
import { bundled, inPageOf, type Opened } from '../extension-page.ts';
import type { Figure } from '../figure.ts';
import { withProfile } from '../profile.ts';
import type { Reported, Retention } from '../reports/in-page.ts';
import { type Pool, requestPool } from '../store/pool.ts';
import { REQUESTS_PER_VISIT } from '../store/visits.ts';
import { middleOf } from '../timing.ts';

const REQUESTS = 100_000;
const MANY_REQUESTS = 1_000_000;
const ROUNDS = 3;
/** The histories are of a year. */
const DAYS = 365;
/** Visits that are written in one call to the page: no call takes long. */
const FILLED_AT_ONCE = 500;
/** Between two looks at the page's memory, in milliseconds. */
const LOOK_EVERY = 50;
const MOST_TIME = 3_000;
const MOST_MEMORY = 150;
/** Milliseconds for which a reader waits while retention deletes. */
const MOST_BLOCKED = 250;

export async function reports(): Promise<Figure[]> {
  const pool = await requestPool();
  const code = await bundled('scripts/bench/reports/in-page.ts');
  const figures: Figure[] = [];
  for (const browser of ['chromium', 'firefox'] as const)
    figures.push(
      ...(await inFilled({ browser, code, pool, requests: REQUESTS }, (opened) => measured(browser, opened))),
      ...(await inFilled({ browser, code, pool, requests: MANY_REQUESTS }, ({ page }) => exported(browser, page))),
    );
  return figures;
}

/** A page over a history of so many requests, in front of all others of a browser that was opened anew after they were written, and has come to rest. */
function inFilled<Result>(
  { browser, code, pool, requests }: { browser: BrowserName; code: string; pool: Pool; requests: number },
  use: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  return withProfile(async (profile) => {
    await inPageOf({ browser, profile }, code, ({ page }) => fill(page, pool, requests));
    return inPageOf({ browser, profile }, code, async (opened) => {
      await opened.page.bringToFront();
      await atRest(opened.browser);
      return use(opened);
    });
  });
}

async function measured(browser: BrowserName, { page, browser: program }: Opened): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const format of ['html', 'json', 'ndjson'] as const) {
    const rounds: Watched[] = [];
    const floors: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const made = await watched(browser, page, () => page.evaluate(`bench.report('${format}')`) as Promise<Reported>);
      rounds.push(made);
      floors.push((await page.evaluate(`bench.floor(${JSON.stringify(made.result.sizes)})`)) as number);
    }
    const { sizes, progress } = rounds[0]!.result;
    const what = `${browser}: a report on ${REQUESTS.toLocaleString('en')} requests as ${format}, ${megabytes(sizes)} MB`;
    figures.push({
      id: `reports.${browser}-${format}`,
      what: `${what}, which says ${progress} times how far it is`,
      unit: 'ms',
      ...middleOf(rounds.map(({ result }) => result.took)),
      bar: { most: MOST_TIME },
    });
    figures.push({
      id: `reports.${browser}-${format}-floor`,
      what: `${browser}: the floor there: the same rows read, and as many bytes summed and handed over, by no code of Candor’s`,
      unit: 'ms',
      ...middleOf(floors),
    });
    // Firefox holds back the timers of a page that nobody sees.
    if (browser === 'chromium')
      figures.push({
        id: `reports.${browser}-${format}-longest`,
        what: `${what}: the longest for which the page does nothing else meanwhile`,
        unit: 'ms',
        ...middleOf(rounds.map(({ result }) => result.longest)),
      });
    figures.push(...memoryOf(`reports.${browser}-${format}-memory`, what, rounds));
  }
  if (browser === 'chromium') figures.push(await behind(program, page));
  return figures;
}

/** The longest of them for whoever turns to another page meanwhile: Chromium then gives a page less memory, and more time goes into clearing it up. */
async function behind(program: Browser, page: Page): Promise<Figure> {
  const other = await program.newPage();
  await other.bringToFront();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    times.push(((await page.evaluate(`bench.report('html')`)) as Reported).took);
  await other.close();
  return {
    id: 'reports.chromium-html-behind',
    what: `chromium: a report on ${REQUESTS.toLocaleString('en')} requests as html, made while another page is in front`,
    unit: 'ms',
    ...middleOf(times),
    bar: { most: MOST_TIME },
  };
}

/** A line for each site, of a history ten times as long. */
async function exported(browser: BrowserName, page: Page): Promise<Figure[]> {
  const round = await watched(browser, page, () => page.evaluate(`bench.report('ndjson')`) as Promise<Reported>);
  const { alone, answers } = (await page.evaluate(`bench.retention(${DAYS - 10})`)) as Retention;
  const what = `${browser}: NDJSON of ${MANY_REQUESTS.toLocaleString('en')} requests, ${megabytes(round.result.sizes)} MB`;
  return [
    { id: `reports.${browser}-export`, what, unit: 'ms', value: round.result.took },
    ...memoryOf(`reports.${browser}-export-memory`, what, [round]),
    {
      id: `reports.${browser}-retention`,
      what: `${browser}: the longest that one who reads waits while retention deletes ten days of that history`,
      unit: 'ms',
      value: Math.max(...answers),
      spread: middleOf(answers).spread,
      bar: { most: MOST_BLOCKED },
    },
    {
      id: `reports.${browser}-retention-alone`,
      what: `${browser}: the longest of its ${alone.length} pieces, for which what is observed waits to be written`,
      unit: 'ms',
      value: Math.max(...alone),
      spread: middleOf(alone).spread,
    },
  ];
}

async function fill(page: Page, pool: Pool, requests: number): Promise<void> {
  await page.evaluate(`globalThis.pool = ${JSON.stringify(pool)}`);
  for (let from = 0; from < requests / REQUESTS_PER_VISIT; from += FILLED_AT_ONCE)
    await page.evaluate(`bench.fill(pool, ${JSON.stringify({ from, to: from + FILLED_AT_ONCE, requests })})`);
}

interface Watched {
  result: Reported;
  /** Bytes of the page's heap at most, beside what it was before, garbage and all; absent where the browser does not say. */
  memory?: number;
}

async function watched(browser: BrowserName, page: Page, run: () => Promise<Reported>): Promise<Watched> {
  if (browser === 'firefox') return { result: await run() };
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const used = async () => (await session.send('Runtime.getHeapUsage')).usedSize;
  const before = await used();
  let most = before;
  let isDone = false;
  const watching = (async () => {
    while (!isDone) {
      most = Math.max(most, await used());
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  })();
  const result = await run();
  isDone = true;
  await watching;
  await session.detach();
  return { result, memory: most - before };
}

/** Firefox does not say what a page's heap is. */
function memoryOf(id: string, what: string, rounds: readonly Watched[]): Figure[] {
  const found = rounds.flatMap(({ memory }) => (memory === undefined ? [] : [memory / 1e6]));
  if (found.length === 0) return [];
  return [{ id, what: `${what}: memory beside before`, unit: 'MB', ...middleOf(found), bar: { most: MOST_MEMORY } }];
}

function megabytes(sizes: readonly number[]): string {
  return (sizes.reduce((sum, bytes) => sum + bytes, 0) / 1e6).toFixed(0);
}
