// One visit: open a page in a browser context of its own, let it fall quiet, leave it, and say what arrived.

import type { Browser, Page } from 'puppeteer-core';
import { isBrowserHost } from './browser-hosts.ts';
import type { LabSite, ReceivedRequest } from './model.ts';
import { addressOf, type Lab } from './server.ts';

export type AnswerGiven = 'none' | 'accept' | 'refuse';

export interface VisitSeen {
  /** From opening to quiet, or to the answer. */
  before: ReceivedRequest[];
  /** From the answer to quiet. */
  after: ReceivedRequest[];
  /** While the page was left. */
  leaving: ReceivedRequest[];
  /** Milliseconds from opening to the last request before the answer. */
  settledAfter: number;
}

// No request for so long is quiet, but not before so long since the start.
const QUIET = 1500;
const AT_LEAST = 3000;
const AT_MOST = 12_000;

export async function visit(
  lab: Lab,
  browser: Browser,
  what: { site: LabSite; path: string; answer: AnswerGiven },
): Promise<VisitSeen> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  lab.clear();
  const start = Date.now();
  await page.goto(addressOf(what.site, what.path), { waitUntil: 'load' });
  await quiet(lab);
  const before = take(lab);
  if (what.answer !== 'none') await click(page, what.site, what.answer);
  if (what.answer !== 'none') await quiet(lab);
  const after = take(lab);
  await page.goto('about:blank');
  await pause(500);
  await context.close();
  return { before, after, leaving: take(lab), settledAfter: Math.max(0, ...before.map(({ at }) => at - start)) };
}

async function click(page: Page, { consentManager, site }: LabSite, answer: 'accept' | 'refuse'): Promise<void> {
  if (!consentManager) throw new Error(`${site} asks nothing`);
  await page.locator(consentManager[answer]).click();
}

async function quiet(lab: Lab): Promise<void> {
  const start = Date.now();
  const last = () => lab.received.at(-1)?.at ?? start;
  while (Date.now() - start < AT_MOST && (Date.now() - start < AT_LEAST || Date.now() - last() < QUIET))
    await pause(100);
}

function take(lab: Lab): ReceivedRequest[] {
  const requests = lab.received.filter(({ host }) => !isBrowserHost(host));
  lab.clear();
  return requests;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
