// What a person types is found in what trackers receive, in whatever form they send it; and what they do not receive, or what is a secret, is not.

import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SiteReport } from '../../src/core/report/types.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { quicklyIdle, stopBackground } from '../support/stop-background.ts';
import { readTables } from '../support/tables.ts';
import { foundIn } from '../support/unfold.ts';

const SITE = 'tidewater-theatre.example';
const EMAIL = 'Ottilie.Canarywren+Lab@gmail.com';
const PHONE = '+49 1512 9487 365';

inBothBrowsers((bench) => {
  beforeEach(async () => {
    await bench.auditor.ask('history.clear', {});
    bench.lab.clear();
  });

  test('before anything was submitted: plain, normalised, hashed, in base64, in gzip, and in the last beacon', async () => {
    const page = await open(bench, '/');
    await type(page, '[name="email"]', EMAIL);
    await type(page, '[name="phone"]', PHONE);
    await page.keyboard.press('Tab');
    await arrived(bench, [
      'api.segment.io',
      'www.facebook.com',
      'sslwidget.criteo.com',
      'www.google-analytics.com',
      'analytics.tiktok.com',
      'us.i.posthog.com',
    ]);

    const popup = await bench.auditor.open(`src/popup/index.html?tab=${await bench.auditor.tabIdOf(page.url())}`);
    const early = '[data-typed="email"][data-form="md5"][data-when="before-submission"]';
    await foundIn(popup, '[data-section="typed"]', early);
    expect(await popup.$eval('[data-typed="email"][data-form="md5"]', (row) => row.textContent)).toContain(
      'The e-mail address that you typed was sent to Criteo before you submitted the form (as an MD5 hash).',
    );
    await popup.close();

    await bench.auditor.leave(page);
    await arrived(bench, ['bat.bing.com']);
    expect(typedIn(await reportOn(bench))).toEqual([
      ['bytedance_inc', 'email', 'context.user.email', 'base64', 'before-submission'],
      ['bytedance_inc', 'hashed-phone', 'context.user.auto_phone_number', 'sha256', 'before-submission'],
      ['criteo', 'hashed-email', 'p0.m', 'md5', 'before-submission'],
      ['facebook', 'hashed-email', 'udff[em]', 'sha256', 'before-submission'],
      ['google', 'hashed-email', 'em', 'sha256', 'before-submission'],
      ['microsoft', 'email', 'em', 'plain', 'before-submission'],
      ['posthog', 'email', 'properties.$set.email', 'plain', 'before-submission'],
      ['twilio', 'email', 'traits.email', 'plain', 'before-submission'],
    ]);
  });

  test('after it was submitted, and not before', async () => {
    const page = await open(bench, '/wait-list');
    await type(page, '[name="email"]', EMAIL);
    await page.keyboard.press('Enter');
    await arrived(bench, ['www.facebook.com']);
    await bench.auditor.leave(page);
    expect(typedIn(await reportOn(bench))).toEqual([
      ['facebook', 'hashed-email', 'udff[em]', 'sha256', 'after-submission'],
    ]);
  });

  test('after something was pressed that may have sent it: then nobody knows', async () => {
    const page = await open(bench, '/reminder');
    await type(page, '[name="email"]', EMAIL);
    await page.click('#order');
    await arrived(bench, ['www.facebook.com']);
    await bench.auditor.leave(page);
    expect(typedIn(await reportOn(bench))).toEqual([['facebook', 'hashed-email', 'udff[em]', 'sha256', 'unknown']]);
  });

  test('in a frame of another site', async () => {
    const page = await open(bench, '/', 'quiet.example');
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, bench.lab.url(SITE));
    const frame = await page.waitForFrame((frame) => frame.url().startsWith(bench.lab.url(SITE)));
    await type(page, '[name="email"]', EMAIL, frame);
    await page.keyboard.press('Tab');
    await arrived(bench, ['www.facebook.com', 'sslwidget.criteo.com']);
    const typed = typedIn(await reportOn(bench, 'quiet.example'));
    expect(typed).toContainEqual(['facebook', 'hashed-email', 'udff[em]', 'sha256', 'unknown']);
    expect(typed).toContainEqual(['criteo', 'hashed-email', 'p0.m', 'md5', 'unknown']);
    await bench.auditor.leave(page);
  });

  test.each([
    ['what is not sent', '/cloakroom', { email: EMAIL, phone: PHONE }],
    [
      'cards, passwords and codes, though they are sent',
      '/tickets',
      { cardnumber: '4012888888881881', password: EMAIL, code: '15129487365' },
    ],
  ])('%s', async (_, path, fields) => {
    const page = await open(bench, path);
    for (const [name, value] of Object.entries(fields)) await type(page, `[name="${name}"]`, value);
    await page.keyboard.press('Tab');
    await arrived(bench, ['www.facebook.com'], Object.keys(fields).length);
    await bench.auditor.leave(page);
    const report = await reportOn(bench);
    expect(report.collectors.map(({ organization }) => organization.key)).toEqual(['facebook']);
    expect(typedIn(report)).toEqual([]);
  });

  test('what the page itself puts into a field was not typed', async () => {
    const page = await open(bench, '/');
    await page.evaluate((value) => {
      const field = document.querySelector<HTMLInputElement>('[name="email"]')!;
      field.value = value;
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    }, EMAIL);
    await arrived(bench, ['www.facebook.com']);
    await bench.auditor.leave(page);
    expect(typedIn(await reportOn(bench))).toEqual([]);
  });

  test('once it is switched off nothing that is typed is looked for', async () => {
    await bench.auditor.ask('pageEvidence.watch', { on: false });
    const page = await open(bench, '/');
    await type(page, '[name="email"]', EMAIL);
    await page.keyboard.press('Tab');
    await arrived(bench, ['www.facebook.com']);
    await bench.auditor.leave(page);
    expect(typedIn(await reportOn(bench))).toEqual([]);
    await bench.auditor.ask('pageEvidence.watch', { on: true });
  });
});

