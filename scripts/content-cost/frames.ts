// Times content scripts where they really run: in frames of a page, put there by the browser for an extension. The extension is made for it: each
// variant runs in the frames under an address of its own, between two scripts that take the time.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../src/auditor/find-browser.ts';
import type { BrowserName } from '../../src/auditor/options.ts';

export interface Variant {
  /** What is timed: one file each. */
  scripts: readonly string[];
  world: 'MAIN' | 'ISOLATED';
  /** Run in the isolated world before it, untimed. */
  relay?: readonly string[];
  /** Runs before it in the same world, untimed. */
  before?: string;
  /** Runs after it in the same world and is timed with it: what a page does anyway. */
  page?: string;
}

/** Milliseconds of all frames of a round, by variant, in turns: the entries of one place belong to one round. */
export type FrameTimes = Record<string, number[]>;

const BEGIN = 'performance.now(); globalThis.candorBegun = performance.now();';
/** An attribute, since scripts of an isolated world share nothing else with the page. */
const END =
  "globalThis.candorTook = performance.now() - globalThis.candorBegun; document.documentElement.setAttribute('took', globalThis.candorTook);";

/** `atOnce`: how many frames of a variant a round opens at the same time. Rejects where the browser is not found. */
export async function timeFrames(
  browserName: BrowserName,
  variants: Record<string, Variant>,
  rounds: number,
  atOnce = 1,
): Promise<FrameTimes> {
  const extension = await mkdtemp(join(tmpdir(), 'candor-cost-'));
  const server = createServer((_, response) => {
    // Chromium tells the time to five microseconds where a page is isolated from other origins, to a hundred elsewhere.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Cost</title><p>Cost');
  });
  let browser: Browser | undefined;
  try {
    await writeExtension(extension, variants);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    browser = await launch(browserName);
    await browser.installExtension(extension);
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await inTurns(page, Object.keys(variants), rounds, atOnce);
  } finally {
    await browser?.close();
    server.close();
    await rm(extension, { recursive: true });
  }
}

async function writeExtension(folder: string, variants: Record<string, Variant>): Promise<void> {
  const contentScripts: object[] = [];
  const files: Record<string, string> = { 'begin.js': BEGIN, 'end.js': END };
  for (const [index, { scripts, world, relay = [], before = '', page = '' }] of Object.values(variants).entries()) {
    const everywhere = { matches: [`http://127.0.0.1/${index}/*`], all_frames: true, run_at: 'document_start' };
    const put = (kind: string, texts: readonly string[]) =>
      texts.map((text, at) => {
        const name = `${index}-${kind}-${at}.js`;
        files[name] = text;
        return name;
      });
    const relays = put('relay', relay);
    if (relays.length > 0) contentScripts.push({ ...everywhere, js: relays });
    const own = put('script', scripts);
    files[`${index}-page.js`] = page;
    files[`${index}-before.js`] = before;
    const untimed = before === '' ? [] : [`${index}-before.js`];
    const timed = [...own, ...(page === '' ? [] : [`${index}-page.js`])];
    contentScripts.push({ ...everywhere, world, js: [...untimed, 'begin.js', ...timed, 'end.js'] });
  }
  const manifest = {
    manifest_version: 3,
    name: 'Content cost',
    version: '1.0',
    host_permissions: ['http://127.0.0.1/*'],
    content_scripts: contentScripts,
    browser_specific_settings: { gecko: { id: 'content-cost@candor.example' } },
  };
  files['manifest.json'] = JSON.stringify(manifest);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

function launch(browserName: BrowserName): Promise<Browser> {
  const executablePath = findBrowser(browserName);
  if (executablePath === undefined) throw new Error(howToGet(browserName));
  if (browserName === 'chromium')
    return puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      enableExtensions: true,
      args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'privacy.reduceTimerPrecision': false,
      // As if a person had allowed the extension on every site.
      'extensions.originControls.grantByDefault': true,
    },
  });
}

async function inTurns(page: Page, names: string[], rounds: number, atOnce: number): Promise<FrameTimes> {
  const times: FrameTimes = Object.fromEntries(names.map((name) => [name, []]));
  // tsx has functions named by a helper that pages do not have.
  await page.evaluate('globalThis.__name = (named) => named');
  for (let round = 0; round < rounds; round += 1) {
    const took = await page.evaluate(timeOnce, names.length, round, atOnce);
    names.forEach((name, index) => void times[name]!.push(took[index]!));
  }
  return times;
}

/** Runs in the page: frames of each variant, from another one on in each round. */
async function timeOnce(count: number, round: number, atOnce: number): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const index = (turn + round) % count;
    const frames = Array.from({ length: atOnce }, () => document.createElement('iframe'));
    const loaded = frames.map((frame) => {
      frame.src = `/${index}/`;
      return new Promise((done) => {
        frame.onload = done;
      });
    });
    document.body.append(...frames);
    await Promise.all(loaded);
    took[index] = 0;
    for (const frame of frames) {
      const text = frame.contentDocument!.documentElement.getAttribute('took');
      if (text === null) throw new Error('The browser did not run the extension in this frame.');
      took[index] += Number(text);
      frame.remove();
    }
  }
  return took;
}
