// Finds a browser for the tests and the demonstration, or gets one: from Debian's packages as root, else the vendor's own build.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { root } from '../src/auditor/extension.ts';
import { findBrowser, howToGet } from '../src/auditor/find-browser.ts';
import type { BrowserName } from '../src/auditor/options.ts';

const debianPackages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Makes sure that findBrowser finds one from now on. Throws an Error that says what to do where it cannot. */
export async function provideBrowser(name: BrowserName): Promise<string> {
  const found = findBrowser(name);
  if (found !== undefined) return found;
  console.error(`${name}: not found on this machine; installing it.`);
  if (isDebianRoot()) installPackage(debianPackages[name]);
  else await download(name);
  const installed = findBrowser(name);
  if (installed === undefined) throw new Error(howToGet(name));
  return installed;
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installPackage(name: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', name);
}

async function download(name: BrowserName): Promise<void> {
  const browser = name === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
  const variable = name === 'chromium' ? 'CANDOR_CHROMIUM' : 'CANDOR_FIREFOX';
  try {
    const buildId = await resolveBuildId(browser, detectBrowserPlatform()!, 'stable');
    const { executablePath } = await install({ browser, buildId, cacheDir: join(root, '.cache', 'browsers') });
    process.env[variable] = executablePath;
  } catch (cause) {
    throw new Error(howToGet(name), { cause });
  }
}
