// A large file of everything is added: it says how far it is, can be given up in the middle, and outlives a background that is stopped in the middle;
// each time either nothing of it is here or all. What is no such file changes nothing.

import type { KeyInput, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type Bench, inBothBrowsers } from '../support/both-browsers.ts';
import { chooseFile } from '../support/choose-file.ts';
import { tabTo } from '../support/keyboard.ts';
import { largeFile } from '../support/large-file.ts';
import { stopAtOnce } from '../support/stop-at-once.ts';

const REPORTS = 'src/dashboard/index.html#/reports';
/** Enough for adding them to take seconds: it is looked at, given up and stopped in the middle. */
const VISITS = 900;
const REQUESTS = 100;
const ADD = '[data-action="merge-file"]';

inBothBrowsers((bench) => {
  test('all of it or nothing, whatever happens in the middle', async () => {
    const { auditor } = bench;
    const page = await auditor.open(REPORTS);
    await page.bringToFront();
    await page.waitForSelector('#report-file');
    const file = largeFile({ visits: VISITS, requests: REQUESTS, from: Date.now() - 3_600_000 });
    const before = await countsIn(page);
    expect(before).toMatchObject({ visits: 0, requests: 0, incoming: 0 });

    await tabTo(page, '#report-file');
    await chooseFile(page, 'large.json', file);
    await page.waitForSelector('[data-merge="asking"]');
    await tabTo(page, ADD);

    for (const step of ['reading', 'adding']) {
      await page.keyboard.press('Enter');
      await underWay(page, step);
      await tabTo(page, '[data-action="cancel-merge"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-merge="cancelled"]');
      expect(await wordsOf(page)).toContain('Nothing was added');
      expect(await countsIn(page)).toEqual(before);
      // What was pressed is another button now, and still in focus.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('close-file');
      await tabTo(page, ADD, 'Shift+Tab');
    }

    for (let attempt = 1; (await addedAndStopped(bench, page)) !== 'failed'; attempt += 1) {
      // All was added before it was stopped: then once more, from the beginning.
      expect(attempt).toBeLessThan(4);
      await auditor.ask('history.clear', {});
      await tabTo(page, '[data-action="close-file"]');
      await page.keyboard.press('Enter');
      await chooseFile(page, 'large.json', file);
      await page.waitForSelector('[data-merge="asking"]');
      await tabTo(page, ADD);
    }
    expect(await wordsOf(page)).toContain('Nothing was changed');
    expect(await countsIn(page)).toEqual(before);

    for (const added of [VISITS, 0]) {
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-merge="merged"]', { timeout: 120_000 });
      expect(await wordsOf(page)).toMatch(new RegExp(`^${added} visits were added\\.`));
      expect(await countsIn(page)).toMatchObject({
        visits: VISITS,
        visitSummaries: VISITS,
        requests: VISITS * REQUESTS,
        visitTrackers: VISITS,
        sites: 40,
        incoming: 0,
      });
      await tabTo(page, '[data-action="close-file"]');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('report-file');
      await chooseFile(page, 'large.json', file);
      await page.waitForSelector('[data-merge="asking"]');
      await tabTo(page, ADD);
    }
    const { sites } = await auditor.report({ sites: 'all' });
    expect(sites.reduce((sum, { totals }) => sum + totals.requests, 0)).toBe(VISITS * REQUESTS);
    await page.close();
  });

  test('what is no such file, or was changed, is told from one, and changes nothing', async () => {
    const { auditor } = bench;
    const page = await auditor.open(REPORTS);
    await page.bringToFront();
    await page.waitForSelector('#report-file');
    const before = await countsIn(page);
    const file = largeFile({ visits: 3, requests: 2, from: Date.now() - 7_200_000 }).replaceAll('large-', 'other-');

    for (const [text, words] of [
      [file.replace('candor-holdings/1', 'candor-holdings/2'), 'of a newer kind'],
      [file.replace('candor-holdings/1', 'candor-holdings/0'), 'no file of Candor'],
      [JSON.stringify(JSON.parse(file), undefined, 1), 'not as Candor writes it: line 1.'],
      [file.slice(0, 40), 'not as Candor writes it: line 1.'],
      [file.slice(0, 20), 'cannot be read as JSON'],
    ] as const) {
      await chooseFile(page, 'wrong.json', text);
      await page.waitForFunction(
        (wanted) => document.querySelector('[data-opened="wrong"]')?.textContent.includes(wanted),
        {},
        words,
      );
    }
    const lines = file.split('\n');
    const visits = lines.indexOf('"visits":[') + 1;
    for (const [text, line] of [
      [file.slice(0, Math.floor(file.length / 2)), /line \d+/],
      [file.replace('"large', '"').replace('"complete":true', '"complete":"yes"'), `line ${visits + 1}`],
      [lines.with(visits + 1, '\u0000\u0007').join('\n'), `line ${visits + 2}`],
      [lines.toSpliced(visits, 0, lines[visits]!.replace('{', '{"x":')).join('\n'), `line ${visits + 1}`],
    ] as const) {
      await chooseFile(page, 'wrong.json', text);
      await page.waitForSelector('[data-merge="asking"]');
      await page.$eval(ADD, (button) => (button as HTMLElement).click());
      await page.waitForSelector('[data-merge="failed"]');
      const words = await wordsOf(page);
      expect(words).toContain('This file is not as Candor writes it');
      expect(words).toMatch(line);
      expect(words).toContain('Nothing was changed');
      await page.$eval('[data-action="close-file"]', (button) => (button as HTMLElement).click());
      await page.waitForSelector('[data-merge]', { hidden: true });
    }
    expect(await countsIn(page)).toEqual(before);
    await page.close();
  });

  test('the settings come only if asked for; what nobody finished adding goes with what is forgotten', async () => {
    const { auditor } = bench;
    const settings = {
      version: 2,
      region: 'eu',
      theme: 'dark',
      ignoredSites: ['bank.example'],
      gpc: true,
      paused: 'until-resumed',
    };
    const file = largeFile({ visits: 1, requests: 1, from: Date.now() - 60_000, settings });
    const page = await auditor.open(REPORTS);
    await page.bringToFront();
    await page.waitForSelector('#report-file');
    const stored = () =>
      page.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: { storage: { local: StorageArea } } }).chrome;
        return (await storage.local.get('settings')).settings;
      });
    const before = await stored();
    for (const withSettings of [false, true]) {
      await tabTo(page, '#report-file');
      await chooseFile(page, 'settings.json', file);
      await page.waitForSelector('[data-merge="asking"]');
      if (withSettings) {
        await tabTo(page, '[data-merge-settings]');
        await page.keyboard.press(' ' as KeyInput);
      }
      await tabTo(page, ADD);
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-merge="merged"]');
      expect((await page.$('[data-merged="settings"]')) !== null).toBe(withSettings);
      if (!withSettings) expect(await stored()).toEqual(before);
      await tabTo(page, '[data-action="close-file"]');
      await page.keyboard.press('Enter');
      await page.$eval('h1', (heading) => {
        heading.tabIndex = -1;
        heading.focus();
      });
    }
    const { paused: _, ...taken } = settings;
    expect(await stored()).toMatchObject({ ...taken, paused: false, retention: 90 });
    await page.waitForSelector('html[data-theme="dark"]');

    const { token } = await auditor.ask('holdings.begin', {});
    await auditor.ask('holdings.add', { token, table: 'optOutGuides', rows: [] });
    expect(await countsIn(page)).toMatchObject({ incoming: 2 });
    await auditor.ask('history.clear', { site: 'nobody.example' });
    expect(await countsIn(page)).toMatchObject({ incoming: 0 });
    await page.close();
  });
});

interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
}

/** Begins to add a file, and stops the background in the middle of it. Resolves to what the page says in the end. */
async function addedAndStopped({ auditor }: Bench, page: Page): Promise<string | undefined> {
  await page.keyboard.press('Enter');
  await underWay(page, 'adding', '[data-merge="merged"]');
  await stopAtOnce(auditor);
  await page.waitForSelector('[data-merge="failed"], [data-merge="merged"]', { timeout: 120_000 });
  return page.$eval('[data-merge]', (section) => (section as HTMLElement).dataset.merge);
}

/** Some of the step is done, and some is still to be done; or it is over, where that may be. */
async function underWay(page: Page, step: string, over?: string): Promise<void> {
  await page.waitForFunction(
    (wanted, end) => {
      const progress = document.querySelector<HTMLProgressElement>(`[data-step="${wanted}"] progress`);
      if (end !== undefined && document.querySelector(end) !== null) return true;
      return progress !== null && progress.value > 0 && progress.value < 1;
    },
    { polling: 20 },
    step,
    over,
  );
}

function wordsOf(page: Page): Promise<string> {
  return page.$eval('[data-merge] [role="status"]', ({ textContent }) => textContent ?? '');
}

/** The number of rows of each table, and of requests, whose rows are parts of the log; of what is numbered anew with every page of the browser's nothing. */
function countsIn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('candor');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = () => reject(opening.error);
    });
    const { result: database } = opening;
    const names = [...database.objectStoreNames].filter((name) => name !== 'saved');
    const transaction = database.transaction(names);
    const counts = names.map((name) => [name, transaction.objectStore(name).count()] as const);
    const log = transaction.objectStore('requests').getAll() as IDBRequest<{ size: number }[]>;
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
    const requests = log.result.reduce((sum, { size }) => sum + size, 0);
    return { ...Object.fromEntries(counts.map(([name, { result }]) => [name, result])), requests };
  });
}
