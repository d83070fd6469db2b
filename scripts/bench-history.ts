// What it costs the popup to say who collected again after an opt-out, with a short history and with a long one, in the browsers' own databases.
// `npm run bench:history [-- chromium|firefox]`; fails when the long one's median is over its bar.

import { join } from 'node:path';
import { build } from 'vite';
import { type BrowserName, launch } from '../lab/drive.ts';
import { startLab } from '../lab/server.ts';
import { root } from '../src/auditor/extension.ts';
import { knowledgePlugin } from '../src/knowledge/plugin.node.ts';
import { rightsPlugin } from '../src/knowledge/rights-plugin.node.ts';
import type { Read } from './bench-history/in-page.ts';

/** Milliseconds for the popup's read. */
const BAR = 250;
const SITES = [5, 500];

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [knowledgePlugin(), rightsPlugin()],
    build: {
      write: false,
      lib: { entry: join(root, 'scripts/bench-history/in-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [built].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code;
}

async function measured(browserName: BrowserName, code: string): Promise<Read[]> {
  const lab = await startLab();
  const browser = await launch(browserName, lab.port);
  try {
    const page = await browser.newPage();
    await page.goto(lab.url('quiet.example'));
    await page.evaluate(code.replace(/^var bench ?=/, 'globalThis.bench ='));
    const reads: Read[] = [];
    for (const sites of SITES) reads.push((await page.evaluate(`bench.readOf(${sites})`)) as Read);
    return reads;
  } finally {
    await browser.close();
    await lab.close();
  }
}

const asked = process.argv[2];
const browsers: BrowserName[] = asked === undefined ? ['chromium', 'firefox'] : [asked as BrowserName];
const code = await bundled();
for (const browser of browsers) {
  for (const { rows, organizations, sites, times } of await measured(browser, code)) {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor(sorted.length * part)]!.toFixed(0);
    console.log(
      `${browser}: ${rows} rows, ${organizations} organizations on up to ${sites} sites: ` +
        `${at(0.5)} ms (fastest ${at(0)}, slowest ${sorted.at(-1)!.toFixed(0)}); bar ${BAR} ms`,
    );
    if (Number(at(0.5)) > BAR) process.exitCode = 1;
  }
}
