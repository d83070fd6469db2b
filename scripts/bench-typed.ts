// What watching fields costs a page: milliseconds to start in a frame, microseconds of each key that a person presses, and milliseconds when
// they pause and what they typed is told. `npm run bench:typed [-- chromium|firefox]`; fails when a cost is over its bar. It starts as the
// content script that it is, against an empty one in the same place; for keys and pauses it runs in a page, with a background that takes everything.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, launch } from '../lab/drive.ts';
import { startLab } from '../lab/server.ts';
import { builtExtension } from '../src/auditor/extension.ts';
import { costOf, inWords } from './content-cost/difference.ts';
import { timeFrames } from './content-cost/frames.ts';

/** Milliseconds that starting in one frame may take. */
const START_BAR = 0.3;
/** Microseconds of one key: a sixtieth of a second has 16,667. */
const KEY_BAR = 100;
/** Milliseconds of one pause; longer than 50 would be a long task (W3C, "Long Tasks API"). */
const PAUSE_BAR = 50;

const FRAMES = 200;

interface Costs {
  key: number;
  pause: number;
}

async function measured(browserName: BrowserName, script: string): Promise<Costs> {
  const lab = await startLab();
  const browser = await launch(browserName, lab.port);
  try {
    const page = await browser.newPage();
    await page.goto(lab.url('tidewater-theatre.example').replace(/\/$/, '/cloakroom'));
    // tsx has functions named by a helper that pages do not have.
    await page.evaluate('globalThis.__name = (named) => named');
    return await typingCosts(page, script);
  } finally {
    await browser.close();
    await lab.close();
  }
}

/** Types with the keyboard, as people do, with every listener of the script's timed. */
async function typingCosts(page: Page, script: string): Promise<Costs> {
  await page.evaluate(runTimed, script);
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

/** Runs in the page: the script with its listeners and its report timed. */
function runTimed(script: string): void {
  const keys: number[] = [];
  const pauses: number[] = [];
  const page = Object.assign(globalThis as object, { keys, pauses, told: 0 });
  let begun = 0;
  const setTimeout = window.setTimeout.bind(window);
  const timed = {
    addEventListener(type: string, listener: (event: Event) => void, options: object) {
      window.addEventListener(
        type,
        (event) => {
          const before = performance.now();
          listener(event);
          if (type === 'input') keys.push(performance.now() - before);
        },
        options,
      );
    },
    top: window,
  };
  const later = (job: () => void, milliseconds: number) =>
    setTimeout(() => {
      begun = performance.now();
      job();
    }, milliseconds);
  const sendMessage = async ({ kind }: { kind: string }) => {
    if (kind === 'typed.key') return 'a key';
    pauses.push(performance.now() - begun);
    page.told += 1;
    return true;
  };
  new Function('window', 'chrome', 'setTimeout', script)(timed, { runtime: { sendMessage } }, later);
}

const asked = process.argv[2];
const browsers: BrowserName[] = asked === undefined ? ['chromium', 'firefox'] : [asked as BrowserName];
const script = readFileSync(join(builtExtension('chrome'), 'src/content/typed.iife.js'), 'utf8');
for (const browser of browsers) {
  const world = 'ISOLATED';
  const times = await timeFrames(browser, { nothing: { world, script: '' }, typed: { world, script } }, FRAMES);
  const start = costOf(times.nothing!, times.typed!);
  console.log(`${browser}: to start in a frame (bar ${START_BAR}): ${inWords(start)}`);
  const { key, pause } = await measured(browser, script);
  console.log(`  ${key.toFixed(1)} µs a key (bar ${KEY_BAR}), ${pause.toFixed(2)} ms a pause (bar ${PAUSE_BAR})`);
  if (start.median >= START_BAR || key >= KEY_BAR || pause >= PAUSE_BAR) process.exitCode = 1;
}
