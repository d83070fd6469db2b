// One page in every look that people have it in.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { highContrastInChromium } from '../../tests/support/high-contrast.ts';
import { PSEUDO, type Stage } from './stage.ts';
import { wholePage } from './whole-page.ts';

export interface Scene {
  name: string;
  /** Path of the page, within the extension. */
  address: string;
  /** Resolves when all of the page is there as it is to be seen. Called again once the page runs from right to left, and has begun anew. */
  ready: string | ((page: Page) => Promise<unknown>);
}

export interface Take {
  (...scenes: Scene[]): Promise<void>;
  /** Where the pictures go. */
  folder: string;
  isWanted(name: string): boolean;
}

const WIDTHS = [1000, 320];
/** What a popup has of a screen. */
const POPUP = { width: 360, height: 600 };

/** Takes those scenes that have one of the names in their own; all where there are no names. */
export function photographs(stage: Stage, folder: string, names: readonly string[]): Take {
  const isWanted = (name: string) => names.length === 0 || names.some((part) => name.includes(part));
  const take = async (...scenes: Scene[]) => {
    for (const scene of scenes) if (isWanted(scene.name)) await inEveryLook(stage, join(folder, scene.name), scene);
  };
  return Object.assign(take, { folder, isWanted });
}

async function inEveryLook(
  { auditor, name: browser, contrast }: Stage,
  folder: string,
  { name, address, ready }: Scene,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = await auditor.open(address);
  const whole = () => (typeof ready === 'string' ? page.waitForSelector(ready) : ready(page));
  const inContrast = async () => {
    for (const width of WIDTHS) await wholePage(page, width, join(folder, `contrast-${width}.png`));
  };
  if (contrast) {
    await whole();
    await inContrast();
    await page.close();
    console.log(`${browser}, high contrast: ${name}`);
    return;
  }
  for (const language of ['browser', PSEUDO]) {
    await auditor.ask('look.choose', { language });
    await page.waitForFunction((is) => (document.documentElement.dir === 'rtl') === is, {}, language === PSEUDO);
    await whole();
    for (const theme of ['light', 'dark'] as const) {
      await auditor.ask('look.choose', { theme });
      await page.evaluate((chosen) => {
        document.documentElement.dataset.theme = chosen;
      }, theme);
      const look = language === PSEUDO ? `rtl-${theme}` : theme;
      for (const width of WIDTHS) {
        await wholePage(page, width, join(folder, `${look}-${width}.png`));
      }
      if (browser === 'chromium' && look === 'light') {
        await highContrastInChromium(page);
        await inContrast();
        await highContrastInChromium(page, false);
      }
      if (!address.startsWith('src/popup')) continue;
      await page.setViewport(POPUP);
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: join(folder, `${look}-${POPUP.width}x${POPUP.height}.png`) });
    }
  }
  await auditor.ask('look.choose', { language: 'browser', theme: 'system' });
  await page.close();
  console.log(`${browser}: ${name}`);
}
