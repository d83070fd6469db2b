// What it costs the popup to say who collected again after an opt-out, and the dashboard to say what it says first, with a short history and with a
// long one, in the browsers' own databases. `npm run bench:history [-- chromium|firefox]`; fails when a median, or what the long history costs more than the
// short one, is over its bar.

import { join } from 'node:path';
import { build } from 'vite';
import { type BrowserName, launch } from '../lab/drive.ts';
import { startLab } from '../lab/server.ts';
import { root } from '../src/auditor/extension.ts';
import { knowledgePlugin } from '../src/knowledge/plugin.node.ts';
import { rightsPlugin } from '../src/knowledge/rights-plugin.node.ts';
import type { Read } from './bench-history/in-page.ts';
import type { LongHistory } from './bench-history/long-history.ts';

/** Milliseconds for the popup's read. */
const BAR = 250;
const SITES = [5, 500];
/** Requests of a history, at the same number a day; the last one is two years long. */
const REQUESTS = [100_000, 1_000_000];
/** Milliseconds for what the dashboard reads of the long one, and what that may cost against the short one. Where there is no bar, the figure is printed. */
const DASHBOARD_BAR = 300;
const RATIO_BAR = 1.5;
const BARRED = ['overview', 'one organization'];

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [knowledgePlugin(), rightsPlugin()],
    build: {
      write: false,
      lib: { entry: join(root, 'scripts/bench-history/all.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [built].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code;
}

interface Measured {
  reads: Read[];
  histories: LongHistory[];
}

async function measured(browserName: BrowserName, code: string): Promise<Measured> {
  const lab = await startLab();
  const browser = await launch(browserName, lab.port);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(lab.url('quiet.example'));
    await page.evaluate(code.replace(/^var bench ?=/, 'globalThis.bench ='));
    const reads: Read[] = [];
    for (const sites of SITES) reads.push((await page.evaluate(`bench.readOf(${sites})`)) as Read);
    const histories: LongHistory[] = [];
    for (const requests of REQUESTS)
      histories.push((await page.evaluate(`bench.longHistoryOf(${requests})`)) as LongHistory);
    return { reads, histories };
  } finally {
    await browser.close();
    await lab.close();
  }
}

const at = (times: readonly number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!;
const spread = (times: readonly number[]) =>
  `${at(times, 0.5).toFixed(0)} ms (fastest ${at(times, 0).toFixed(0)}, slowest ${at(times, 1).toFixed(0)})`;

function printReads(browser: BrowserName, reads: readonly Read[]): void {
  for (const { rows, organizations, sites, times } of reads) {
    console.log(
      `${browser}: ${rows} rows, ${organizations} organizations on up to ${sites} sites: ${spread(times)}; bar ${BAR} ms`,
    );
    if (at(times, 0.5) > BAR) process.exitCode = 1;
  }
}

function printHistories(browser: BrowserName, histories: readonly LongHistory[]): void {
  for (const { requests, visits, sites } of histories)
    console.log(`${browser}: a history of ${requests} requests in ${visits} visits to ${sites} sites`);
  const [short, long] = histories as [LongHistory, LongHistory];
  for (const [nth, { query, times }] of long.reads.entries()) {
    const ratio = at(times, 0.5) / at(short.reads[nth]!.times, 0.5);
    const isBarred = BARRED.some((name) => query.startsWith(name));
    const bars = isBarred ? `; bars ${DASHBOARD_BAR} ms and ${RATIO_BAR} times` : '';
    console.log(
      `${browser}: ${query}: ${spread(times)}, against ${spread(short.reads[nth]!.times)}: ${ratio.toFixed(2)} times${bars}`,
    );
    if (isBarred && (at(times, 0.5) > DASHBOARD_BAR || ratio > RATIO_BAR)) process.exitCode = 1;
  }
}

const asked = process.argv[2];
const browsers: BrowserName[] = asked === undefined ? ['chromium', 'firefox'] : [asked as BrowserName];
const code = await bundled();
for (const browser of browsers) {
  const { reads, histories } = await measured(browser, code);
  printReads(browser, reads);
  printHistories(browser, histories);
}
