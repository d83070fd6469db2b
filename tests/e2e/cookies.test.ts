// Cookies by name, setter and lifetime, and who can link whom, against what the lab's servers and scripts set and pass on; and that no value of a
// cookie is kept.

import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { CookieTruth, PageTruth } from '../../lab/model.ts';
import type { CookieReport, LinkReport } from '../../src/core/report/identifier-types.ts';
import type { SiteReport } from '../../src/core/report/types.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { exportsOf, keptNow, takenDown, watch } from '../support/kept-and-shown.ts';
import { quicklyIdle, stopBackground } from '../support/stop-background.ts';
import { readTables } from '../support/tables.ts';
import { foundIn, unfoldAll } from '../support/unfold.ts';

const HERALD = 'daily-herald.example';
const QUIET = 'quiet.example';
const companion = fileURLToPath(new URL('../../lab/companion', import.meta.url));

/** In cookies of the lab's services, and in what they pass on. */
const VALUES = ['7241905583316840129', '3c1f8e52-7b0a-4c9d-a6f4-5d2e8b9017aa', 'AHWqTUmB7c2Q1v5n', '5d0c7a91e3f84b26'];

/** Seconds by which a browser may count a lifetime otherwise than the server or script that set it. */
const CLOCKS = 5;

inBothBrowsers(
  (bench) => {
    test('each is told by name, by what set it and for how long, with its tracker or as the site’s own', async () => {
      await watch(bench.auditor);
      const report = await visited(bench, HERALD);
      const truth = truthOf(bench, HERALD);
      for (const { key, cookies = [] } of truth.trackers) expectCookies(cookiesOf(report, key), cookies, key);
      // Libraries try for a moment whether they may set one; such a cookie recognises nobody.
      const stated = new Set((truth.cookies ?? []).map(({ name }) => name));
      const own = report.identifiers.otherCookies.filter(
        ({ tracker, name, identifies }) => tracker === undefined && (identifies !== undefined || stated.has(name)),
      );
      expectCookies(own, truth.cookies ?? [], HERALD);
      expect(report.identifiers.watched).toBe('whole');
    });

    test('who got the same number, or was handed one, can link; nobody else', async () => {
      const { identifiers } = await reportOn(bench, HERALD);
      expect(identifiers.links.map(pairOf).sort()).toEqual(
        (truthOf(bench, HERALD).links ?? []).map(({ between }) => between.join(' ')).sort(),
      );
      for (const { between, sameValue } of truthOf(bench, HERALD).links ?? []) {
        const link = identifiers.links.find((one) => pairOf(one) === between.join(' '));
        expect(link?.seen.includes('value'), between.join()).toBe(sameValue);
        expect(link?.redirected, between.join()).toBe(true);
      }
    });

    test('what was set earlier is seen being sent', async () => {
      bench.lab.clear();
      const report = await visited(bench, HERALD);
      expect(cookiesOf(report, 'google_analytics')).toMatchObject([{ name: '_ga', sent: true, kept: true }]);
      // Some browsers refuse cookies of other sites: the server knows.
      const arrived = bench.lab.received.some(
        ({ host, headers }) => host === 'ib.adnxs.com' && headers.cookie?.includes('uuid2=') === true,
      );
      expect(cookiesOf(report, 'appnexus')).toMatchObject([
        { name: 'uuid2', setBy: 'answer', sent: arrived, kept: arrived },
      ]);
    });

    test('the popup says how many there are, and for how long they recognise the browser', async () => {
      const { page } = await bench.auditor.visit(bench.lab.url(HERALD), WAIT);
      const popup = await bench.auditor.open(`src/popup/index.html?tab=${await bench.auditor.tabIdOf(page!.url())}`);
      await foundIn(popup, '[data-count="links"]', '[data-link="microsoft google"]');
      await unfoldAll(popup);
      const textOf = (selector: string) => popup.$eval(selector, (element) => (element as HTMLElement).innerText);
      expect(await textOf('[data-part=observed] [data-tracker="google_analytics"]')).toContain('_ga');
      expect(await textOf('[data-part=observed] [data-tracker="google_analytics"]')).toContain(
        'recognise this browser',
      );
      expect(await textOf('[data-link="microsoft google"]')).toContain('can link what they know');
      await popup.close();
      await bench.auditor.leave(page!);
    });

    test('a number of the site’s own, given to two organizations in fields: these two can link', async () => {
      const report = await sending(bench, [
        'https://bat.bing.com/action/0?ti=1&mid=c0ffee5d0c7a91e3f84b',
        'https://www.facebook.com/tr/?id=1&ev=PageView&external_id=c0ffee5d0c7a91e3f84b',
        'https://px.ads.linkedin.com/collect?pid=1&cb=99c0ffee5d0c7a91e3aa',
        'https://sb.scorecardresearch.com/b?c1=2&ord=99c0ffee5d0c7a91e3aa',
      ]);
      expect(report.identifiers.links).toMatchObject([
        { seen: ['value'], redirected: false, carriers: [{ name: 'mid' }, { name: 'external_id' }] },
      ]);
      expect(report.identifiers.links.map(pairOf)).toEqual(['microsoft facebook']);
    });

    test('the same number at two services of one organization is its own', async () => {
      const report = await sending(bench, [
        'https://region1.google-analytics.com/g/collect?v=2&tid=G-1&cid=1357924680.1712345678',
        'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/?client_id=1357924680.1712345678',
        'https://cm.g.doubleclick.net/pixel?google_hm=MTM1NzkyNDY4MC4xNzEyMzQ1Njc4',
      ]);
      expect(report.collectors.map(({ organization }) => organization.key)).toContain('google');
      expect(report.identifiers.links.map(pairOf)).not.toContain('google google');
    });

    test('no value of a cookie is kept, printed or said', async () => {
      const { auditor } = bench;
      const places = [
        ...exportsOf(await auditor.report({ sites: 'all' })),
        ...(await keptNow(auditor)),
        ...(await takenDown(auditor)),
      ];
      for (const value of VALUES)
        expect(
          places.filter(({ text }) => text.includes(value)).map(({ where }) => where),
          value,
        ).toEqual([]);
      const kept = places.find(({ where }) => where === 'the table candor.visitIdentifiers');
      expect(kept?.text).toContain('uuid2');
    });

    test('of a private window the popup shows them, and nothing is written', async () => {
      const { auditor, lab } = bench;
      await auditor.ask('history.clear', {});
      lab.clear();
      const desk = await auditor.openAt(`${auditor.otherRoots[0]}desk.html`);
      const { id, tabs } = await call<{ id: number; tabs: { id: number }[] }>(desk, 'windows.create', {
        url: lab.url(HERALD),
        incognito: true,
      });
      await expect
        .poll(() => lab.received.some(({ host }) => host === 'idsync.rlcdn.com'), { timeout: WAIT * 1000 })
        .toBe(true);
      await auditor.ask('recorder.settled', {});
      const popup = await auditor.open(`src/popup/index.html?tab=${tabs[0]!.id}`);
      await popup.waitForSelector('main[data-state="private"] [data-count="links"]', { timeout: WAIT * 1000 });
      await foundIn(popup, '[data-count="links"]', '[data-link="the_trade_desk acxiom"]');
      await unfoldAll(popup);
      expect(await popup.$('[data-tracker="appnexus"] [data-cookie="uuid2"]')).not.toBeNull();
      await auditor.ask('recorder.settled', {});
      expect(JSON.stringify(await readTables(auditor.desk))).not.toContain('herald');
      await call(desk, 'windows.remove', id);
      await popup.close();
      await desk.close();
    });

    test('a site that is forgotten takes its cookies and links along', async () => {
      await visited(bench, HERALD);
      const ofSite = async () => {
        const { visitIdentifiers } = await readTables(bench.auditor.desk);
        return visitIdentifiers.filter(({ site }) => site === HERALD);
      };
      expect((await ofSite()).length).toBeGreaterThan(0);
      await bench.auditor.ask('history.clear', { site: HERALD });
      expect(await ofSite()).toEqual([]);
    });
  },
  () => ({ privateWindows: true, otherExtensions: [companion] }),
);

