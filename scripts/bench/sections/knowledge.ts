// How long a worker that was just started takes until it can recognise, and what that weighs: Candor's tables beside the SDK's engine.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from '../../../src/auditor/extension.ts';
import { compileDirectory } from '../../../src/knowledge/directory-tables.node.ts';
import { readEngine, readTrackerDb } from '../../../src/knowledge/trackerdb.node.ts';
import type { Figure } from '../figure.ts';
import { middleOf, ratioOf } from '../timing.ts';
import { recognitionTables } from '../trackerdb.ts';

const ROUNDS = 15;
const urls = {
  known: 'https://www.google-analytics.com/g/collect?v=2',
  unknown: 'https://cdn.shop.example/matomo/a.js',
};

interface Started {
  took: number;
  answers: (string | undefined)[];
}

export async function knowledge(): Promise<Figure[]> {
  const tables = recognitionTables();
  const engine = readEngine();
  const scripts = await built();
  const [ours, theirs, deserialised]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push((await startedWith<Started>(join(scripts, 'candor.js'), { tables })).took);
    const sdk = await startedWith<Started & { deserialised: number }>(join(scripts, 'sdk.js'), { engine });
    theirs.push(sdk.took);
    deserialised.push(sdk.deserialised);
  }
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
      id: 'knowledge.answers',
      what: 'the same beside the SDK’s engine with two answers of its own',
      unit: 'times',
      ...ratioOf(ours, theirs),
    },
    { id: 'knowledge.candor', what: 'Candor until two answers', unit: 'ms', ...middleOf(ours) },
    {
      id: 'knowledge.deserialised',
      what: 'the SDK’s engine until it is deserialised',
      unit: 'ms',
      ...middleOf(deserialised),
    },
    { id: 'knowledge.sdk', what: 'the SDK until two answers', unit: 'ms', ...middleOf(theirs) },
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

/** As the build makes scripts for browsers: a helper that keeps functions' names would cost as much as what is measured. */
async function built(): Promise<string> {
  const outDir = join(root, 'dist/bench');
  const entry = (which: string) => fileURLToPath(new URL(`../fresh/${which}.ts`, import.meta.url));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      minify: true,
      rolldownOptions: { input: { candor: entry('candor'), sdk: entry('sdk') } },
    },
  });
  return outDir;
}

/** What a worker of its own measures. Rejects where it does not find the tracker that it was asked for: then it was not ready. */
function startedWith<Result extends Started>(script: string, data: object): Promise<Result> {
  const worker = new Worker(script, { workerData: { ...data, ...urls } });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (result: Result) => {
      const [known, unknown] = result.answers;
      if (known !== 'google_analytics' || unknown !== undefined)
        reject(new Error(`${script} answers ${result.answers}`));
      else resolve(result);
      void worker.terminate();
    });
  });
}
