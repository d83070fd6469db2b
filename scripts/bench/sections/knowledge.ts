// How long a worker that was just started takes until it can recognise, and what that weighs: Candor's tables beside the SDK's engine.

import { gzipSync } from 'node:zlib';
import { compileDirectory } from '../../../src/knowledge/directory-tables.node.ts';
import { readEngine, readTrackerDb } from '../../../src/knowledge/trackerdb.node.ts';
import { addressesInPackages } from '../../../tests/support/addresses.ts';
import type { Figure } from '../figure.ts';
import { buildScripts, measuredBy, scriptOfTables } from '../fresh.ts';
import { middleOf, ratioOf } from '../timing.ts';
import { recognitionTables } from '../trackerdb.ts';

const ROUNDS = 25;
/** As many as a page with much on it asks for. */
const MORE = 300;
const urls = {
  known: 'https://www.google-analytics.com/g/collect?v=2',
  unknown: 'https://cdn.shop.example/matomo/a.js',
};

interface Round {
  candor: Started & { ready: number };
  sdk: Started & { deserialised: number };
  evaluated: { took: number };
}

interface Started {
  took: number;
  answers: (string | undefined)[];
  withMore: number;
}

export async function knowledge(): Promise<Figure[]> {
  const tables = recognitionTables();
  const engine = readEngine();
  const rounds = await measured({ tables, engine });
  const of = (which: (round: Round) => number) => rounds.map(which);
  const ours = of(({ candor }) => candor.took);
  const ready = of(({ candor }) => candor.ready);
  const theirs = of(({ sdk }) => sdk.took);
  const deserialised = of(({ sdk }) => sdk.deserialised);
  const asset = JSON.stringify({ ...tables, ...compileDirectory(readTrackerDb()) });
  return [
    {
      id: 'knowledge.ready',
      what: 'ready in a fresh worker, and two answers: Candor’s tables beside the SDK’s engine only deserialised',
      unit: 'times',
      ...ratioOf(ours, deserialised),
      bar: { most: 1 / 3 },
    },
    {
      id: 'knowledge.unasked',
      what: 'the same without an answer on either side',
      unit: 'times',
      ...ratioOf(ready, deserialised),
    },
    {
      id: 'knowledge.answers',
      what: 'the same with two answers on both sides',
      unit: 'times',
      ...ratioOf(ours, theirs),
    },
    {
      id: 'knowledge.more',
      what: `the same with ${MORE} different addresses more on both sides`,
      unit: 'times',
      ...ratioOf(
        of(({ candor }) => candor.withMore),
        of(({ sdk }) => sdk.withMore),
      ),
    },
    { id: 'knowledge.candor', what: 'Candor until two answers', unit: 'ms', ...middleOf(ours) },
    { id: 'knowledge.candor-ready', what: 'Candor until it can be asked', unit: 'ms', ...middleOf(ready) },
    {
      id: 'knowledge.deserialised',
      what: 'the SDK’s engine until it is deserialised',
      unit: 'ms',
      ...middleOf(deserialised),
    },
    { id: 'knowledge.sdk', what: 'the SDK until two answers', unit: 'ms', ...middleOf(theirs) },
    {
      id: 'knowledge.evaluated',
      what: 'evaluation of a script with Candor’s tables alone, from its text',
      unit: 'ms',
      ...middleOf(of(({ evaluated }) => evaluated.took)),
    },
    {
      id: 'knowledge.asset',
      what: 'all tables of who is who and of recognition, gzipped',
      unit: 'kB',
      value: gzipSync(asset, { level: 9 }).length / 1000,
      bar: { most: 250 },
    },
    { id: 'knowledge.engine', what: 'the SDK’s engine, gzipped', unit: 'kB', value: gzipSync(engine).length / 1000 },
  ];
}

/** Each in a worker of its own, in turns. */
async function measured({ tables, engine }: { tables: object; engine: Uint8Array }): Promise<Round[]> {
  await buildScripts();
  const text = await scriptOfTables();
  const asked = { ...urls, more: someOf(addressesInPackages()) };
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({
      candor: answering(await measuredBy('candor', { tables, ...asked })),
      sdk: answering(await measuredBy('sdk', { engine, ...asked })),
      evaluated: await measuredBy('evaluated', { text }),
    });
  return rounds;
}

/** Evenly from among all. */
function someOf(all: readonly string[]): string[] {
  const step = Math.floor(all.length / MORE);
  return Array.from({ length: MORE }, (_, number) => all[number * step]!);
}

/** Throws where it did not find the tracker that it was asked for: then it was not ready. */
function answering<Result extends Started>(result: Result): Result {
  const [known, unknown] = result.answers;
  if (known !== 'google_analytics' || unknown !== undefined) throw new Error(`The answers are ${result.answers}`);
  return result;
}
