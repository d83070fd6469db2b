// What the consent scripts cost a page without a consent manager: milliseconds of the main thread in all of its life, with them and without, in
// pairs. `npm run bench:consent [-- chromium|firefox]`; fails when the median is over its bar. Frames stand for pages: the probe's looks for half a minute, and
// the relay's after each event, are run one after the other, since between them nothing of either runs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, launch } from '../lab/drive.ts';
import { startLab } from '../lab/server.ts';
import { builtExtension } from '../src/auditor/extension.ts';

/** Milliseconds that probe and relay may take together. */
const BAR = 1;

interface Scripts {
  relay: string;
  probe: string;
}

interface Spread {
  median: number;
  low: number;
  high: number;
}

interface Costs {
  start: Spread;
  whole: Spread;
}

async function measured(browserName: BrowserName, scripts: Scripts): Promise<Costs> {
  const lab = await startLab();
  const browser = await launch(browserName, lab.port);
  try {
    const page = await browser.newPage();
    await page.goto(lab.url('quiet.example'));
    // tsx has functions named by a helper that pages do not have.
    await page.evaluate('globalThis.__name = (named) => named');
    return await page.evaluate(costs, scripts);
  } finally {
    await browser.close();
    await lab.close();
  }
}

/** Runs in the page: frames with both scripts against frames with an empty one, in turns. */
function costs({ relay, probe }: { relay: string; probe: string }): Costs {
  const FRAMES = 10;
  const ROUNDS = 41;
  const EVENTS = ['DOMContentLoaded', 'load', 'click', 'keyup', 'pagehide'];

  /** A page in little: timers run when told to, and messages go nowhere. */
  function frame() {
    const element = document.body.appendChild(document.createElement('iframe'));
    const own = element.contentWindow as unknown as Window & {
      eval(code: string): void;
      chrome: object;
      browser: object;
    };
    const timers: (() => void)[] = [];
    Object.assign(own, {
      setTimeout: (act: () => void) => timers.push(act),
      clearTimeout: () => undefined,
      chrome: { runtime: { sendMessage: () => Promise.resolve() } },
    });
    return { element, own, timers };
  }

  function timed(code: string): { start: number; whole: number } {
    const frames = Array.from({ length: FRAMES }, frame);
    const begun = performance.now();
    for (const { own } of frames) own.eval(code);
    const start = performance.now() - begun;
    for (const { own, timers } of frames) {
      for (const name of EVENTS) {
        (name === 'DOMContentLoaded' ? own.document : own).dispatchEvent(new Event(name));
        for (let act = timers.shift(); act !== undefined; act = timers.shift()) act();
      }
    }
    const whole = performance.now() - begun;
    for (const { element } of frames) element.remove();
    return { start: start / FRAMES, whole: whole / FRAMES };
  }

  const both = `${relay}\n${probe}`;
  const nothing = `'${'x'.repeat(both.length)}'`;
  timed(both);
  const pairs = Array.from({ length: ROUNDS }, () => {
    const without = timed(nothing);
    const withThem = timed(both);
    return { start: withThem.start - without.start, whole: withThem.whole - without.whole };
  });
  const spreadOf = (numbers: number[]) => {
    const sorted = numbers.sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor(ROUNDS * part)]!;
    return { median: at(0.5), low: at(0.1), high: at(0.9) };
  };
  return { start: spreadOf(pairs.map(({ start }) => start)), whole: spreadOf(pairs.map(({ whole }) => whole)) };
}

const words = ({ median, low, high }: Spread) =>
  `${median.toFixed(3)} ms (nine of ten within ${low.toFixed(3)} and ${high.toFixed(3)})`;

const asked = process.argv[2];
const browsers: BrowserName[] = asked === undefined ? ['chromium', 'firefox'] : [asked as BrowserName];
const script = (name: string) => readFileSync(join(builtExtension('chrome'), `src/content/${name}.iife.js`), 'utf8');
const scripts = { relay: script('relay'), probe: script('probe') };
console.log(`probe ${scripts.probe.length} and relay ${scripts.relay.length} characters`);
for (const browser of browsers) {
  const { start, whole } = await measured(browser, scripts);
  console.log(`${browser}: ${words(whole)} in a page's life, of it ${words(start)} to start; bar ${BAR} ms`);
  if (whole.median >= BAR) process.exitCode = 1;
}
