// The popup as a page about a tab, for tests that look at it in their own ways.

import type { Page } from 'puppeteer-core';
import { type Bench, WAIT } from './both-browsers.ts';

export interface OpenPopup {
  popup: Page;
  /** What it is about. */
  page: Page;
  tab: number;
}

/** Opens a site of the lab, and the popup about it once it says something of it. */
export async function popupOn({ auditor, lab }: Bench, site: string): Promise<OpenPopup> {
  const { page } = await auditor.visit(lab.url(site), WAIT);
  const tab = await auditor.tabIdOf(page!.url());
  const popup = await auditor.open(`src/popup/index.html?tab=${tab}`);
  await popup.waitForSelector('[data-section="actions"]');
  return { popup, page: page!, tab };
}

export async function closeAll({ popup, page }: OpenPopup): Promise<void> {
  await popup.close();
  await page.close();
}

/** What stands on the extension's button for the tab, and the words that one gets by pointing at it. */
export function badgeOn({ popup, tab }: Pick<OpenPopup, 'popup' | 'tab'>): Promise<{ text: string; title: string }> {
  return popup.evaluate(readBadge, tab);
}

/** The address of the popup that a press of the button opens on the tab, as any page of the extension is told it. */
export function popupBehind(page: Page, tab: number): Promise<string> {
  return page.evaluate(readPopup, tab);
}

/** Runs in a page of the extension. */
function readPopup(tabId: number): Promise<string> {
  const { action } = (
    globalThis as unknown as { chrome: { action: { getPopup(about: { tabId: number }): Promise<string> } } }
  ).chrome;
  return action.getPopup({ tabId });
}

/** Runs in a page of the extension. */
async function readBadge(tabId: number): Promise<{ text: string; title: string }> {
  const { action } = (
    globalThis as unknown as { chrome: { action: Record<string, (about: object) => Promise<string>> } }
  ).chrome;
  return { text: await action.getBadgeText!({ tabId }), title: await action.getTitle!({ tabId }) };
}
