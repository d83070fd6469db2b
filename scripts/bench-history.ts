// What reads of a long history cost, in the browsers' own databases: the popup's, to say who collected again after an opt-out; the page on links'; and what
// the dashboard says first, of a short history and of a long one. `npm run bench:history [-- chromium|firefox]`; fails when a median, or what the long history
// costs more than the short one, is over its bar.

import { join } from 'node:path';
import { build } from 'vite';
import { type BrowserName, launch } from '../lab/drive.ts';
import { startLab } from '../lab/server.ts';
import { root } from '../src/auditor/extension.ts';
import { knowledgePlugin } from '../src/knowledge/plugin.node.ts';
import { rightsPlugin } from '../src/knowledge/rights-plugin.node.ts';
import type { Read } from './bench-history/in-page.ts';

import type { LinksRead } from './bench-history/links.ts';

import type { LongHistory } from './bench-history/long-history.ts';

/** Milliseconds for the popup's read. */
const BAR = 250;
const SITES = [5, 500];
/** Milliseconds for what the page on links reads when it is opened, and for one organization's. */
const LINKS_BAR = 300;
const ORGANIZATIONS = [300, 5_000];
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
  links: LinksRead[];
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
    const found: Measured = { reads: [], links: [], histories: [] };
    for (const sites of SITES) found.reads.push((await page.evaluate(`bench.readOf(${sites})`)) as Read);
    for (const most of ORGANIZATIONS) found.links.push((await page.evaluate(`bench.linksRead(${most})`)) as LinksRead);
    for (const requests of REQUESTS)
      found.histories.push((await page.evaluate(`bench.longHistoryOf(${requests})`)) as LongHistory);
    return found;
  } finally {
    await browser.close();
    await lab.close();
  }
}

const at = (times: readonly number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!;
const spread = (times: readonly number[]) =>
  `${at(times, 0.5).toFixed(0)} ms (fastest ${at(times, 0).toFixed(0)}, slowest ${at(times, 1).toFixed(0)})`;

/** Says it, and fails where the median is over the bar. */
function say(what: string, times: readonly number[], bar: number): void {
  console.log(`${what}: ${spread(times)}; bar ${bar} ms`);
  if (at(times, 0.5) > bar) process.exitCode = 1;
}

function printLinks(browser: BrowserName, links: readonly LinksRead[]): void {
  for (const { rows, organizations, pairs, overview, across, one } of links) {
    const what = `${browser}: links of ${organizations} organizations, ${pairs} pairs, ${rows} rows`;
    say(`${what}, all`, overview, LINKS_BAR);
    say(`${what}, cookies from site to site`, across, LINKS_BAR);
    say(`${what}, the most widespread one’s`, one, LINKS_BAR);
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
  const { reads, links, histories } = await measured(browser, code);
  for (const { rows, organizations, sites, times } of reads)
    say(`${browser}: ${rows} rows, ${organizations} organizations on up to ${sites} sites`, times, BAR);
  printLinks(browser, links);
  printHistories(browser, histories);
}
