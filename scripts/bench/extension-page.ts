// A real browser with the built extension, in a profile whose size can be seen afterwards, and one of its pages with a script of a bench in it.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { openPage } from '../../src/auditor/auditor.ts';
import { root } from '../../src/auditor/extension.ts';
import { launch } from '../../src/auditor/launch.ts';
import type { BrowserName } from '../../src/auditor/options.ts';
import { knowledgePlugin } from '../../src/knowledge/plugin.node.ts';
import { rightsPlugin } from '../../src/knowledge/rights-plugin.node.ts';
import { kept, withProfile } from './profile.ts';

export interface Opened {
  page: Page;
  browser: Browser;
  /** Of the databases in the profile, as they are now. */
  bytes(): number;
}

/** A script with all that it imports, whose exports are on `globalThis.bench` where it has run. */
export async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [knowledgePlugin(), rightsPlugin()],
    build: {
      write: false,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [built].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code.replace(/^var bench ?=/, 'globalThis.bench =');
}

/** Calls back with a page of the extension; resolves to the result, and to the bytes of databases in the profile after the browser was closed. */
export function inExtensionPage<Result>(
  name: BrowserName,
  code: string,
  use: (opened: Opened) => Promise<Result>,
): Promise<{ result: Result; bytes: number }> {
  return withProfile(async (profile) => {
    const result = await inPageOf({ browser: name, profile }, code, use);
    return { result, bytes: databasesIn(profile) };
  });
}

/** Candor would begin to delete what is past its time a minute after it was installed: while a history is being written that is longer than that. */
const keepAll = `chrome.runtime.sendMessage({ kind: 'recording.keep', data: { retention: 'until-deleted' } })`;

/** The same in a browser that is opened with a profile, and closed afterwards. */
export async function inPageOf<Result>(
  { browser: name, profile }: { browser: BrowserName; profile: string },
  code: string,
  use: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const preferences = name === 'firefox' && { firefoxPreferences: kept };
  const { browser, extensionRoot } = await launch({ browser: name, headless: true, profile, ...preferences });
  try {
    const page = await openPage(browser, `${extensionRoot}src/dashboard/index.html`);
    page.setDefaultTimeout(0);
    await page.evaluate(keepAll);
    await page.evaluate(code);
    return await use({ page, browser, bytes: () => databasesIn(profile) });
  } finally {
    await browser.close();
  }
}

/** Bytes of the files of extensions' IndexedDB databases, wherever the browser has them. */
function databasesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => /IndexedDB\/chrome-extension|moz-extension[^/]*\/idb/.test(path))
    .reduce((sum, path) => sum + statSync(path).size, 0);
}
