// What watching fields costs a page: milliseconds to start in a frame, microseconds of each key that a person presses, and milliseconds when
// they pause and what they typed is told. In every frame there is only what sees that somebody begins to type. `npm run bench:typed [-- chromium|firefox]`; fails when a cost is over its bar. It starts as the
// content script that it is, against an empty one in the same place; for keys and pauses it runs in a page, with a background that takes everything.

import type { Page } from 'puppeteer-core';
import { type BrowserName, launch } from '../lab/drive.ts';
import { startLab } from '../lab/server.ts';
import { contentScript } from './content-cost/built.ts';
import { costOf, inWords } from './content-cost/difference.ts';
import { timeFrames } from './content-cost/frames.ts';

/** Milliseconds that starting in one frame may take. */
const START_BAR = 0.3;
/** Microseconds of one key: a sixtieth of a second has 16,667. */
const KEY_BAR = 100;
/** Milliseconds of one pause; longer than 50 would be a long task (W3C, "Long Tasks API"). */
const PAUSE_BAR = 50;

const FRAMES = 200;

interface Scripts {
  /** In every frame. */
  first: string;
  /** Where somebody types. */
  typed: string;
}

interface Costs {
  key: number;
  pause: number;
}

async function measured(browserName: BrowserName, scripts: Scripts): Promise<Costs> {
  const lab = await startLab();
  const browser = await launch(browserName, lab.port);
  try {
    const page = await browser.newPage();
    await page.goto(lab.url('tidewater-theatre.example').replace(/\/$/, '/cloakroom'));
    // tsx has functions named by a helper that pages do not have.
    await page.evaluate('globalThis.__name = (named) => named');
    return await typingCosts(page, scripts);
  } finally {
    await browser.close();
    await lab.close();
  }
}

/** Types with the keyboard, as people do, with every listener of the script's timed. */
async function typingCosts(page: Page, scripts: Scripts): Promise<Costs> {
  await page.evaluate(runTimed, scripts);
  for (let turn = 0; turn < 20; turn += 1) {
    await page.click('[name="email"]', { count: 3 });
    await page.keyboard.type(`jane.doe.${turn}@mail.example`);
    await page.waitForFunction((told) => (globalThis as unknown as { told: number }).told > told, {}, turn);
  }
  return page.evaluate(() => {
    const { keys, pauses } = globalThis as unknown as { keys: number[]; pauses: number[] };
    const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
    return { key: median(keys) * 1000, pause: median(pauses) };
  });
}

/** Runs in the page: the first script, which has the other one put there, with its listeners and reports timed. */
function runTimed({ first, typed }: Scripts): void {
  const keys: number[] = [];
  const pauses: number[] = [];
  const page = Object.assign(globalThis as object, { keys, pauses, told: 0 });
  let begun = 0;
  const setTimeout = window.setTimeout.bind(window);
  const addEventListener = (type: string, listener: (event: Event) => void, options: object) =>
    window.addEventListener(
      type,
      (event) => {
        const before = performance.now();
        listener(event);
        if (type === 'input') keys.push(performance.now() - before);
      },
      options,
    );
  const timed = { addEventListener, top: window, status: '' };
  const later = (job: () => void, milliseconds: number) =>
    setTimeout(() => {
      begun = performance.now();
      job();
    }, milliseconds);
  const sendMessage = async ({ kind }: { kind: string }) => {
    if (kind === 'typed.sign') run(typed);
    if (kind === 'typed.key' || kind === 'typed.sign') return 'a key';
    pauses.push(performance.now() - begun);
    page.told += 1;
    return true;
  };
  const names = ['window', 'chrome', 'browser', 'setTimeout', 'addEventListener'];
  const run = (script: string) =>
    new Function(...names, script)(timed, { runtime: { sendMessage } }, undefined, later, addEventListener);
  Object.assign(globalThis, { browser: { runtime: { sendMessage } } });
  run(first);
}

const asked = process.argv[2];
const browsers: BrowserName[] = asked === undefined ? ['chromium', 'firefox'] : [asked as BrowserName];
const scripts: Scripts = { first: contentScript('in-page-relay'), typed: contentScript('typed') };
for (const browser of browsers) {
  const world = 'ISOLATED';
  const times = await timeFrames(
    browser,
    { nothing: { world, scripts: [''] }, typed: { world, scripts: [scripts.first] } },
    FRAMES,
  );
  const start = costOf(times.nothing!, times.typed!);
  console.log(`${browser}: to start in a frame (bar ${START_BAR}): ${inWords(start)}`);
  const { key, pause } = await measured(browser, scripts);
  console.log(`  ${key.toFixed(1)} µs a key (bar ${KEY_BAR}), ${pause.toFixed(2)} ms a pause (bar ${PAUSE_BAR})`);
  if (start.median >= START_BAR || key >= KEY_BAR || pause >= PAUSE_BAR) process.exitCode = 1;
}
