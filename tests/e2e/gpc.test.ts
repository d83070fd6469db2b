// Global Privacy Control: by what the lab's server received and the pages saw, not by what Candor says of it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { startLab } from '../../lab/server.ts';
import { type Auditor, startAuditor } from '../../src/auditor/auditor.ts';
import type { LaunchOptions } from '../../src/auditor/launch.ts';
import { inBothBrowsers, resolveTo, WAIT } from '../support/both-browsers.ts';
import { schemaErrors } from '../support/schema.ts';
import { quicklyIdle, stopBackground } from '../support/stop-background.ts';
import { foundIn } from '../support/unfold.ts';

const SITE = 'quiet.example';
const FRAME = 'https://frame.plaza-widgets.example/courts';
/** What a page can send, each to another site by a path of its own name. */
const KINDS = ['beacon', 'fetch', 'image', 'script', 'stylesheet', 'websocket', 'worker', 'xhr'] as const;
const PATIENCE = { timeout: 30_000, interval: 200 };

/** Sends one of each. */
function sendAll(): void {
  const to = (kind: string) => `https://static.plaza-widgets.example/gpc-${kind}`;
  const add = <Name extends 'script' | 'link'>(name: Name, values: Partial<HTMLElementTagNameMap[Name]>) =>
    document.head.append(Object.assign(document.createElement(name), values));
  navigator.sendBeacon(to('beacon'), 'x');
  void fetch(to('fetch'), { mode: 'no-cors' }).catch(() => undefined);
  new Image().src = to('image');
  add('script', { src: to('script') });
  add('link', { rel: 'stylesheet', href: to('stylesheet') });
  new WebSocket(to('websocket').replace('https', 'wss'));
  const request = new XMLHttpRequest();
  request.open('GET', to('xhr'));
  request.send();
  const code = `fetch('${to('worker')}', { mode: 'no-cors' }).catch(() => undefined);`;
  new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
}

