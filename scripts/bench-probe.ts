// What the probe of scripts' doings costs a page: milliseconds to start in a frame, as the content script that it is, and microseconds for each call
// that it counts, both paired with the same without it. `npm run bench:probe [-- chromium|firefox]`; fails when a cost is over its bar. Beside it
// stand what it costs a page that makes an element, after which the probe does more, and the floor: what reading the same script takes, and an empty one.

import { type BrowserName, launch } from '../lab/drive.ts';
import { startLab } from '../lab/server.ts';
import { contentScript, readOnly } from './content-cost/built.ts';
import { costOf, inWords } from './content-cost/difference.ts';
import { type FrameTimes, timeFrames, type Variant } from './content-cost/frames.ts';
import { ELEMENT } from './content-cost/life.ts';

/** Milliseconds that starting in one frame may take. */
const START_BAR = 0.3;
/** Microseconds that one counted call may take. */
const CALL_BAR = 1;

const FRAMES = 200;

/** The probe in frames against an empty script there; and both before a page that makes an element. */
function startTimes(browserName: BrowserName, script: string, relay: string): Promise<FrameTimes> {
  const main: Omit<Variant, 'scripts'> = { world: 'MAIN', relay: [relay] };
  const variants: Record<string, Variant> = {
    nothing: { ...main, scripts: [''] },
    probe: { ...main, scripts: [script] },
    read: { ...main, scripts: [readOnly(script)] },
    'nothing, element': { ...main, scripts: [''], page: ELEMENT },
    'probe, element': { ...main, scripts: [script], page: ELEMENT },
    'relay, nothing': { world: 'ISOLATED', scripts: [''] },
    'relay, probe': { world: 'ISOLATED', scripts: [relay] },
  };
  return timeFrames(browserName, variants, FRAMES);
}

async function callTimes(browserName: BrowserName, probe: string): Promise<Record<string, number>> {
  const lab = await startLab();
  const browser = await launch(browserName, lab.port);
  try {
    const page = await browser.newPage();
    await page.goto(lab.url('quiet.example'));
    // tsx has functions named by a helper that pages do not have.
    await page.evaluate('globalThis.__name = (named) => named');
    return await page.evaluate(callCosts, probe);
  } finally {
    await browser.close();
    await lab.close();
  }
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
      createElement: times(() => document.createElement('p')),
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
    // The relay's part.
    frame.contentWindow!.status = 'candor-in-page-bench';
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
const probe = contentScript('in-page-probe');
const relay = contentScript('in-page-relay');
for (const browser of browsers) {
  const times = await startTimes(browser, probe, relay);
  const say = (what: string, one: string, other: string) => {
    const cost = costOf(times[one]!, times[other]!);
    console.log(`${browser}: ${what}: ${inWords(cost)}`);
    return cost.median;
  };
  const start = say(`to start in a frame (bar ${START_BAR})`, 'nothing', 'probe');
  say('floor: the same script, read and not run', 'nothing', 'read');
  say('in a page that makes an element, both together', 'nothing, element', 'probe, element');
  say('of its relay', 'relay, nothing', 'relay, probe');
  const calls = await callTimes(browser, probe);
  const slow = Object.values(calls).some((cost) => cost >= CALL_BAR);
  for (const [name, cost] of Object.entries(calls)) console.log(`  ${name.padEnd(16)} ${cost.toFixed(3)} µs a call`);
  if (start >= START_BAR || slow) process.exitCode = 1;
}
