// Workers that were just started: the scripts of `fresh`, built as for browsers, and what each measures.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build, type InlineConfig } from 'vite';
import { root } from '../../src/auditor/extension.ts';
import { knowledgePlugin } from '../../src/knowledge/plugin.node.ts';

const outDir = join(root, 'dist/bench');
const shared = { configFile: false, publicDir: false, logLevel: 'error' } satisfies InlineConfig;

/** A script of `fresh`, which can be started as often as wanted. */
export type Script = 'candor' | 'sdk' | 'evaluated';

/** Builds all of them. A helper that keeps functions' names, as tools that run TypeScript add, would cost as much as what is measured. */
export async function buildScripts(): Promise<void> {
  const entries: Script[] = ['candor', 'sdk', 'evaluated'];
  await build({
    ...shared,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      minify: true,
      rolldownOptions: { input: Object.fromEntries(entries.map((name) => [name, entry(name)])) },
    },
  });
}

/** Text of a script that holds Candor's tables and nothing else. */
export async function scriptOfTables(): Promise<string> {
  await build({
    ...shared,
    plugins: [knowledgePlugin()],
    build: {
      outDir: join(outDir, 'tables'),
      lib: { entry: entry('tables'), formats: ['iife'], name: 'tables', fileName: () => 'tables.js' },
    },
  });
  return readFileSync(join(outDir, 'tables/tables.js'), 'utf8');
}

/** What a script measures in a worker of its own. */
export function measuredBy<Result>(script: Script, workerData: object): Promise<Result> {
  const worker = new Worker(join(outDir, `${script}.js`), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (result: Result) => {
      resolve(result);
      void worker.terminate();
    });
  });
}

function entry(name: string): string {
  return fileURLToPath(new URL(`fresh/${name}.ts`, import.meta.url));
}
