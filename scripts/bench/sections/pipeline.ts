// What the background does for each request, from the browser's first event to where it is handed to the store: how long that takes, and which steps
// take it; beside it trackerdb's SDK, which only says whose the same requests are.

import loadTrackerDb from '@ghostery/trackerdb';
import { readEngine } from '../../../src/knowledge/trackerdb.node.ts';
import type { Figure } from '../figure.ts';
import { builtBackground } from '../pipeline/built.ts';
import { floorOf, idleBackground } from '../pipeline/floor.ts';
import { replay } from '../pipeline/replay.ts';
import { type Spent, stepClock, steps } from '../pipeline/steps.ts';
import { type Course, labCourses, streamCourses } from '../pipeline/traffic.ts';
import { middleOf, ratioOf } from '../timing.ts';

const ROUNDS = 25;
/** Rounds until engines have compiled what runs often. */
const WARM = 10;
/** Microseconds. */
const MEDIAN_BAR = 30;
const P99_BAR = 300;

export async function pipeline(): Promise<Figure[]> {
  const { startBackground } = await builtBackground();
  const clock = stepClock();
  const labs = { chromium: labCourses('chromium'), firefox: labCourses('firefox') };
  const chromium = await startBackground(false);
  const replays = {
    chromium: replay(chromium, labs.chromium),
    firefox: replay(await startBackground(true), labs.firefox),
    'chromium, streams': replay(await startBackground(false), streamCourses('chromium')),
    'firefox, streams': replay(await startBackground(true), streamCourses('firefox')),
  };
  const stepped = replay(await startBackground(false, { clock }), labs.chromium);
  const idle = replay(idleBackground, labs.chromium);
  const written = await writtenIn(startBackground, labs.chromium);
  const { length: told } = await idle.round();
  const floor = floorOf(written, told);
  const { matchUrl } = await loadTrackerDb(readEngine());
  const requests = requestsIn(labs.chromium);

  const times = new Map<string, number[][]>(Object.keys(replays).map((name) => [name, []]));
  const bySdk: number[] = [];
  const later: number[] = [];
  const spent: Spent[] = [];
  const least = { told: [] as number[], texts: [] as number[], copies: [] as number[], leastCopies: [] as number[] };
  for (let round = -WARM; round < ROUNDS; round += 1) {
    for (const [name, { round: tell }] of Object.entries(replays)) {
      const begun = chromium.spentLater();
      const took = await tell();
      if (round < 0) continue;
      times.get(name)!.push(took);
      if (name === 'chromium') later.push((chromium.spentLater() - begun) / took.length);
    }
    const idly = mean(await idle.round());
    if (round >= 0) least.told.push(idly);
    for (const what of ['texts', 'copies', 'leastCopies'] as const) {
      const took = floor[what]();
      if (round >= 0) least[what].push(took);
    }
    const start = performance.now();
    for (const request of requests) matchUrl(request, { getDomainMetadata: true });
    if (round >= 0) bySdk.push(((performance.now() - start) * 1000) / requests.length);
    const before = { ...clock.spent };
    const { length } = await stepped.round();
    const each = (step: keyof Spent) => [step, (clock.spent[step] - before[step]) / length];
    if (round >= 0) spent.push(Object.fromEntries(steps.map(each)) as unknown as Spent);
  }
  const means = times.get('chromium')!.map(mean);
  return [
    ...[...times].flatMap(([name, rounds]) => figuresOf(name, rounds)),
    { id: 'pipeline.mean', what: 'the same on average, lab, chromium', unit: 'µs', ...middleOf(means) },
    ...steps.map(
      (step): Figure => ({
        id: `pipeline.${step}`,
        what: `of it, with a clock at each step: ${step}`,
        unit: 'µs',
        ...middleOf(spent.map((round) => round[step])),
      }),
    ),
    ...Object.entries(floorWords).map(
      ([name, what]): Figure => ({
        id: `pipeline.floor-${name}`,
        what,
        unit: 'µs',
        ...middleOf(least[name as keyof typeof floorWords]),
      }),
    ),
    {
      id: 'pipeline.notes',
      what: 'changes of the session area for each request; what one takes in a browser is among the worker’s figures',
      unit: 'calls',
      value: written.length / told,
    },
    {
      id: 'pipeline.later',
      what: 'afterwards, on average: bodies',
      unit: 'µs',
      ...middleOf(later),
    },
    {
      id: 'pipeline.sdk',
      what: 'trackerdb’s SDK, which only says whose each of these requests is',
      unit: 'µs',
      ...middleOf(bySdk),
    },
    {
      id: 'pipeline.beside-sdk',
      what: 'the whole way beside trackerdb’s SDK alone, lab, chromium',
      unit: 'times',
      ...ratioOf(means, bySdk),
    },
  ];
}

/** With nothing of Candor's in it, on average for each of the same requests. */
const floorWords = {
  told: 'floor: the same events told to nobody',
  texts: 'floor: the texts for the session area, made from their values alone',
  copies: 'floor: the browser’s copies of these texts',
  leastCopies: 'floor: as many copies, each of one number',
};

/** What is written to the session area while a warm background is told of all courses once. */
async function writtenIn(
  startBackground: Awaited<ReturnType<typeof builtBackground>>['startBackground'],
  courses: readonly Course[],
): Promise<object[]> {
  let written: object[] = [];
  const { round } = replay(await startBackground(false, { written: (values) => written.push(values) }), courses);
  await round();
  written = [];
  await round();
  return written;
}

function figuresOf(name: string, rounds: readonly number[][]): Figure[] {
  const all = rounds.flat().sort((a, b) => a - b);
  const at = (part: number) => all[Math.floor(all.length * part)]!;
  const id = `pipeline.${name.replace(', ', '.')}`;
  const what = `a request’s whole way in the worker, ${name.includes('streams') ? name : `lab, ${name}`}`;
  return [
    {
      id: `${id}.median`,
      what: `${what}: median`,
      unit: 'µs',
      value: at(0.5),
      spread: [at(0.25), at(0.75)],
      bar: { most: MEDIAN_BAR },
    },
    {
      id: `${id}.p99`,
      what: `${what}: 99 of 100 take no more than`,
      unit: 'µs',
      value: at(0.99),
      bar: { most: P99_BAR },
    },
  ];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** As the SDK wants it; its kinds of requests are those of webRequest. */
type Asked = Parameters<Awaited<ReturnType<typeof loadTrackerDb>>['matchUrl']>[0];

/** Of all of them. */
function requestsIn(courses: readonly Course[]): Asked[] {
  return courses.flatMap((course) =>
    course.flatMap(([event, details]) => {
      const { url, type, initiator = '' } = details as Required<Pick<Asked, 'url' | 'type'>> & { initiator?: string };
      return event === 'webRequest.onBeforeRequest' ? [{ url, type, sourceUrl: initiator }] : [];
    }),
  );
}
