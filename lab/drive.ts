// Real browsers whose every hostname is the lab. For the lab's check of itself, which has no extension, and for benches, which install theirs.

import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, howToGet } from '../src/auditor/find-browser.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface DriveOptions {
  /** Extensions can be installed. Firefox always lets them be. */
  enableExtensions?: boolean;
  firefoxPreferences?: Record<string, unknown>;
}

/** Rejects where the browser is not found. */
export async function launch(browser: BrowserName, port: number, options: DriveOptions = {}): Promise<Browser> {
  const executablePath = findBrowser(browser);
  if (executablePath === undefined) throw new Error(howToGet(browser));
  return browser === 'chromium'
    ? launchChromium(executablePath, port, options)
    : launchFirefox(executablePath, port, options);
}

function launchChromium(
  executablePath: string,
  port: number,
  { enableExtensions = false }: DriveOptions,
): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions,
    acceptInsecureCerts: true,
    args: [
      // Chromium refuses its sandbox to root; nobody else goes without.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    ],
  });
}

function launchFirefox(executablePath: string, port: number, { firefoxPreferences }: DriveOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port};80=${port}`,
      // Mozilla pins its own hosts; the browser's own calls fail noisily otherwise.
      'security.cert_pinning.enforcement_level': 0,
      // Off whatever the profile's lists hold: the check is of the pages, not of Firefox's own protection.
      'privacy.trackingprotection.enabled': false,
      'privacy.trackingprotection.pbmode.enabled': false,
      'privacy.trackingprotection.socialtracking.enabled': false,
      'privacy.trackingprotection.emailtracking.enabled': false,
      'privacy.trackingprotection.cryptomining.enabled': false,
      'privacy.trackingprotection.fingerprinting.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...firefoxPreferences,
    },
  });
}
