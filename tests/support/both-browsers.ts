// What every end-to-end test stands on: the lab, and a real browser with the built extension, sent to it.

import { afterAll, beforeAll, describe } from 'vitest';
import { type Lab, startLab } from '../../lab/server.ts';
import { type Auditor, startAuditor } from '../../src/auditor/auditor.ts';
import type { LaunchOptions } from '../../src/auditor/launch.ts';
import type { BrowserName } from '../../src/auditor/options.ts';

export const browsers: BrowserName[] = ['chromium', 'firefox'];

/** Longest wait for a lab page to fall quiet, in seconds. They do within five; a busy machine may need more. */
export const WAIT = 30;

export interface Bench {
  readonly name: BrowserName;
  readonly lab: Lab;
  readonly auditor: Auditor;
}

/** Runs the tests in both browsers, each with a lab and a profile of its own that they share. */
export function inBothBrowsers(
  tests: (bench: Bench) => void,
  options: (name: BrowserName) => Partial<LaunchOptions> = () => ({}),
): void {
  describe.each(browsers)('%s', (name) => {
    let lab: Lab | undefined;
    let auditor: Auditor | undefined;
    beforeAll(async () => {
      lab = await startLab();
      auditor = await startAuditor({ browser: name, headless: true, resolve: resolveTo(lab), ...options(name) });
    });
    afterAll(async () => {
      await auditor?.close();
      await lab?.close();
    });
    tests({
      name,
      get lab() {
        return lab!;
      },
      get auditor() {
        return auditor!;
      },
    });
  });
}

export function resolveTo({ port }: Lab): { host: string; port: number } {
  return { host: '127.0.0.1', port };
}
