// Whether the browser lets Candor see sites, as a person sets it in the browser's own pages.

import type { Page } from 'puppeteer-core';
import type { Auditor } from '../../src/auditor/auditor.ts';

/** Firefox asks for it as it is installed, where this is set, and takes a press of Candor's button for an answer: no driver can press its own. */
export const notAllowedAtFirst = {
  'extensions.originControls.grantByDefault': false,
  'extensions.webextOptionalPermissionPrompts': false,
};

/** Takes it away. Where it was away already, nothing happens. */
export async function takeSitesAway(auditor: Auditor): Promise<void> {
  if (isFirefox(auditor)) await auditor.desk.evaluate(removeSites);
  else await setInChromium(auditor, 'ON_CLICK');
}

/** Gives it back with a press of Candor's button in the page; in Chromium, whose question no driver can answer, in the browser's own page. */
export async function allowSites(auditor: Auditor, page: Page): Promise<void> {
  if (isFirefox(auditor)) await page.keyboard.press('Enter');
  else await setInChromium(auditor, 'ON_ALL_SITES');
}

const isFirefox = ({ extensionRoot }: Auditor) => extensionRoot.startsWith('moz-extension:');

interface Chrome {
  chrome: {
    developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
    permissions: { remove(permissions: object): Promise<boolean> };
  };
}

async function setInChromium({ browser, extensionRoot }: Auditor, hostAccess: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    (change) => (globalThis as unknown as Chrome).chrome.developerPrivate.updateExtensionConfiguration(change),
    { extensionId: new URL(extensionRoot).host, hostAccess },
  );
  await page.close();
}

async function removeSites(): Promise<void> {
  const { permissions } = (globalThis as unknown as Chrome).chrome;
  await permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
}
