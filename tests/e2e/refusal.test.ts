// Questions for consent that Candor answers for the person: which it knows, that it acts only when told to, and what it says of the outcome.

import type { Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import { type RealManager, realManagers } from '../../lab/managers/answers.ts';
import { asker } from '../../lab/managers/asking.ts';
import { addressOf, startLab } from '../../lab/server.ts';
import { audit } from '../../src/auditor/audit.ts';
import type { BannerState } from '../../src/core/contract.ts';
import { asking, consentOf, leave, PATIENCE } from '../support/asking.ts';
import { type Bench, browsers, inBothBrowsers, resolveTo, WAIT } from '../support/both-browsers.ts';
import { schemaErrors } from '../support/schema.ts';
import { quicklyIdle, stopBackground } from '../support/stop-background.ts';
import { readTables } from '../support/tables.ts';

const managerOf = (path: string): RealManager => realManagers.find(({ page }) => page === path)!;

/** Which of autoconsent's rules knows the page. */
const known: [path: string, rule: string][] = [
  ['/klaro', 'Klaro'],
  ['/vanilla-cookieconsent', 'cookieconsent3'],
  ['/tarteaucitron', 'tarteaucitron deny'],
  // The rule is named after a plugin that is built on this package.
  ['/osano-cookieconsent', 'Complianz optin'],
];

/** Managers, or dialogs, that none of its rules knows; one way or another they are seen to be there. */
const unknown = ['/osano-cookieconsent-notice', '/orejime', '/c15t', '/tcf'];

/** Managers whose own dialog is opened again, and a selector of it. */
const reopened: [path: string, manager: string, dialog: string][] = [
  ['/klaro', 'klaro', '.klaro .cookie-modal'],
  ['/tarteaucitron', 'tarteaucitron', '#tarteaucitron'],
  ['/orejime', 'orejime', '.orejime-Modal'],
];

inBothBrowsers(
  (bench) => {
    test.each(known)('%s is refused by one click, which its record confirms', async (path, rule) => {
      const { page, tabId } = await opened(bench, path);
      await untilOpen(bench, tabId, rule);
      expect((await consentOf(bench)).choice).toBe('undecided');

      const answered = await bench.auditor.ask('banner.answer', { tabId, answer: 'refuse', by: 'click' });
      expect(answered).toMatchObject({ answer: 'refuse', by: 'click', outcome: 'confirmed' });
      await vi.waitFor(async () => expect((await consentOf(bench)).choice).toBe('refused'), PATIENCE);
      await vi.waitFor(async () => expect((await stateOf(bench, tabId)).open).toBeUndefined(), PATIENCE);
      expect(await bench.auditor.ask('banner.answer', { tabId, answer: 'refuse', by: 'click' })).toEqual({
        outcome: 'nothing-open',
      });
      await leave(page);
    });

    test.each(known)('%s is accepted for an audit', async (path, rule) => {
      const { page, tabId } = await opened(bench, path);
      await untilOpen(bench, tabId, rule);
      // Tarteaucitron's button is there before it listens.
      await page.waitForSelector(managerOf(path).answers.accepted!.press[0]!);
      const answered = await bench.auditor.ask('banner.answer', { tabId, answer: 'accept', by: 'audit' });
      expect(answered).toMatchObject({ answer: 'accept', by: 'audit', outcome: 'confirmed' });
      await vi.waitFor(async () => expect((await consentOf(bench)).choice).toBe('accepted'), PATIENCE);
      await leave(page);
    });

    test.each(unknown)('%s has no rule, which is said, and nothing is clicked', async (path) => {
      const { page, tabId } = await opened(bench, path);
      await vi.waitFor(async () => expect((await stateOf(bench, tabId)).watched).toBe(true), PATIENCE);
      expect(await bench.auditor.ask('banner.answer', { tabId, answer: 'refuse', by: 'click' })).toEqual({
        outcome: 'nothing-open',
      });
      expect((await stateOf(bench, tabId)).open).toBeUndefined();
      expect((await consentOf(bench)).choice).not.toBe('refused');
      await leave(page);
    });

    test('a dialog in a frame of another origin is refused, and confirmed by what the page then keeps', async () => {
      const page = await asking(bench, { page: '/framed', asks: '#sp_message_iframe_1' });
      const tabId = await bench.auditor.tabIdOf(page.url());
      await untilOpen(bench, tabId, 'Sourcepoint-frame');
      const answered = await bench.auditor.ask('banner.answer', { tabId, answer: 'refuse', by: 'click' });
      expect(answered).toMatchObject({ outcome: 'confirmed' });
      expect(await page.$('#sp_message_iframe_1')).toBeNull();
      await vi.waitFor(async () => expect((await consentOf(bench)).choice).toBe('refused'), PATIENCE);
      await leave(page);
    });

    test('what the person answers in the page is not open any more', async () => {
      const { page, tabId } = await opened(bench, '/klaro');
      await untilOpen(bench, tabId, 'Klaro');
      await page.$eval('#klaro .cm-btn-success', (button) => (button as HTMLElement).click());
      await vi.waitFor(async () => expect((await stateOf(bench, tabId)).open).toBeUndefined(), PATIENCE);
      expect((await stateOf(bench, tabId)).answered).toBeUndefined();
      await leave(page);
    });

    test.each(reopened)('%s is opened again', async (path, manager, dialog) => {
      const { page, tabId } = await opened(bench, path);
      const { refused } = managerOf(path).answers;
      for (const button of refused!.press) {
        await page.waitForSelector(button);
        await page.$eval(button, (element) => (element as HTMLElement).click());
      }
      await vi.waitFor(async () => expect((await stateOf(bench, tabId)).reopens).toBe(manager), PATIENCE);
      expect(await bench.auditor.ask('banner.reopen', { tabId })).toBe(true);
      await page.waitForSelector(dialog, { visible: true });
      await leave(page);
    });

    test('a page without a sign of a manager never gets the script', async () => {
      const { page } = await bench.auditor.visit(bench.lab.url('quiet.example'), WAIT);
      const tabId = await bench.auditor.tabIdOf(page!.url());
      expect(await stateOf(bench, tabId)).toEqual({ watched: false });
      expect(await bench.auditor.ask('banner.answer', { tabId, answer: 'refuse', by: 'click' })).toEqual({
        outcome: 'nothing-open',
      });
      await page!.close();
    });

    test('a page cannot speak for the script, or make Candor click or claim anything', async () => {
      const { page } = await bench.auditor.visit(bench.lab.url('quiet.example'), WAIT, (tab) =>
        tab.evaluateOnNewDocument(forges),
      );
      const tabId = await bench.auditor.tabIdOf(page!.url());
      await vi.waitFor(async () => expect((await stateOf(bench, tabId)).watched).toBe(true), PATIENCE);
      expect(await bench.auditor.ask('banner.answer', { tabId, answer: 'refuse', by: 'click' })).toEqual({
        outcome: 'nothing-open',
      });
      expect(await stateOf(bench, tabId)).not.toHaveProperty('open');
      expect(await page!.evaluate(() => (window as { clicks?: number }).clicks)).toBe(0);
      expect(await page!.evaluate(() => (window as { heard?: number }).heard)).toBe(0);
      await page!.close();
    });

    test('a background that was stopped meanwhile still knows what is open', async () => {
      const { page, tabId } = await opened(bench, '/klaro');
      await untilOpen(bench, tabId, 'Klaro');
      await stopBackground(bench.auditor);
      const answered = await bench.auditor.ask('banner.answer', { tabId, answer: 'refuse', by: 'click' });
      expect(answered).toMatchObject({ outcome: 'confirmed' });
      await vi.waitFor(async () => expect((await consentOf(bench)).choice).toBe('refused'), PATIENCE);
      await leave(page);
    });

    describe('the popup', () => {
      test('refuses by one click, by keyboard, and says what came of it', async () => {
        const { page, tabId } = await opened(bench, '/klaro');
        const popup = await bench.auditor.open(`src/popup/index.html?tab=${tabId}`);
        await popup.waitForSelector('[data-section="banner"][data-stage="open"]');
        expect(await bannerIn(popup)).toContain('This site asks for consent. Candor can refuse for you.');
        await popup.focus('[data-action="refuse"]');
        await popup.keyboard.press('Enter');
        await popup.waitForSelector('[data-section="banner"][data-stage="done"]');
        expect(await bannerIn(popup)).toMatch(/Refused\. The site recorded it at \d/);
        await popup.waitForSelector('[data-choice="refused"]');
        // And what it offers then.
        await popup.click('[data-action="reopen"]');
        await page.waitForSelector('.klaro .cookie-modal');
        await popup.close();
        await leave(page);
      });

      test('says nothing of a page that asks nothing', async () => {
        const { page } = await bench.auditor.visit(bench.lab.url('quiet.example'), WAIT);
        const tabId = await bench.auditor.tabIdOf(page!.url());
        const popup = await bench.auditor.open(`src/popup/index.html?tab=${tabId}`);
        await popup.waitForSelector('main[data-state="nothing"]');
        expect(await popup.$('[data-section="banner"]')).toBeNull();
        await popup.close();
        await page!.close();
      });

      test('is live: it offers to refuse when a banner opens, and not once it was answered in the page', async () => {
        const page = await bench.auditor.browser.newPage();
        await page.goto(bench.lab.url('quiet.example'));
        const tabId = await bench.auditor.tabIdOf(page.url());
        const popup = await bench.auditor.open(`src/popup/index.html?tab=${tabId}`);
        await popup.waitForSelector('main[data-state="nothing"]');
        await page.goto(addressOf(asker, '/klaro'));
        await popup.waitForSelector('[data-section="banner"][data-stage="open"]');
        await page.$eval('#klaro .cn-decline', (button) => (button as HTMLElement).click());
        await popup.waitForSelector('[data-section="banner"][data-stage="closed"]');
        await popup.close();
        await leave(page);
      });
    });

    test('the setting refuses without a click, and the dashboard says what that means', async () => {
      const dashboard = await bench.auditor.open('src/dashboard/index.html#/settings');
      await dashboard.waitForSelector('[data-setting="refuseBanners"] input:not(:checked)');
      await dashboard.$eval('[data-setting="refuseBanners"] input', (box) => (box as HTMLElement).click());
      await dashboard.waitForSelector('[data-setting="refuseBanners"] input:checked');
      // Checked at once; said to be saved when it is.
      await dashboard.waitForSelector('[data-saved]');
      await bench.auditor.ask('history.clear', {});
      const page = await bench.auditor.browser.newPage();
      await page.goto(addressOf(asker, '/klaro'));
      const tabId = await bench.auditor.tabIdOf(page.url());
      await vi.waitFor(async () => expect((await consentOf(bench)).choice).toBe('refused'), PATIENCE);
      await vi.waitFor(
        async () =>
          expect((await stateOf(bench, tabId)).answered).toMatchObject({ by: 'setting', outcome: 'confirmed' }),
        PATIENCE,
      );
      await leave(page);
      await dashboard.$eval('[data-setting="refuseBanners"] input', (box) => (box as HTMLElement).click());
      await dashboard.waitForSelector('[data-setting="refuseBanners"] input:not(:checked)');
      await dashboard.waitForSelector('[data-saved]');
      await dashboard.close();

      const next = await opened(bench, '/klaro');
      await untilOpen(bench, next.tabId, 'Klaro');
      expect((await consentOf(bench)).choice).toBe('undecided');
      await leave(next.page);
    });
  },
  (name) => (name === 'firefox' ? { firefoxPreferences: quicklyIdle } : {}),
);

describe('in a private window', () => {
  inBothBrowsers(
    (bench) => {
      test('one click refuses, too, and nothing of it is written down', async () => {
        const { auditor } = bench;
        const address = addressOf(asker, '/klaro');
        const tabId = await auditor.desk.evaluate(openPrivately, address);
        const popup = await auditor.open(`src/popup/index.html?tab=${tabId}`);
        await popup.waitForSelector('main[data-state="private"] [data-section="banner"][data-stage="open"]');
        await popup.$eval('[data-action="refuse"]', (button) => (button as HTMLElement).click());
        await popup.waitForSelector('[data-section="banner"][data-stage="done"]');
        expect(await bannerIn(popup)).toContain('Refused. The site recorded it');
        await popup.waitForSelector('[data-choice="refused"]');
        await popup.close();
        await auditor.ask('recorder.settled', {});
        expect(JSON.stringify(await readTables(auditor.desk))).not.toContain(asker.site);
      });
    },
    () => ({ privateWindows: true }),
  );
});

describe.each(browsers)('an audit in %s', (browser) => {
  test('answers where it can, says of each address what came of it, and of others that nothing was open', async () => {
    const lab = await startLab();
    const addresses = [addressOf(asker, '/tarteaucitron'), lab.url('quiet.example')];
    const options = { addresses, browser, wait: WAIT, resolve: resolveTo(lab) };
    const rejected = await audit({ ...options, choice: 'reject' });
    const accepted = await audit({ ...options, choice: 'accept' });
    await lab.close();
    for (const [report, answer, choice] of [
      [rejected, 'refuse', 'refused'],
      [accepted, 'accept', 'accepted'],
    ] as const) {
      expect(schemaErrors(report)).toEqual([]);
      expect(report.audit).toMatchObject([
        { visited: true, answer: { answer, rule: 'tarteaucitron deny', outcome: 'confirmed' } },
        { visited: true, answer: { answer, outcome: 'nothing-open' } },
      ]);
      const asked = report.sites.find(({ site }) => site === asker.site)!;
      expect(asked.consent.choice).toBe(choice);
      expect(asked.consent.banner).toMatchObject({ answer: { answer, by: 'audit', outcome: 'confirmed' } });
      expect(report.sites.find(({ site }) => site === 'quiet.example')!.consent).not.toHaveProperty('banner');
    }
  });
});

async function opened(bench: Bench, path: string): Promise<{ page: Page; tabId: number }> {
  const page = await asking(bench, managerOf(path));
  return { page, tabId: await bench.auditor.tabIdOf(page.url()) };
}

function stateOf({ auditor }: Bench, tabId: number): Promise<BannerState> {
  return auditor.ask('banner.state', { tabId });
}

async function untilOpen(bench: Bench, tabId: number, rule: string): Promise<void> {
  const expected = { watched: true, open: rule };
  await vi.waitFor(async () => expect(await stateOf(bench, tabId)).toMatchObject(expected), PATIENCE);
}

/** Runs in a page of the extension. */
async function openPrivately(url: string): Promise<number> {
  const { windows } = (globalThis as unknown as { chrome: { windows: Windows } }).chrome;
  return (await windows.create({ url, incognito: true })).tabs[0]!.id;
}

interface Windows {
  create(properties: object): Promise<{ tabs: { id: number }[] }>;
}

function bannerIn(popup: Page): Promise<string> {
  return popup.$eval('[data-section="banner"]', (section) => section.textContent ?? '');
}

/** Says all that the script would say, in every way that a page has, and watches for clicks, and for anything that would tell it of Candor. */
function forges(): void {
  Object.assign(window, { clicks: 0, heard: 0, tarteaucitron: {} });
  const said = [
    { kind: 'banner.said', data: { kind: 'ready' } },
    { kind: 'banner.said', data: { kind: 'open', rule: 'Klaro' } },
    { kind: 'banner.answer', answer: 'refuse' },
    { type: 'popupFound', cmp: 'Klaro', url: location.href },
    { type: 'optOutResult', cmp: 'Klaro', result: true },
    { type: 'selfTestResult', cmp: 'Klaro', result: true },
  ];
  window.addEventListener('click', () => {
    (window as unknown as { clicks: number }).clicks += 1;
  });
  window.addEventListener('message', ({ data }) => {
    if (typeof data === 'object' && !said.some((one) => JSON.stringify(one) === JSON.stringify(data)))
      (window as unknown as { heard: number }).heard += 1;
  });
  window.addEventListener('load', () => {
    for (const one of said) {
      window.postMessage(one, '*');
      for (const name of ['message', 'candor', 'autoconsent', 'banner.said'])
        window.dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(one) }));
      const { runtime } =
        (window as { chrome?: { runtime?: { sendMessage?: (message: unknown) => unknown } } }).chrome ?? {};
      try {
        runtime?.sendMessage?.(one);
      } catch {
        // As it should be.
      }
    }
  });
}
