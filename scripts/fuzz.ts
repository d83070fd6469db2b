// npm run fuzz: a million random and mutated requests through recognition and reading. Fails when one throws, when the slowest thousandth takes
// longer than it may, or when memory grows. `npm run fuzz -- [--count 1000000] [--seed 1]`

import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createRecogniser } from '../src/core/recognition/recognise.ts';
import { compileDirectory } from '../src/knowledge/directory-tables.node.ts';
import { compileFilters } from '../src/knowledge/recognition-tables.node.ts';
import { readTrackerDb } from '../src/knowledge/trackerdb.node.ts';
import { type FuzzResult, fuzz } from '../tests/support/fuzz.ts';

/** Milliseconds of the processor's time at the 99.9th percentile. */
const MOST_MILLISECONDS = 5;
/** Megabytes by which what is held may grow, once what is not needed is collected. */
const MOST_GROWTH = 16;
/** Megabytes of all memory at its highest. */
const MOST_MEMORY = 700;
const MB = 1024 * 1024;

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});

async function main(): Promise<number> {
  const [count, seed] = [Number(values.count), Number(values.seed)];
  if (!(count >= 1 && seed >= 1)) throw new RangeError('--count and --seed are whole numbers from 1');
  const recognise = createRecogniser(tables());
  await fuzz(recognise, { count: Math.min(count, 20_000), seed });
  const before = held();
  const result = await fuzz(recognise, {
    count,
    seed,
    onProgress: (done) => process.stderr.write(`\r${done} of ${count}`),
  });
  process.stderr.write('\n');
  // The times themselves are held until the end.
  const growth = (held() - before - result.times.byteLength) / MB;
  result.times.sort();
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(summary(result, seed, { growth, peak }));
  for (const thrown of result.thrown) console.log(`thrown: ${thrown}`);
  const missed = [
    ...(result.thrown.length > 0 ? ['something was thrown'] : []),
    ...(percentile(result, 0.999) >= MOST_MILLISECONDS
      ? [`the 99.9th percentile is not under ${MOST_MILLISECONDS} ms`]
      : []),
    ...(growth >= MOST_GROWTH ? [`memory grew by ${MOST_GROWTH} MB or more`] : []),
    ...(peak >= MOST_MEMORY ? [`memory reached ${MOST_MEMORY} MB`] : []),
  ];
  if (missed.length > 0) console.log(`Missed: ${missed.join('; ')}.`);
  return missed.length > 0 ? 1 : 0;
}

function tables() {
  const db = readTrackerDb();
  const { trackers, domains } = compileDirectory(db);
  return { trackers, domains, ...compileFilters(db) };
}

/** Of times in rising order. */
function percentile({ times }: FuzzResult, part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))]!;
}

function summary(result: FuzzResult, seed: number, { growth, peak }: { growth: number; peak: number }): string {
  const milliseconds = (part: number) => percentile(result, part).toFixed(3);
  return [
    `fuzz: ${result.requests} requests (seed ${seed}), ${result.recognised} recognised, ${result.spoken} in a format known anywhere, ${result.unfolded} unfolded`,
    `${result.dataSeen} data types seen, ${result.thrown.length} thrown`,
    `ms of processor per request: median ${milliseconds(0.5)}, 99% ${milliseconds(0.99)}, 99.9% ${milliseconds(0.999)}, most ${milliseconds(1)}`,
    `heap growth ${growth.toFixed(1)} MB, peak memory ${peak.toFixed(0)} MB`,
  ].join('; ');
}

/** Bytes in use once what is not needed is collected. */
function held(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

process.exitCode = await main();
