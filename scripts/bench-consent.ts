// What the consent scripts cost a page without a consent manager: milliseconds of its main thread in all of its life, as the content scripts that they
// are, against empty ones in the same places. `npm run bench:consent [-- chromium|firefox]`; fails when they are over their bar. The probe's looks for
// half a minute, and the relay's after each event, are run one after the other, since between them nothing of either runs. `npm run bench -- content` has all scripts of a page together.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../src/auditor/extension.ts';
import type { BrowserName } from '../src/auditor/options.ts';
import { costOf, inWords } from './content-cost/difference.ts';
import { timeFrames, type Variant } from './content-cost/frames.ts';
import { HELD_TIMERS, LIFE } from './content-cost/life.ts';

/** Milliseconds that probe and relay may take together. */
const BAR = 1;
const FRAMES = 200;

function variantsOf(relay: string, probe: string): Record<string, Variant> {
  const isolated: Omit<Variant, 'scripts'> = { world: 'ISOLATED', before: HELD_TIMERS };
  // The relay is there, since the probe speaks to it, but is not timed with it.
  const main: Omit<Variant, 'scripts'> = { world: 'MAIN', before: HELD_TIMERS, relay: [relay] };
  return {
    'no relay': { ...isolated, scripts: [''] },
    relay: { ...isolated, scripts: [relay] },
    'no probe': { ...main, scripts: [''] },
    probe: { ...main, scripts: [probe] },
    'life without relay': { ...isolated, scripts: [''], page: LIFE },
    'life with relay': { ...isolated, scripts: [relay], page: LIFE },
    'life without probe': { ...main, scripts: [''], page: LIFE },
    'life with probe': { ...main, scripts: [probe], page: LIFE },
  };
}

const asked = process.argv[2];
const browsers: BrowserName[] = asked === undefined ? ['chromium', 'firefox'] : [asked as BrowserName];
const script = (name: string) => readFileSync(join(builtExtension('chrome'), `src/content/${name}.iife.js`), 'utf8');
const [relay, probe] = [script('relay'), script('probe')];
console.log(`probe ${probe.length} and relay ${relay.length} characters`);
for (const browser of browsers) {
  const times = await timeFrames(browser, variantsOf(relay, probe), FRAMES);
  const say = (what: string, without: string, having: string) => {
    const cost = costOf(times[without]!, times[having]!);
    console.log(`${browser}: ${what}: ${inWords(cost)}`);
    return cost.median;
  };
  const start = say('relay, to start', 'no relay', 'relay') + say('probe, to start', 'no probe', 'probe');
  const whole =
    say('relay, in a page’s life', 'life without relay', 'life with relay') +
    say('probe, in a page’s life', 'life without probe', 'life with probe');
  console.log(
    `${browser}: both: ${whole.toFixed(3)} ms in a page’s life, of it ${start.toFixed(3)} ms to start; bar ${BAR} ms`,
  );
  if (whole >= BAR) process.exitCode = 1;
}
