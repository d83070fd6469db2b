// What reads of a long history cost, in the browsers' own databases: the popup's, to say who collected again after an opt-out, and the page on links'.
// `npm run bench:history [-- chromium|firefox]`; fails when a median is over its bar.

import { join } from 'node:path';
import { build } from 'vite';
import { type BrowserName, launch } from '../lab/drive.ts';
import { startLab } from '../lab/server.ts';
import { root } from '../src/auditor/extension.ts';
import { knowledgePlugin } from '../src/knowledge/plugin.node.ts';
import { rightsPlugin } from '../src/knowledge/rights-plugin.node.ts';
import type { Read } from './bench-history/in-page.ts';
import type { LinksRead } from './bench-history/links.ts';

/** Milliseconds for the popup's read. */
const BAR = 250;
const SITES = [5, 500];
/** Milliseconds for what the page on links reads when it is opened, and for one organization's. */
const LINKS_BAR = 300;
const ORGANIZATIONS = [300, 5_000];

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

interface Measured {
  reads: Read[];
  links: LinksRead[];
}

async function measured(browserName: BrowserName, code: string): Promise<Measured> {
  const lab = await startLab();
  const browser = await launch(browserName, lab.port);
  try {
    const page = await browser.newPage();
    await page.goto(lab.url('quiet.example'));
    await page.evaluate(code.replace(/^var bench ?=/, 'globalThis.bench ='));
    const found: Measured = { reads: [], links: [] };
    for (const sites of SITES) found.reads.push((await page.evaluate(`bench.readOf(${sites})`)) as Read);
    for (const most of ORGANIZATIONS) found.links.push((await page.evaluate(`bench.linksRead(${most})`)) as LinksRead);
    return found;
  } finally {
    await browser.close();
    await lab.close();
  }
}

/** Says it, and fails where the median is over the bar. */
function say(what: string, times: readonly number[], bar: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)]!.toFixed(0);
  console.log(`${what}: ${at(0.5)} ms (fastest ${at(0)}, slowest ${sorted.at(-1)!.toFixed(0)}); bar ${bar} ms`);
  if (Number(at(0.5)) > bar) process.exitCode = 1;
}

const asked = process.argv[2];
const browsers: BrowserName[] = asked === undefined ? ['chromium', 'firefox'] : [asked as BrowserName];
const code = await bundled();
for (const browser of browsers) {
  const { reads, links } = await measured(browser, code);
  for (const { rows, organizations, sites, times } of reads)
    say(`${browser}: ${rows} rows, ${organizations} organizations on up to ${sites} sites`, times, BAR);
  for (const { rows, organizations, pairs, overview, across, one } of links) {
    const what = `${browser}: links of ${organizations} organizations, ${pairs} pairs, ${rows} rows`;
    say(`${what}, all`, overview, LINKS_BAR);
    say(`${what}, cookies from site to site`, across, LINKS_BAR);
    say(`${what}, the most widespread one’s`, one, LINKS_BAR);
  }
}
