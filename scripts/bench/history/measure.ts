// One profile, whose history grows from measurement to measurement. Each is made in a browser that was opened anew and has come to rest: a long history grows
// over years, in which the browser is closed and opened many times.

import type { Page } from 'puppeteer-core';
import { type Lab, startLab } from '../../../lab/server.ts';
import { type Auditor, startAuditor } from '../../../src/auditor/auditor.ts';
import type { LaunchOptions } from '../../../src/auditor/launch.ts';
import type { BrowserName } from '../../../src/auditor/options.ts';
import { firstScreenIn } from '../../../src/core/first-screen.ts';
import { popupBehind } from '../../../tests/support/popup.ts';
import { stopBackground } from '../../../tests/support/stop-background.ts';
import { atRest } from '../at-rest.ts';
import { kept, withProfile } from '../profile.ts';
import { ASKING, EMPTY, inPageScript, withEmptyPages } from './bundle.ts';
import type { Filled } from './fill.ts';
import type { LinksRead } from './links.ts';
import { type Opened, type Opening, openInTurns } from './opening.ts';
import type { OptOutsRead } from './opt-outs.ts';
import type { Reads } from './reads.ts';
import { type Storm, storm } from './storm.ts';

/** Requests of the history. At the same number a day the last one is two years long, and the one before 73 days. */
export const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 15;
/** Right after the history was made longer: the browser is not kept waiting for long. */
const FEW_ROUNDS = 5;
/** Requests that are written before the driver is answered: it does not wait for minutes. */
const STEP = 20_000;
/** A page that many collect on. */
const SITE = 'daily-herald.example';

export interface OfSize {
  filled: Filled;
  /** Milliseconds until the browser, opened anew, was at rest. */
  rested: number;
  openings: Record<string, Opening>;
  reads: Reads;
}

export interface Measured {
  collectors: number;
  sizes: OfSize[];
  /** A page that asks the background and reads one row, right after the longest history was written, in the browser that wrote it. */
  rightAfter: Opening;
  /** Of the longest history, while the background is asleep; in Chromium alone, which can be told to stop it. */
  asleep?: Record<string, Opening>;
  storm: Storm;
  /** Bytes that a page adds to the script heap of the extension’s pages, after a collection, with the longest history; Chromium alone tells. */
  heap?: { popup: number; dashboard: number };
  optOuts: OptOutsRead;
  links: LinksRead;
}

export async function measureIn(browser: BrowserName): Promise<Measured> {
  const lab = await startLab();
  const isChromium = browser === 'chromium';
  const extension = withEmptyPages(isChromium ? 'chrome' : 'firefox');
  try {
    return await withProfile((profile) => {
      const options = { browser, headless: true, resolve: { host: '127.0.0.1', port: lab.port }, extension, profile };
      return measured(inTurns({ ...options, ...(!isChromium && { firefoxPreferences: kept }) }, lab), isChromium);
    });
  } finally {
    await lab.close();
  }
}

/** What is done in one run of the browser. */
interface Run {
  auditor: Auditor;
  lab: Lab;
  /** An empty page of the extension, with the bench's part that runs in pages. */
  desk: Page;
}

type InRun = <Result>(use: (run: Run) => Promise<Result>) => Promise<Result>;

/** Opens the browser anew for each use, and closes it after. */
function inTurns(options: LaunchOptions, lab: Lab): InRun {
  return async (use) => {
    const auditor = await startAuditor(options);
    try {
      // The history is longer than Candor keeps one unless it is told to.
      await auditor.ask('recording.keep', { retention: 'until-deleted' });
      const desk = await auditor.open(EMPTY);
      desk.setDefaultTimeout(0);
      await desk.evaluate(await inPageScript());
      return await use({ auditor, lab, desk });
    } finally {
      await auditor.close();
    }
  };
}

async function measured(inRun: InRun, isChromium: boolean): Promise<Measured> {
  const sizes: OfSize[] = [];
  let before = 0;
  for (const requests of SIZES.slice(0, -1)) {
    const { filled } = await inRun((run) => filledUp(run, before, requests));
    sizes.push(await inRun(async (run) => ofSize(run, filled, await watchedPage(run))));
    before = requests;
  }
  const { filled, rightAfter } = await inRun((run) => filledUp(run, before, SIZES.at(-1)!));
  return inRun(async (run) => {
    const watched = await watchedPage(run);
    sizes.push(await ofSize(run, filled, watched));
    return { ...watched, sizes, rightAfter, ...(await ofLongest(run, watched, isChromium)) };
  });
}

