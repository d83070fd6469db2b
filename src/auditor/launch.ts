// Starts a real browser with a fresh profile and the built extension in it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { builtExtension } from './extension.ts';
import { findBrowser, howToGet } from './find-browser.ts';
import type { AuditOptions, BrowserName } from './options.ts';

export interface Launched {
  browser: Browser;
  /** Address of the extension's root, with a slash at its end. */
  extensionRoot: string;
}

export interface LaunchOptions extends Pick<AuditOptions, 'browser' | 'resolve'> {
  headless: boolean;
  /** A folder to keep the profile in; without it the profile is made fresh and deleted with the browser. */
  profile?: string;
  firefoxPreferences?: Record<string, unknown>;
}

export async function launch(options: LaunchOptions): Promise<Launched> {
  const executablePath = findBrowser(options.browser);
  if (executablePath === undefined) throw new Error(howToGet(options.browser));
  return starters[options.browser](executablePath, options);
}

const starters: Record<BrowserName, (executablePath: string, options: LaunchOptions) => Promise<Launched>> = {
  chromium: startChromium,
  firefox: startFirefox,
};

async function startChromium(executablePath: string, { headless, resolve, profile }: LaunchOptions): Promise<Launched> {
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: [builtExtension('chrome')],
    ...(profile !== undefined && { userDataDir: profile }),
    ...(resolve && { acceptInsecureCerts: true }),
    defaultViewport: null,
    args: [
      // Chromium refuses its sandbox to root; nobody else goes without.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(resolve
        ? ['--ignore-certificate-errors', `--host-resolver-rules=MAP * ${resolve.host}:${resolve.port}`]
        : []),
    ],
  });
  return closedOnError(browser, async () => {
    const isWorker = (target: { type(): string; url(): string }) =>
      target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
    const worker = await browser.waitForTarget(isWorker);
    return { browser, extensionRoot: `chrome-extension://${new URL(worker.url()).host}/` };
  });
}

/** Firefox names an extension's pages by a random id; a preference fixes it, so that they can be opened. */
const FIREFOX_UUID = '0c4d0a00-0000-4000-8000-00000000ca4d';

async function startFirefox(executablePath: string, options: LaunchOptions): Promise<Launched> {
  const { headless, resolve, profile, firefoxPreferences } = options;
  const extension = builtExtension('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    ...(profile !== undefined && { userDataDir: profile }),
    ...(resolve && { acceptInsecureCerts: true }),
    defaultViewport: null,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [idOf(extension)]: FIREFOX_UUID }),
      ...(resolve && {
        'network.dns.forceResolve': resolve.host,
        'network.socket.forcePort': `443=${resolve.port};80=${resolve.port}`,
        'security.cert_pinning.enforcement_level': 0,
      }),
      ...firefoxPreferences,
    },
  });
  return closedOnError(browser, async () => {
    await browser.installExtension(extension);
    return { browser, extensionRoot: `moz-extension://${FIREFOX_UUID}/` };
  });
}

function idOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

async function closedOnError<Result>(browser: Browser, job: () => Promise<Result>): Promise<Result> {
  try {
    return await job();
  } catch (cause) {
    await browser.close();
    throw cause;
  }
}