describe('with a background that is stopped', () => {
  inBothBrowsers(
    (bench) => {
      test('the next one is told when the form is sent', async () => {
        const page = await open(bench, '/wait-list');
        await type(page, '[name="email"]', EMAIL);
        await page.keyboard.press('Tab');
        await bench.auditor.ask('recorder.settled', {});
        await stopBackground(bench.auditor);
        await page.focus('[name="email"]');
        await page.keyboard.press('Enter');
        await arrived(bench, ['www.facebook.com']);
        // The first may have been sent before it was told; what is sent again is not, once the new background is awake.
        await bench.auditor.ask('recorder.settled', {});
        await page.keyboard.press('Enter');
        await arrived(bench, ['www.facebook.com'], 2);
        await bench.auditor.leave(page);
        expect(typedIn(await reportOn(bench))).toEqual([
          ['facebook', 'hashed-email', 'udff[em]', 'sha256', 'after-submission'],
        ]);
      });
    },
    (name) => (name === 'firefox' ? { firefoxPreferences: quicklyIdle } : {}),
  );
});

describe('in a private window', () => {
  inBothBrowsers(
    (bench) => {
      test('it is shown, and nothing of it is written down', async () => {
        const { auditor, lab } = bench;
        const window = (await auditor.desk.evaluate(openPrivately, lab.url(SITE))) as { id: number; tab: number };
        const page = await pageShowing(bench, lab.url(SITE));
        await type(page, '[name="email"]', EMAIL);
        await page.keyboard.press('Tab');
        await arrived(bench, ['www.facebook.com', 'sslwidget.criteo.com']);
        const popup = await auditor.open(`src/popup/index.html?tab=${window.tab}`);
        const shown = 'main[data-state="private"] [data-typed="email"][data-form="md5"]';
        await foundIn(popup, '[data-section="typed"]', shown);
        await popup.close();
        expect(JSON.stringify(await readTables(auditor.desk))).not.toContain('tidewater');
        await auditor.desk.evaluate(closeWindow, window.id);
        await auditor.ask('recorder.settled', {});
        expect(JSON.stringify(await readTables(auditor.desk))).not.toContain('tidewater');
      });
    },
    () => ({ privateWindows: true }),
  );
});

async function open({ auditor, lab }: Bench, path: string, site = SITE): Promise<Page> {
  const { page, ...result } = await auditor.visit(lab.url(site).replace(/\/$/, path), WAIT);
  expect(result).toMatchObject({ visited: true });
  return page!;
}

/** Types with the keyboard, as people do. */
async function type(page: Page, selector: string, value: string, frame: Frame = page.mainFrame()): Promise<void> {
  await frame.waitForFunction(() => document.readyState === 'complete');
  const field = (await frame.waitForSelector(selector)) as ElementHandle<HTMLInputElement>;
  // A frame moves while its page is laid out, and a click at its old place goes astray.
  const isFocused = async () => {
    await field.click();
    return field.evaluate((one) => one === document.activeElement);
  };
  await expect.poll(isFocused, { timeout: 20_000 }).toBe(true);
  await page.keyboard.type(value, { delay: 5 });
}

/** Resolves when each of these hosts has received something that was sent, so many times. */
async function arrived({ lab }: Bench, hosts: string[], times = 1): Promise<void> {
  const received = () => lab.received.map(({ host }) => host);
  for (const host of hosts)
    await expect
      .poll(() => received().filter((other) => other === host).length, { timeout: 20_000, message: host })
      .toBeGreaterThanOrEqual(times);
}

async function reportOn({ auditor }: Bench, site = SITE): Promise<SiteReport> {
  return (await auditor.report({ sites: [site] })).sites[0]!;
}

/** Who received what was typed, as what, in which field, how written, and when; sorted. */
function typedIn({ collectors }: SiteReport): string[][] {
  const rows = collectors.flatMap(({ organization, trackers }) =>
    trackers.flatMap(({ data }) =>
      data.flatMap(({ type, evidence, typed }) =>
        typed ? [[organization.key, type, evidence, typed.form, typed.when]] : [],
      ),
    ),
  );
  return rows.sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

async function pageShowing({ auditor }: Bench, address: string): Promise<Page> {
  const target = await auditor.browser.waitForTarget((target) => target.url().startsWith(address), {
    timeout: WAIT * 1000,
  });
  return (await target.page())!;
}

// What follows runs in a page of the extension.

interface ExtensionApi {
  chrome: {
    storage: { local: { set(values: object): Promise<void> } };
    windows: {
      create(properties: object): Promise<{ id: number; tabs: { id: number }[] }>;
      remove(id: number): Promise<void>;
    };
  };
}

async function openPrivately(url: string): Promise<{ id: number; tab: number }> {
  const { windows } = (globalThis as unknown as ExtensionApi).chrome;
  const { id, tabs } = await windows.create({ url, incognito: true });
  return { id, tab: tabs[0]!.id };
}

async function closeWindow(id: number): Promise<void> {
  await (globalThis as unknown as ExtensionApi).chrome.windows.remove(id);
}
