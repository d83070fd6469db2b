// Answers what the page in a tab offers by itself, when the person asks. Nothing of it is kept.

import type { SiteWays } from '../core/contract.ts';
import type { Directory } from '../core/model.ts';
import { anyWay } from '../core/rights/site-way-words.ts';
import { MOST_LINKS, parseLinks, siteWays } from '../core/rights/site-ways.ts';
import { browser } from '../platform/browser.ts';
import { linksIn } from '../platform/page-links.ts';

export async function waysInTab(tabId: number, directory: Directory): Promise<SiteWays> {
  try {
    const { url = '' } = await browser.tabs.get(tabId);
    return { read: true, ways: siteWays(parseLinks(await linksIn(tabId, anyWay, MOST_LINKS)), url, directory) };
  } catch {
    // The tab is gone, or is one that browsers keep extensions out of.
    return { read: false };
  }
}
