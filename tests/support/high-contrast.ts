// The few colours that a person chose for everything, in place of a page's own.

import type { CDPSession, Page } from 'puppeteer-core';

/** What has Firefox show every page so. */
export const highContrastInFirefox = { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 };

/** A page stays so as long as the session that asked for it lives, whatever another one asks. */
const sessions = new WeakMap<Page, CDPSession>();

/** Has Chromium show a page so. Its driver knows no word for it. */
export async function highContrastInChromium(page: Page, on = true): Promise<void> {
  await sessions.get(page)?.detach();
  sessions.delete(page);
  if (!on) return;
  const session = await page.createCDPSession();
  sessions.set(page, session);
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-contrast', value: 'more' },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
}
