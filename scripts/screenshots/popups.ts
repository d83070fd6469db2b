// The popup, in every state that a tab can be in.

import type { Page } from 'puppeteer-core';
import { asker } from '../../lab/managers/asking.ts';
import { heedless } from '../../lab/managers/heedless.ts';
import { addressOf, type LabSite } from '../../lab/server.ts';
import { unfoldAll } from '../../tests/support/unfold.ts';
import type { Scene, Take } from './photographs.ts';
import { POPUP } from './routes.ts';
import { press, type Stage, WAIT } from './stage.ts';

const VISIT = 'main[data-state="visit"] .verdict';
const chosen = (choice: string) => `${VISIT} ~ [data-choice="${choice}"], [data-choice="${choice}"]`;

export async function popups(stage: Stage, take: Take): Promise<void> {
  const { auditor, lab } = stage;
  await take({ name: 'popup-no-web-page', address: `${POPUP}?tab=999999`, ready: 'main[data-state="not-a-web-page"]' });
  await on(stage, lab.url('quiet.example'), async ({ popup }) => {
    await take(popup('popup-nothing', 'main[data-state="nothing"] .verdict'));
  });

  await on(stage, lab.url('shop.example'), async ({ popup, page }) => {
    await take(
      popup('popup-before-choice', chosen('undecided')),
      popup('popup-collector', collectorOpened),
      popup('popup-unfolded', async (open) => {
        await open.waitForSelector(VISIT);
        await unfoldAll(open);
      }),
      popup('popup-failed', brokenBackground),
    );
    // A page that nobody sees does not finish closing its question, and would be seen asking still.
    await page.bringToFront();
    await press(page, siteOf(stage, 'shop.example').consentManager!.accept);
    await auditor.quiet(page, WAIT);
    await take(popup('popup-accepted', chosen('accepted')), popup('popup-guide', guideOpened));

    await auditor.ask('recording.pause', { pause: 'an-hour' });
    await take(popup('popup-paused', 'main[data-state="paused"]'));
    await auditor.ask('recording.pause', { pause: false });
  });

  await auditor.ask('site.ignore', { site: 'shop.example', ignored: true });
  await on(stage, lab.url('shop.example'), ({ popup }) => take(popup('popup-ignored', 'main[data-state="ignored"]')));
  await auditor.ask('site.ignore', { site: 'shop.example', ignored: false });

  for (const [name, site] of [
    ['popup-refused', siteOf(stage, 'daily-herald.example')],
    ['popup-unheeded', heedless],
  ] as const)
    await on(stage, addressOf(site), async ({ popup, page }) => {
      await press(page, site.consentManager!.refuse);
      await auditor.quiet(page, WAIT);
      await take(popup(name, chosen('refused')));
    });

  await on(stage, lab.url('northbank.example'), async ({ popup }) => {
    await auditor.ask('history.clear', { site: 'northbank.example' });
    await take(popup('popup-waiting', 'main[data-state="waiting"]'));
  });
  await banners(stage, take);
  await privately(stage, take);
}

/** What the popup says of a site's question for consent: before it is answered, and after. */
async function banners(stage: Stage, take: Take): Promise<void> {
  await on(stage, addressOf(asker, '/tarteaucitron'), async ({ popup, tab }) => {
    await take(popup('popup-banner-open', '[data-section="banner"][data-stage="open"]'));
    await stage.auditor.ask('banner.answer', { tabId: tab, answer: 'refuse', by: 'click' });
    await take(popup('popup-banner-refused', '[data-section="banner"][data-stage="done"]'));
  });
}

async function privately({ auditor, lab }: Stage, take: Take): Promise<void> {
  const { window, tab } = await auditor.desk.evaluate(openPrivately, lab.url('shop.example'));
  await take({
    name: 'popup-private',
    address: `${POPUP}?tab=${tab}`,
    ready: 'main[data-state="private"] [data-collector]',
  });
  await auditor.desk.evaluate(closeWindow, window);
}

interface Opened {
  page: Page;
  tab: number;
  popup(name: string, ready: Scene['ready']): Scene;
}

/** Opens a page of the lab, and leaves it again. */
async function on({ auditor }: Stage, url: string, look: (opened: Opened) => Promise<unknown>): Promise<void> {
  const { page } = await auditor.visit(url, WAIT);
  const tab = await auditor.tabIdOf(page!.url());
  const address = `${POPUP}?tab=${tab}`;
  await look({ page: page!, tab, popup: (name, ready) => ({ name, address, ready }) });
  await auditor.leave(page!);
}

function siteOf({ lab }: Stage, site: string): LabSite {
  return lab.sites.find((one) => one.site === site)!;
}

async function collectorOpened(popup: Page): Promise<void> {
  await popup.waitForSelector('[data-collector="google"] summary');
  await popup.$eval('[data-collector="google"] details', (details) => {
    (details as HTMLDetailsElement).open = true;
  });
  await popup.waitForSelector('[data-collector="google"] [data-part]');
}

async function guideOpened(popup: Page): Promise<void> {
  await popup.waitForSelector('[data-section="guide"] [data-step]');
  await popup.$eval('[data-section="guide"]', (details) => {
    (details as HTMLDetailsElement).open = true;
  });
}

/** As after an update of the extension, when nobody answers any more. */
async function brokenBackground(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } }).chrome;
    runtime.sendMessage = () => Promise.reject(new Error('Could not establish connection.'));
  });
  await popup.waitForSelector('main[data-state="failed"]');
}

// What follows runs in a page of the extension.

interface Windows {
  chrome: {
    windows: {
      create(data: object): Promise<{ id: number; tabs: { id: number }[] }>;
      remove(id: number): Promise<void>;
    };
  };
}

async function openPrivately(url: string): Promise<{ window: number; tab: number }> {
  const { windows } = (globalThis as unknown as Windows).chrome;
  const { id, tabs } = await windows.create({ url, incognito: true });
  return { window: id, tab: tabs[0]!.id };
}

function closeWindow(id: number): Promise<void> {
  return (globalThis as unknown as Windows).chrome.windows.remove(id);
}