inBothBrowsers(
  (bench) => {
    test('after a stop of the background it is said that not all was watched', async () => {
      const { page } = await bench.auditor.visit(bench.lab.url(QUIET), WAIT);
      await bench.auditor.ask('recorder.settled', {});
      await stopBackground(bench.auditor);
      await send(page!, ['https://bat.bing.com/action/0?ti=1&mid=77c0ffee5d0c7a91e3f8']);
      await expect
        .poll(async () => (await reportOn(bench, QUIET)).identifiers.watched, { timeout: 30_000 })
        .toBe('part');
      await bench.auditor.leave(page!);
    });
  },
  () => ({ firefoxPreferences: quicklyIdle }),
);

async function visited(bench: Bench, site: string): Promise<SiteReport> {
  const { page } = await bench.auditor.visit(bench.lab.url(site), WAIT);
  await bench.auditor.leave(page!);
  return reportOn(bench, site);
}

/** What follows from a page of a site that collects nothing, which sends these. */
async function sending(bench: Bench, addresses: string[]): Promise<SiteReport> {
  await bench.auditor.ask('history.clear', { site: QUIET });
  const { page } = await bench.auditor.visit(bench.lab.url(QUIET), WAIT);
  await send(page!, addresses);
  await bench.auditor.leave(page!);
  return reportOn(bench, QUIET);
}

