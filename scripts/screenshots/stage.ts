// A browser with Candor in it, on the lab: one for all pictures. Its second language is the one that no one speaks, so that a page can be turned from
// right to left as it stands.

import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Lab, startLab } from '../../lab/server.ts';
import { type Auditor, startAuditor } from '../../src/auditor/auditor.ts';
import type { BrowserName } from '../../src/auditor/options.ts';
import { highContrastInFirefox } from '../../tests/support/high-contrast.ts';
import { pseudoExtension } from '../../tests/support/pseudo-language.ts';

/** In whose place the made-up language stands. */
export const PSEUDO = 'de';

/** Longest wait for a page of the lab to fall quiet, in seconds. */
export const WAIT = 20;

export interface Stage {
  name: BrowserName;
  lab: Lab;
  auditor: Auditor;
  /** In the few colours that a person chose for everything, and in no other look: Firefox has them for all pages, or for none. */
  contrast: boolean;
}

export async function onStage(
  name: BrowserName,
  contrast: boolean,
  play: (stage: Stage) => Promise<void>,
): Promise<void> {
  const extension = pseudoExtension(name, PSEUDO);
  const lab = await startLab();
  try {
    const auditor = await startAuditor({
      browser: name,
      headless: true,
      extension,
      privateWindows: true,
      resolve: { host: '127.0.0.1', port: lab.port },
      // Whoever takes pictures by a dark screen has them alike.
      firefoxPreferences: {
        'layout.css.prefers-color-scheme.content-override': 1,
        ...(contrast && highContrastInFirefox),
      },
    });
    await play({ name, lab, auditor, contrast }).finally(() => auditor.close());
  } finally {
    await lab.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** In the page itself: what is pressed may lie under what scrolls. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}
