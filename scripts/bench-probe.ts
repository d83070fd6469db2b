// What the probe of scripts' doings costs a page: milliseconds to start in a frame, and microseconds for each call that it counts, both paired
// with the same without it. `npm run bench:probe [-- chromium|firefox]`; fails when a cost is over its bar. Frames that run the
// probe are paired with frames that only read it, since browsers may keep what they have read of a content script; what reading costs is said beside it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, launch } from '../lab/drive.ts';
import { startLab } from '../lab/server.ts';
import { builtExtension } from '../src/auditor/extension.ts';

/** Milliseconds that starting in one frame may take. */
const START_BAR = 0.3;
/** Microseconds that one counted call may take. */
const CALL_BAR = 1;

interface Costs {
  /** Milliseconds to run, and to read what is run. */
  start: { run: number; read: number };
  calls: Record<string, number>;
}

async function measured(browserName: BrowserName, probe: string): Promise<Costs> {
  const lab = await startLab();
  const browser = await launch(browserName, lab.port);
  try {
    const page = await browser.newPage();
    await page.goto(lab.url('quiet.example'));
    // tsx has functions named by a helper that pages do not have.
    await page.evaluate('globalThis.__name = (named) => named');
    return { start: await page.evaluate(startCost, probe), calls: await page.evaluate(callCosts, probe) };
  } finally {
    await browser.close();
    await lab.close();
  }
}

/** Runs in the page: frames in which the probe starts against frames in which nothing does, in turns. */
function startCost(probe: string): Costs['start'] {
  const FRAMES = 20;
  const ROUNDS = 31;
  const timed = (code: string): number => {
    const frames = Array.from({ length: FRAMES }, () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      // The relay's part.
      frame.contentWindow!.addEventListener('candor-in-page-handshake', (event) => event.preventDefault());
      return frame;
    });
    const run = frames.map((frame) => (frame.contentWindow as unknown as { eval(code: string): void }).eval);
    const begun = performance.now();
    for (const evaluate of run) evaluate(code);
    const took = performance.now() - begun;
    for (const frame of frames) frame.remove();
    return took / FRAMES;
  };
  const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
  const rounds = Array.from({ length: ROUNDS }, () => {
    const nothing = timed(`'${'x'.repeat(probe.length)}'`);
    const unrun = timed(`if (0) { ${probe} }`);
    return { run: timed(probe) - unrun, read: unrun - nothing };
  });
  return { run: median(rounds.map(({ run }) => run)), read: median(rounds.map(({ read }) => read)) };
}

/** Runs in the page: the same calls in two frames, one with the probe, in turns. */
function callCosts(probe: string): Record<string, number> {
  const CALLS = 5000;
  const ROUNDS = 21;
  const job = `(() => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    const local = localStorage;
    local.setItem('bench', '1');
    pen.font = '10px serif';
    const times = (call) => (count) => { for (let turn = 0; turn < count; turn += 1) call(turn); };
    return {
      getContext: times(() => canvas.getContext('2d')),
      fillText: times(() => pen.fillText('Members', 1, 1)),
      'fillText, long': times(() => pen.fillText('Members of the Plaza Club, 2022', 1, 1)),
      measureText: times(() => pen.measureText('Members')),
      font: times((turn) => { pen.font = turn % 2 ? '10px serif' : '11px serif'; }),
      save: times(() => pen.restore()),
      localStorage: times(() => localStorage),
      getItem: times(() => local.getItem('bench')),
      setItem: times(() => local.setItem('bench', '1')),
      toString: times(() => Function.prototype.toString.call(times)),
    };
  })()`;
  const frameWith = (code: string) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentWindow!.addEventListener('candor-in-page-handshake', (event) => event.preventDefault());
    const { eval: evaluate } = frame.contentWindow as unknown as { eval(code: string): unknown };
    evaluate(code);
    return evaluate(job) as Record<string, (count: number) => void>;
  };
  const timed = (call: (count: number) => void) => {
    const begun = performance.now();
    call(CALLS);
    return ((performance.now() - begun) * 1000) / CALLS;
  };
  const bare = frameWith('');
  const watched = frameWith(probe);
  const costs: Record<string, number> = {};
  for (const name of Object.keys(bare)) {
    const differences = Array.from({ length: ROUNDS }, () => {
      const without = timed(bare[name]!);
      return timed(watched[name]!) - without;
    });
    costs[name] = differences.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
  }
  return costs;
}

const asked = process.argv[2];
const browsers: BrowserName[] = asked === undefined ? ['chromium', 'firefox'] : [asked as BrowserName];
const probe = readFileSync(join(builtExtension('chrome'), 'content/in-page-probe.js'), 'utf8');
for (const browser of browsers) {
  const { start, calls } = await measured(browser, probe);
  const slow = Object.entries(calls).filter(([, cost]) => cost >= CALL_BAR);
  const { run, read } = start;
  console.log(`${browser}: ${run.toFixed(3)} ms to start in a frame (bar ${START_BAR}); ${read.toFixed(3)} ms to read`);
  for (const [name, cost] of Object.entries(calls)) console.log(`  ${name.padEnd(16)} ${cost.toFixed(3)} µs a call`);
  if (run >= START_BAR || slow.length > 0) process.exitCode = 1;
}
