// A browser with Candor in it, to be sent to addresses and asked for its report. The command line and the end-to-end tests both
// stand on this.

import type { Browser, Page } from 'puppeteer-core';
import type { PageRequests } from '../core/contract.ts';
import type { AuditedAddress, Report, ReportScope } from '../core/report/types.ts';
import { hostnameOf, siteOf } from '../core/site.ts';
import { type LaunchOptions, launch } from './launch.ts';

/** Milliseconds without any request after which a page counts as quiet: longer than the pauses of SDKs that send in batches. */
const QUIET = 2000;

export interface Auditor {
  browser: Browser;
  /** A page of the extension's own, from which its background is asked. */
  desk: Page;
  extensionRoot: string;
  /** Of further extensions, where there are any. */
  otherRoots: string[];
  /**
   * Opens an address in a new tab and waits until its network falls quiet, or for `wait` seconds. Never rejects for what the address
   * does. `prepare` gets the tab before it is sent there.
   */
  visit(
    address: string,
    wait: number,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<AuditedAddress & { page?: Page }>;
  /** Waits until a page's network is quiet, for so many seconds at most. False where it was not by then. */
  quiet(page: Page, wait: number): Promise<boolean>;
  /** Leaves a page, so that it sends what it sends last. */
  leave(page: Page): Promise<void>;
  ask<Kind extends keyof PageRequests>(kind: Kind, data: PageRequests[Kind]['in']): Promise<PageRequests[Kind]['out']>;
  /** Opens a page of the extension's own, by its path, in a new tab. */
  open(path: string): Promise<Page>;
  /** Opens a page of any extension, by its whole address, in a new tab. */
  openAt(address: string): Promise<Page>;
  /** The id that extensions know a tab by, found by the address that it shows. */
  tabIdOf(address: string): Promise<number>;
  /** The report, once no further request comes in. */
  report(scope: ReportScope): Promise<Report>;
  close(): Promise<void>;
}

export async function startAuditor(options: LaunchOptions): Promise<Auditor> {
  const { browser, extensionRoot, otherRoots } = await launch(options);
  const desk = await openDesk(browser, extensionRoot);
  const ask: Auditor['ask'] = async (kind, data) => {
    const answer = await desk.evaluate(sendMessage, { kind, data });
    return answer === null ? undefined : JSON.parse(answer);
  };
  // What is sent before the background listens is not observed.
  await untilIn(() => ask('recorder.settled', {}));
  if (!options.keepsFirstPage) await closeFirstPage(desk, options.profile === undefined);
  return {
    browser,
    desk,
    extensionRoot,
    otherRoots,
    visit: async (address, wait, prepare) => {
      const page = await browser.newPage();
      await prepare?.(page);
      return visit(page, address, wait);
    },
    quiet: (page, wait) => quietUntil(page, Date.now() + wait * 1000),
    leave: async (page) => {
      await page.goto('about:blank');
      await page.close();
    },
    ask,
    open: (path) => openPage(browser, extensionRoot + path),
    openAt: (address) => openPage(browser, address),
    tabIdOf: (address) => desk.evaluate(findTab, address),
    report: (scope) => settledReport(() => ask('report.build', scope)),
    close: () => browser.close(),
  };
}

/** A page of the extension's own, from which its background can be asked. */
function openDesk(browser: Browser, extensionRoot: string): Promise<Page> {
  return openPage(browser, `${extensionRoot}src/dashboard/index.html`);
}

/**
 * Closes the page that the extension shows whoever has just installed it: it would stand in front of the pages that are to be audited. A profile that
 * is kept may have had the extension before, and then shows none.
 */
async function closeFirstPage(desk: Page, isFresh: boolean): Promise<void> {
  const deadline = Date.now() + APPEARS_WITHIN;
  while (!(await desk.evaluate(closeTab, '#/welcome')) && isFresh && Date.now() < deadline);
}

/** One of the extension's pages, once there is something in it. Rejects where it does not appear within half a minute. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  let page: Page | undefined;
  await untilIn(async () => {
    // In Firefox a page that was asked too early may never answer.
    await page?.close();
    page = await browser.newPage();
    // Firefox never says that such a page has loaded.
    void page.goto(address).catch(() => undefined);
    await page.waitForSelector('main', { timeout: APPEARS_WITHIN / 4 });
  });
  return page!;
}

/** Milliseconds that the extension may take to answer; a busy machine needs some seconds. */
const APPEARS_WITHIN = 30_000;

/** Tries a job again until it succeeds. Browsers refuse while a page is replaced by the next, or before a background listens. */
async function untilIn(job: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + APPEARS_WITHIN;
  for (;;) {
    try {
      await job();
      return;
    } catch (cause) {
      if (Date.now() > deadline) throw cause;
    }
  }
}

/** What the functions below, which run in a page of the extension, need of its API. */
interface ExtensionApi {
  chrome: {
    runtime: { sendMessage(data: unknown): Promise<unknown> };
    tabs: { query(wanted: object): Promise<{ id: number; url?: string }[]>; remove(tabId: number): Promise<void> };
  };
}

async function findTab(address: string): Promise<number> {
  const { tabs } = (globalThis as unknown as ExtensionApi).chrome;
  const tab = (await tabs.query({})).find(({ url }) => url?.startsWith(address));
  if (tab === undefined) throw new Error(`No tab shows ${address}`);
  return tab.id;
}

/** Whether there was a tab whose address ends so. */
async function closeTab(end: string): Promise<boolean> {
  const { tabs } = (globalThis as unknown as ExtensionApi).chrome;
  const tab = (await tabs.query({})).find(({ url }) => url?.endsWith(end));
  if (tab) await tabs.remove(tab.id);
  return tab !== undefined;
}

/** As text: of an object that stands twice in an answer, Firefox's driver hands over the first only. Null for no answer. */
async function sendMessage(message: unknown): Promise<string | null> {
  const { runtime } = (globalThis as unknown as ExtensionApi).chrome;
  const answer = await runtime.sendMessage(message);
  return answer === undefined ? null : JSON.stringify(answer);
}

async function visit(page: Page, address: string, wait: number): Promise<AuditedAddress & { page?: Page }> {
  const deadline = Date.now() + wait * 1000;
  try {
    const quiet = page.waitForNetworkIdle({ idleTime: QUIET, timeout: wait * 1000 }).then(
      () => true,
      () => false,
    );
    const loaded = await inTime(page.goto(address, { timeout: wait * 1000 }));
    // What a page does when it has loaded can begin after the network was quiet for a while.
    const still = loaded && (await quiet) && (await quietUntil(page, deadline));
    return { address, visited: true, site: siteOf(hostnameOf(page.url()) ?? ''), quiet: still, page };
  } catch (cause) {
    await page.close();
    return { address, visited: false, reason: reasonOf(cause) };
  }
}

async function quietUntil(page: Page, deadline: number): Promise<boolean> {
  const timeout = Math.max(1, deadline - Date.now());
  return page.waitForNetworkIdle({ idleTime: Math.min(QUIET, timeout), timeout }).then(
    () => true,
    () => false,
  );
}

/** False where the page did not finish loading in time; what it did until then still counts. */
async function inTime(navigation: Promise<unknown>): Promise<boolean> {
  try {
    await navigation;
    return true;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'TimeoutError') return false;
    throw cause;
  }
}

/** The browser's own words, without the driver's around them. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return /net::\w+|NS_\w+|about:neterror\?e=\w+/.exec(message)?.[0] ?? message.split('\n')[0]!;
}

/** Milliseconds between two looks at the report. */
const LOOK_AGAIN = 400;

/** The last requests of a page that was left come in a moment after it: asks until two reports count the same. */
async function settledReport(build: () => Promise<Report>): Promise<Report> {
  let report = await build();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    const next = await build();
    if (requestsIn(next) === requestsIn(report)) return next;
    report = next;
  }
}

function requestsIn({ sites }: Report): number {
  const unrecognised = sites.flatMap((site) => site.unrecognised).reduce((sum, { requests }) => sum + requests, 0);
  return sites.reduce((sum, { totals, furtherHosts = 0 }) => sum + totals.requests + furtherHosts, unrecognised);
}