/** One after another, each when the one before is answered. */
function send(page: Page, addresses: string[]): Promise<void> {
  return page.evaluate(async (all) => {
    for (const address of all) await fetch(address, { mode: 'no-cors', credentials: 'include' });
  }, addresses);
}

async function reportOn({ auditor }: Bench, site: string): Promise<SiteReport> {
  await auditor.ask('recorder.settled', {});
  return (await auditor.report({ sites: [site] })).sites[0]!;
}

function truthOf({ lab }: Bench, site: string): PageTruth {
  return lab.sites.find((one) => one.site === site)!.pages[0]!.truth;
}

function cookiesOf({ collectors }: SiteReport, key: string): readonly CookieReport[] {
  const trackers = collectors.flatMap((collector) => collector.trackers);
  return trackers.find((tracker) => tracker.key === key)?.cookies ?? [];
}

function expectCookies(seen: readonly CookieReport[], truth: readonly CookieTruth[], of: string): void {
  expect(seen.map(({ name }) => name).sort(), of).toEqual(truth.map(({ name }) => name).sort());
  for (const { name, by, lifetime, identifies } of truth) {
    const cookie = seen.find((one) => one.name === name)!;
    expect(cookie.setBy, name).toBe(by === 'answer' ? 'answer' : 'unseen');
    expect(cookie.identifies !== undefined, name).toBe(identifies);
    expect(cookie.session ?? false, name).toBe(lifetime === 'session');
    if (lifetime !== 'session') expect(Math.abs(cookie.lifetimeSeconds! - lifetime), name).toBeLessThan(CLOCKS);
  }
}

function pairOf({ from, to }: LinkReport): string {
  return `${from.key} ${to.key}`;
}

/** Calls a function of the extension API in a page of the companion's. */
function call<Result>(desk: Page, path: string, ...args: unknown[]): Promise<Result> {
  return desk.evaluate(
    (name, given) => {
      type Api = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const [namespace = '', method = ''] = name.split('.');
      return (browser ?? chrome)[namespace]![method]!(...given);
    },
    path,
    args,
  ) as Promise<Result>;
}