/** The history made longer; and, before anything was tidied up, how long a page takes that reads one row of it. */
async function filledUp(
  { auditor, lab, desk }: Run,
  from: number,
  to: number,
): Promise<{ filled: Filled; rightAfter: Opening }> {
  let filled: Filled;
  for (let done = from; done < to; done += STEP)
    filled = (await desk.evaluate(`bench.fill({ from: ${done}, to: ${Math.min(to, done + STEP)} })`)) as Filled;
  const { page } = await auditor.visit(lab.url(SITE), 30);
  const asking = { path: `${ASKING}?tab=${await auditor.tabIdOf(page!.url())}`, last: 'shown' } as const;
  const { asking: rightAfter } = await openInTurns(auditor, { asking }, FEW_ROUNDS);
  return { filled: filled!, rightAfter: rightAfter! };
}

interface Watched {
  collectors: number;
  pages: Record<'empty' | 'asking' | 'popup', Opened>;
}

/** A page of the lab in a tab of its own, and the pages of the extension that are opened about it. */
async function watchedPage({ auditor, lab, desk }: Run): Promise<Watched> {
  const { page } = await auditor.visit(lab.url(SITE), 30);
  const tabId = await auditor.tabIdOf(page!.url());
  const state = await auditor.ask('tab.state', { tabId });
  if (state.kind !== 'visit') throw new Error(`${SITE} is not observed`);
  const visit = JSON.stringify({ id: state.visit, site: state.site });
  const collectors = (await desk.evaluate(`bench.addCollectors(${visit})`)) as number;
  const popup = await popupOfTab(auditor, tabId, collectors);
  return {
    collectors,
    pages: {
      empty: { path: EMPTY, last: 'shown' },
      asking: { path: `${ASKING}?tab=${tabId}`, last: 'shown' },
      popup: { path: popup, last: 'read' },
    },
  };
}

/** Once the browser is at rest. */
async function ofSize({ auditor, desk }: Run, filled: Filled, { pages }: Watched): Promise<OfSize> {
  const rested = await atRest(auditor.browser);
  const openings = await openInTurns(auditor, pages, ROUNDS);
  return { filled, rested, openings, reads: (await desk.evaluate(`bench.timeReads(${ROUNDS})`)) as Reads };
}

async function ofLongest(
  { auditor, lab, desk }: Run,
  { pages }: Watched,
  isChromium: boolean,
): Promise<Pick<Measured, 'asleep' | 'heap' | 'storm' | 'optOuts' | 'links'>> {
  const asleep = isChromium && (await openInTurns(auditor, pages, ROUNDS, () => stopBackground(auditor)));
  const heap = isChromium && {
    popup: await heapOf(auditor, pages.popup.path, '[data-section="actions"]'),
    dashboard: await heapOf(auditor, 'src/dashboard/index.html', '[data-section="trend"]'),
  };
  return {
    ...(asleep && { asleep }),
    storm: await storm(auditor, lab, EMPTY),
    ...(heap && { heap }),
    optOuts: (await desk.evaluate('bench.optOutsRead(500)')) as OptOutsRead,
    links: (await desk.evaluate('bench.linksRead(5000)')) as LinksRead,
  };
}

/** The path of the popup that a press of the button opens on a tab, once it says by itself how many collect there. */
async function popupOfTab({ ask, desk, extensionRoot }: Auditor, tabId: number, collectors: number): Promise<string> {
  // What was added to the store, nobody has observed: all buttons are made anew.
  await ask('recording.pause', { pause: false });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const address = await popupBehind(desk, tabId);
    if (firstScreenIn(new URL(address).search)?.organizations === collectors)
      return address.slice(extensionRoot.length);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the popup’s address does not say that ${collectors} collect`);
}

/** They share one heap: what it holds with the page, less what it holds with an empty one. */
async function heapOf(auditor: Auditor, path: string, shown: string): Promise<number> {
  const without = await heapWith(auditor, EMPTY, 'main');
  return (await heapWith(auditor, path, shown)) - without;
}

async function heapWith(auditor: Auditor, path: string, shown: string): Promise<number> {
  const page = await auditor.open(path);
  await page.waitForSelector(shown);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize;
}
