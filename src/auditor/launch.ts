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
  /** The same of the other extensions, in the order in which they were asked for. */
  otherRoots: string[];
}

export interface LaunchOptions extends Pick<AuditOptions, 'browser' | 'resolve'> {
  headless: boolean;
  /** A folder to keep the profile in; without it the profile is made fresh and deleted with the browser. */
  profile?: string;
  firefoxPreferences?: Record<string, unknown>;
  /** Folder of Candor, built; absent for the one that is built from here. */
  extension?: string;
  /** Folders of further extensions, such as a blocker. Each is installed before Candor, with access to private windows. */
  otherExtensions?: string[];
  /** Leaves open the page that Candor shows whoever has just installed it; it is closed otherwise. */
  keepsFirstPage?: boolean;
  /** Lets Candor into private windows, as a person can in the browser's list of extensions. */
  privateWindows?: boolean;
}

/** Milliseconds of idleness after which Firefox unloads the background; half a minute is its default. Chromium stops none that a driver is attached to. */
const IDLE = 600_000;

export async function launch(options: LaunchOptions): Promise<Launched> {
  const executablePath = findBrowser(options.browser);
  if (executablePath === undefined) throw new Error(howToGet(options.browser));
  return starters[options.browser](executablePath, options);
}

const starters: Record<BrowserName, (executablePath: string, options: LaunchOptions) => Promise<Launched>> = {
  chromium: startChromium,
  firefox: startFirefox,
};

async function startChromium(executablePath: string, options: LaunchOptions): Promise<Launched> {
  const { headless, resolve, profile, otherExtensions = [], privateWindows = false } = options;
  const { extension = builtExtension('chrome') } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
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
    const session = await browser.target().createCDPSession();
    const install = async (path: string, enableInIncognito: boolean) => {
      const { id } = await session.send('Extensions.loadUnpacked', { path, enableInIncognito });
      return `chrome-extension://${id}/`;
    };
    const otherRoots: string[] = [];
    for (const folder of otherExtensions) otherRoots.push(await install(folder, true));
    const extensionRoot = await install(extension, privateWindows);
    await browser.waitForTarget((target) => target.url().startsWith(extensionRoot));
    return { browser, extensionRoot, otherRoots };
  });
}

/** Firefox names an extension's pages by a random id; a preference fixes it, so that they can be opened. */
const uuidOf = (index: number) => `0c4d0a00-0000-4000-8000-${String(index).padStart(12, '0')}`;

async function startFirefox(executablePath: string, options: LaunchOptions): Promise<Launched> {
  const { headless, resolve, profile, firefoxPreferences, otherExtensions = [], privateWindows = false } = options;
  const extensions = [...otherExtensions, options.extension ?? builtExtension('firefox')];
  const roots = extensions.map((_, index) => `moz-extension://${uuidOf(index)}/`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    ...(profile !== undefined && { userDataDir: profile }),
    ...(resolve && { acceptInsecureCerts: true }),
    defaultViewport: null,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify(
        Object.fromEntries(extensions.map((extension, index) => [idOf(extension), uuidOf(index)])),
      ),
      ...(resolve && {
        'network.dns.forceResolve': resolve.host,
        'network.socket.forcePort': `443=${resolve.port};80=${resolve.port}`,
        'security.cert_pinning.enforcement_level': 0,
      }),
      // Whoever audits waits longer than Firefox does before it unloads a background, and would miss what comes while it starts again.
      'extensions.background.idle.timeout': IDLE,
      ...firefoxPreferences,
    },
  });
  return closedOnError(browser, async () => {
    for (const extension of otherExtensions) await installInFirefox(browser, extension, true);
    await installInFirefox(browser, extensions.at(-1)!, privateWindows);
    return { browser, extensionRoot: roots.at(-1)!, otherRoots: roots.slice(0, -1) };
  });
}

/** Puppeteer's own way knows nothing of private windows; WebDriver BiDi as Firefox speaks it does. */
async function installInFirefox(browser: Browser, path: string, allowPrivateBrowsing: boolean): Promise<void> {
  const { connection } = browser as unknown as { connection: { send(method: string, data: object): Promise<unknown> } };
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path },
    'moz:allowPrivateBrowsing': allowPrivateBrowsing,
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