const asksInPage = () => (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;

inBothBrowsers(
  (bench) => {
    const open: Page[] = [];
    afterEach(async () => {
      for (const page of open.splice(0)) await page.close();
      await bench.auditor.ask('gpc.send', { on: false });
      await bench.auditor.ask('gpc.except', { site: SITE, excepted: false });
    });

    async function visit(site = SITE): Promise<Page> {
      const { page, ...result } = await bench.auditor.visit(bench.lab.url(site), WAIT);
      expect(result).toMatchObject({ visited: true });
      open.push(page!);
      return page!;
    }

    /** What the server received with `Sec-GPC: 1` and what without, by kind, of a page that sends everything; and what its page and frames see. */
    async function whatIsSent() {
      const { lab } = bench;
      lab.clear();
      const page = await visit();
      await page.evaluate(addFrame, FRAME);
      await page.evaluate(sendAll);
      const marked = () => lab.received.filter(({ path }) => path.startsWith('/gpc-'));
      await expect.poll(() => new Set(marked().map(({ path }) => path)).size, PATIENCE).toBe(KINDS.length);
      const kindOf = ({ host, path }: { host: string; path: string }) => {
        if (path.startsWith('/gpc-')) return path.slice(5);
        if (host === SITE && path === '/') return 'document';
        return `https://${host}${path}` === FRAME ? 'frame' : 'other';
      };
      const kinds = (value: string | undefined) => [
        ...new Set(
          lab.received.filter(({ headers }) => headers['sec-gpc'] === value).map((request) => kindOf(request)),
        ),
      ];
      const own = (list: string[]) => list.filter((kind) => kind !== 'other').sort();
      const frames = page.frames().filter((frame) => frame.url().startsWith('http'));
      return {
        page,
        withIt: own(kinds('1')),
        without: own(kinds(undefined)),
        inPages: await Promise.all(frames.map((frame) => frame.evaluate(asksInPage))),
      };
    }

    const all = [...KINDS, 'document', 'frame'].sort();

    test('is in no request and no page until somebody asks for it', async () => {
      const { withIt, without, inPages } = await whatIsSent();
      expect({ withIt, without, inPages }).toEqual({ withIt: [], without: all, inPages: [false, false] });
    });

    test('is in every request of every kind and in every frame, once somebody does; and in none at once, when they change their mind', async () => {
      const { auditor } = bench;
      await auditor.ask('gpc.send', { on: true });
      const { withIt, without, inPages, page } = await whatIsSent();
      expect({ withIt, without, inPages }).toEqual({ withIt: all, without: [], inPages: [true, true] });
      expect(await page.evaluate(descriptorOfProperty)).toEqual({
        own: false,
        enumerable: true,
        configurable: true,
        settable: false,
        getter: 'get globalPrivacyControl',
        onOthers: 'TypeError',
      });
      await auditor.ask('gpc.send', { on: false });
      const off = await whatIsSent();
      expect(off).toMatchObject({ withIt: [], without: all, inPages: [false, false] });
    });

    test('is in nothing of a site that is excepted, but still in the rest', async () => {
      const { auditor, lab } = bench;
      await auditor.ask('gpc.send', { on: true });
      await auditor.ask('gpc.except', { site: SITE, excepted: true });
      const { withIt, without, inPages } = await whatIsSent();
      expect({ withIt, without }).toEqual({ withIt: [], without: all });
      // The frame of another site cannot know what it is in.
      expect(inPages).toEqual([false, true]);
      lab.clear();
      const other = await visit('cliffside-weather.example');
      expect(await other.evaluate(asksInPage)).toBe(true);
      expect(
        lab.received.find(({ host, path }) => host === 'cliffside-weather.example' && path === '/')?.headers,
      ).toMatchObject({
        'sec-gpc': '1',
      });
      await auditor.ask('gpc.except', { site: SITE, excepted: false });
      expect(await whatIsSent()).toMatchObject({ withIt: all, without: [], inPages: [true, true] });
    });

    test('is sent by a browser whose background sleeps, and noted of the visit', async () => {
      const { auditor } = bench;
      await auditor.ask('history.clear', {});
      await auditor.ask('gpc.send', { on: true });
      await stopBackground(auditor);
      const { withIt } = await whatIsSent();
      expect(withIt).toEqual(all);
      expect(await gpcOf(auditor)).toEqual({ by: 'candor', header: 'seen' });
    });

    test('is not said to be sent where it is not', async () => {
      const { auditor } = bench;
      await auditor.ask('history.clear', {});
      await visit();
      expect(await gpcOf(auditor)).toBeUndefined();
    });

    describe('in the popup', () => {
      const inWays = (popup: Page, selector: string) => foundIn(popup, '[data-section="more-ways"]', selector);

      async function popupOn(page: Page): Promise<Page> {
        const popup = await bench.auditor.open(`src/popup/index.html?tab=${await bench.auditor.tabIdOf(page.url())}`);
        open.push(popup);
        await inWays(popup, '[data-gpc]');
        return popup;
      }

      test('is switched on, excepted and sent again', async () => {
        const { auditor, lab } = bench;
        const page = await visit();
        const popup = await popupOn(page);
        await popup.waitForSelector('[data-gpc=off]');
        await popup.click('[data-action=gpc-on]');
        await popup.waitForSelector('[data-gpc=on]');
        await page.reload();
        await inWays(popup, '[data-gpc-sent=seen]');
        expect(await page.evaluate(asksInPage)).toBe(true);
        await popup.click('[data-action=gpc-except]');
        await popup.waitForSelector('[data-gpc=excepted]');
        lab.clear();
        await page.reload();
        await inWays(popup, '[data-gpc-sent=""]');
        expect(await page.evaluate(asksInPage)).toBe(false);
        expect(lab.received.filter(({ headers }) => 'sec-gpc' in headers)).toEqual([]);

        const dashboard = await auditor.open('src/dashboard/index.html#/settings');
        open.push(dashboard);
        await dashboard.waitForSelector(`[data-setting="gpcExceptions"] [data-listed="${SITE}"] button`);
        await dashboard.click(`[data-setting="gpcExceptions"] [data-listed="${SITE}"] button`);
        await dashboard.waitForFunction(() => !document.querySelector('[data-listed]'));
        await dashboard.click('[data-setting="gpc"] input');
        await dashboard.waitForSelector('[data-setting="gpc"] input:not(:checked)');
      });

      test('is asked about by one request without cookies, which no visit counts, on a click and never else', async () => {
        const { auditor, lab } = bench;
        const page = await visit();
        await page.evaluate(() => {
          // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser.
          document.cookie = 'member=1';
        });
        await auditor.ask('history.clear', {});
        await page.reload();
        const popup = await popupOn(page);
        const asked = () => lab.received.filter(({ path }) => path === '/.well-known/gpc.json');
        expect(asked()).toEqual([]);
        await popup.click('[data-action=gpc-ask]');
        await popup.waitForSelector('[data-gpc-promise=promises]');
        expect(await popup.$eval('[data-gpc-promise]', ({ textContent }) => textContent)).toContain(
          'quiet.example promises to heed it, as of',
        );
        expect(asked().length).toBe(1);
        const { headers } = asked()[0]!;
        expect(headers).not.toHaveProperty('cookie');
        expect(headers).not.toHaveProperty('referer');
        expect(JSON.stringify(headers)).not.toContain('extension');
        const report = await auditor.report({ sites: [SITE] });
        expect(report.sites[0]).toMatchObject({ totals: { requests: 0 }, unrecognised: [] });
      });

      test('says so where the site has no promise', async () => {
        const popup = await popupOn(await visit('cliffside-weather.example'));
        await popup.click('[data-action=gpc-ask]');
        await popup.waitForSelector('[data-gpc-promise=none]');
      });
    });
  },
  (name) => (name === 'firefox' ? { firefoxPreferences: quicklyIdle } : {}),
);

/** What the report says of the newest visit. */
async function gpcOf(auditor: Auditor) {
  const report = await auditor.report({ sites: [SITE] });
  expect(schemaErrors(report)).toEqual([]);
  return report.sites[0]?.gpc;
}

/** Runs a job with a browser of its own. */
async function withBrowser(
  options: Pick<LaunchOptions, 'browser'> & Partial<LaunchOptions>,
  job: (auditor: Auditor, visit: () => Promise<Page>) => Promise<void>,
): Promise<void> {
  const lab = await startLab();
  try {
    const auditor = await startAuditor({ headless: true, resolve: resolveTo(lab), ...options });
    try {
      await job(auditor, async () => (await auditor.visit(lab.url(SITE), WAIT)).page!);
    } finally {
      await auditor.close();
    }
  } finally {
    await lab.close();
  }
}

describe('firefox with its own setting on', () => {
  const own = {
    'privacy.globalprivacycontrol.enabled': true,
    'privacy.globalprivacycontrol.functionality.enabled': true,
  };

  test('is recognised as such, and its own property is left alone', () =>
    withBrowser({ browser: 'firefox', firefoxPreferences: own }, async (auditor, visit) => {
      const page = await visit();
      const native = () => {
        const { get } = Object.getOwnPropertyDescriptor(Navigator.prototype, 'globalPrivacyControl')!;
        return Function.prototype.toString.call(get).includes('[native code]');
      };
      expect(await page.evaluate(native)).toBe(true);
      expect(await gpcOf(auditor)).toEqual({ by: 'browser', header: 'seen' });
      await auditor.leave(page);
      await auditor.ask('gpc.send', { on: true });
      const next = await visit();
      expect(await next.evaluate(asksInPage)).toBe(true);
      expect(await next.evaluate(native)).toBe(true);
    }));
});

describe('chromium', () => {
  // Firefox takes an extension that is not signed for one start only, so that there is none to start again.
  test('that is closed and started again goes on sending it', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'candor-'));
    try {
      await withBrowser({ browser: 'chromium', profile }, async (auditor) => {
        await auditor.ask('gpc.send', { on: true });
      });
      await withBrowser({ browser: 'chromium', profile }, async (auditor, visit) => {
        expect(await (await visit()).evaluate(asksInPage)).toBe(true);
        expect(await gpcOf(auditor)).toEqual({ by: 'candor', header: 'seen' });
      });
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});

function addFrame(src: string): Promise<unknown> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = src;
  document.body.append(frame);
  return loaded.then(() => undefined);
}

function descriptorOfProperty() {
  const name = 'globalPrivacyControl';
  const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(Navigator.prototype, name)!;
  const failure = () => {
    try {
      return typeof get!.call({});
    } catch (cause) {
      return (cause as Error).name;
    }
  };
  const own = Object.hasOwn(navigator, name);
  return { own, enumerable, configurable, settable: set !== undefined, getter: get!.name, onOthers: failure() };
}
