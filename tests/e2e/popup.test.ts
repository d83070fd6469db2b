// The popup, as a page about a tab: what it shows in every state, live, in both browsers.

import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Auditor } from '../../src/auditor/auditor.ts';
import { byWeight } from '../../src/core/report/rank.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { foundIn, unfoldAll } from '../support/unfold.ts';

inBothBrowsers((bench) => {
  describe('on a shop', () => {
    test('says who collected, what, what they were told, and how to say no', async () => {
      const { popup, page } = await popupOn(bench, bench.lab.url('shop.example'));
      await popup.waitForSelector('[data-collector="google"]');
      expect(await textOf(popup, 'h1')).toBe('shop.example');
      expect(await textOf(popup, '.verdict')).toMatch(/^\d+ organizations collected data here\./);

      const shown = await popup.$$eval('[data-collector]', (rows) =>
        rows.map((row) => row.getAttribute('data-collector')),
      );
      const report = await bench.auditor.report({ sites: ['shop.example'] });
      const collectors = report.sites[0]?.collectors ?? [];
      expect(collectors.length).toBeGreaterThan(3);
      expect(shown).toEqual(byWeight(collectors).map(({ organization }) => organization.key));

      await popup.click('[data-collector="google"] summary');
      await popup.waitForSelector('[data-collector="google"] [data-means]');
      const google = await textOf(popup, '[data-collector="google"]');
      expect(google).toContain('the page you are on');
      expect(google).toContain('field dl');
      expect(google).toContain('refused');
      const links = await popup.$$eval('[data-collector="google"] a', (all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      expect(links).toContain('https://myadcenter.google.com/');
      expect(links).toContain('https://policies.google.com/privacy');
      expect(links).toContain('https://takeout.google.com/');
      await foundIn(popup, '[data-section="more-ways"]', '[data-aggregated]');
      const many = await popup.$$eval('[data-aggregated]', (all) =>
        all.map((one) => one.getAttribute('data-aggregated')),
      );
      expect(many).toContain('gpc');
      expect(new Set(many).size).toBe(many.length);
      await close(popup, page);
    });

    test('is live: a request that is sent while it is open appears', async () => {
      const { popup, page } = await popupOn(bench, bench.lab.url('shop.example'));
      await popup.waitForSelector('[data-collector="google"]');
      expect(await popup.$('[data-collector="pinterest"]')).toBeNull();
      await page.evaluate(() =>
        fetch('https://ct.pinterest.com/v3/?tid=1&event=pagevisit', { mode: 'no-cors' }).catch(() => undefined),
      );
      await popup.waitForSelector('[data-collector="pinterest"]');
      await close(popup, page);
    });

    test('while a page sends hundreds of requests, popup and overview come to say the last state', async () => {
      const { popup, page } = await popupOn(bench, bench.lab.url('quiet.example'));
      const overview = await bench.auditor.open('src/dashboard/index.html');
      await overview.waitForSelector('[data-count="organizations"]');
      await page.evaluate(async () => {
        const send = (url: string) => fetch(url, { mode: 'no-cors' }).catch(() => undefined);
        for (let sent = 0; sent < 300; sent += 20)
          await Promise.all(
            Array.from({ length: 20 }, (_, nth) =>
              send(`https://www.google-analytics.com/g/collect?v=2&n=${sent + nth}`),
            ),
          );
        await send('https://px.ads.linkedin.com/collect?pid=1');
      });
      const { sites } = await bench.auditor.report({ sites: 'all' });
      // Nobody else collects there, and it was not visited before: its report is the visit’s.
      const quiet = sites.find(({ site }) => site === 'quiet.example')!;
      await popup.waitForSelector(`[data-count="organizations"][data-value="${quiet.totals.organizations}"]`);
      const all = new Set(sites.flatMap(({ collectors }) => collectors.map(({ organization }) => organization.key)));
      await overview.waitForSelector(`[data-count="organizations"][data-value="${all.size}"]`);
      await overview.close();
      await close(popup, page);
    });

    test('says where a tracker was told yes and no at once, and counts each request once', async () => {
      const { popup, page } = await popupOn(bench, bench.lab.url('shop.example'));
      await popup.waitForSelector('[data-collector="google"]');
      await page.evaluate(() =>
        Promise.all(
          ['us_privacy=1YYN&gpp=DBABTA~1YNN', 'us_privacy=1YYN&gpp=DBABTA~1YYN', 'tid=1'].map((query) =>
            fetch(`https://ct.pinterest.com/v3/?${query}`, { mode: 'no-cors' }).catch(() => undefined),
          ),
        ),
      );
      const marks = '[data-collector="pinterest"] .tracker [data-told]';
      await foundIn(popup, '[data-collector="pinterest"] details', marks);
      await popup.waitForFunction((selector) => document.querySelectorAll(selector).length === 3, {}, marks);
      const told = await popup.$$eval(marks, (all) => all.map((mark) => mark.getAttribute('data-told')));
      expect(told.sort()).toEqual(['contradictory', 'nothing', 'refused']);
      const report = await bench.auditor.report({ sites: ['shop.example'] });
      const pinterest = report.sites[0]?.collectors.find(({ organization }) => organization.key === 'pinterest');
      // Other tests' requests told nothing.
      expect(pinterest?.trackers[0]?.byTold.filter((one) => one.told !== 'nothing')).toEqual([
        { told: 'contradictory', requests: 1 },
        { told: 'refused', requests: 1 },
      ]);
      await close(popup, page);
    });

    test('pauses, and then records nothing, until it resumes', async () => {
      const { popup, page } = await popupOn(bench, bench.lab.url('shop.example'));
      await popup.waitForSelector('[data-collector="google"]');
      const visits = async () => (await bench.auditor.report({ sites: ['shop.example'] })).sites[0]?.visits;
      const before = await visits();
      await popup.click('[data-action="pause"]');
      await popup.waitForSelector('main[data-state="paused"]');
      await page.reload();
      expect(await visits()).toBe(before);
      await popup.click('[data-action="resume"]');
      // What was open meanwhile is known again, as not observed from its start.
      await popup.waitForSelector('main[data-state="visit"], main[data-state="nothing"]');
      expect((await bench.auditor.report({ sites: ['shop.example'] })).sites[0]).toMatchObject({
        visits: (before ?? 0) + 1,
        complete: false,
      });
      await close(popup, page);
    });
  });

  test('on a site that asks by TCF: before an answer, and after a refusal', async () => {
    const site = bench.lab.sites.find((candidate) => candidate.site === 'daily-herald.example')!;
    const { popup, page } = await popupOn(bench, bench.lab.url(site.site));
    await popup.waitForSelector('[data-choice="undecided"]');
    expect(await textOf(popup, '.verdict')).toContain('before any answer from you');
    // The popup is in front, so that the page gets no mouse.
    await page.$eval(site.consentManager!.refuse, (button) => (button as HTMLElement).click());
    await popup.waitForSelector('[data-choice="refused"]');
    expect(await textOf(popup, '.verdict')).toContain('before you answered');
    await close(popup, page);
  });

  test('on a site that collects nothing: says so, and since when', async () => {
    const { popup, page } = await popupOn(bench, bench.lab.url('quiet.example'));
    await popup.waitForSelector('main[data-state="nothing"]');
    expect(await textOf(popup, 'main')).toContain('No known tracker was observed');
    expect(await textOf(popup, 'main')).toContain('has watched since');
    await close(popup, page);
  });

  test('forgets a site whose page is still open, and what it sends afterwards', async () => {
    const { popup, page } = await popupOn(bench, bench.lab.url('northbank.example'));
    expect(await bench.auditor.ask('history.clear', { site: 'northbank.example' })).toEqual({ visits: 1 });
    await page.evaluate(() => fetch('https://www.facebook.com/tr/?id=1', { mode: 'no-cors' }).catch(() => undefined));
    await popup.waitForSelector('main[data-state="waiting"]');
    const { sites } = await bench.auditor.report({ sites: 'all' });
    expect(JSON.stringify(sites)).not.toContain('northbank');
    await close(popup, page);
  });

  test('says what was taken by category, what every request tells once, and what is only claimed', async () => {
    const { popup, page } = await popupOn(bench, bench.lab.url('daily-herald.example'));
    await popup.waitForSelector('[data-collector="the_trade_desk"]');
    const { sites } = await bench.auditor.report({ sites: ['daily-herald.example'] });
    const seen = sites[0]!.collectors.flatMap(({ trackers }) => trackers.flatMap(({ data }) => data));

    // By keyboard: what was taken opens, then a type, which says what it is and what it allows.
    await popup.focus('[data-section="taken"] > summary');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-section="taken"][open] [data-group]');
    const groups = await valuesOf(popup, 'data-group');
    expect(groups).toEqual([...new Set(groups)]);
    expect([...groups].sort()).toEqual([...new Set(seen.map(({ category }) => category))].sort());
    // What the page is known to send: an ID first, then what was done, and the recorded consent.
    expect(groups[0]).toBe('device-identifiers');
    expect(groups).toEqual(expect.arrayContaining(['browsing-and-interaction', 'privacy-choices']));
    const types = await valuesOf(popup, 'data-taken');
    expect([...types].sort()).toEqual([...new Set(seen.map(({ type }) => type))].sort());

    await popup.focus('[data-taken="client-id"] summary');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-taken="client-id"] details[open]');
    expect(await textOf(popup, '[data-taken="client-id"]')).toContain('Lets the receiver recognise your browser');

    await unfoldAll(popup);
    expect(await popup.$$('[data-section="always-sent"]')).toHaveLength(1);
    expect((await textOf(popup, 'main')).match(/IP address/g)).toHaveLength(1);

    const observed = await textOf(popup, '[data-collector="the_trade_desk"] [data-part="observed"]');
    const claimed = await textOf(popup, '[data-collector="the_trade_desk"] [data-part="claimed"]');
    expect(claimed).toContain('Claimed, not observed');
    expect(claimed).toContain('build a profile of you for ads');
    expect(claimed).toContain('number 21, in IAB Europe’s list of vendors');
    expect(observed).not.toContain('profile');
    const unlisted = await textOf(popup, '[data-collector="chartbeat"] [data-part="claimed"]');
    expect(unlisted).toContain('What it declares of itself is not known');
    await close(popup, page);
  });

  test('on a page that is no web page', async () => {
    const popup = await bench.auditor.open('src/popup/index.html?tab=999999');
    await popup.waitForSelector('main[data-state="not-a-web-page"]');
    expect(await textOf(popup, 'main')).toContain('Not a web page');
    await popup.close();
  });

  test('saves a report', async () => {
    const { popup, page } = await popupOn(bench, bench.lab.url('shop.example'));
    await popup.waitForSelector('[data-action="export-json"]');
    const saved = await popup.evaluate(captureDownload);
    expect(saved.name).toMatch(/^candor-shop\.example-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(saved.text)).toMatchObject({ schema: 'candor-report/1', sites: [{ site: 'shop.example' }] });
    await close(popup, page);
  });
});

async function popupOn({ auditor }: Bench, address: string): Promise<{ popup: Page; page: Page }> {
  const { page, ...result } = await auditor.visit(address, WAIT);
  expect(result).toMatchObject({ visited: true });
  const popup = await auditor.open(`src/popup/index.html?tab=${await tabOf(auditor, page!)}`);
  await popup.waitForSelector('main[data-state="visit"], main[data-state="nothing"]');
  return { popup, page: page! };
}

function tabOf(auditor: Auditor, page: Page): Promise<number> {
  return auditor.tabIdOf(page.url());
}

async function close(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.close();
}

/** The values of an attribute, in the order of the page. */
function valuesOf(page: Page, attribute: string): Promise<string[]> {
  return page.$$eval(
    `[${attribute}]`,
    (elements, name) => elements.map((element) => element.getAttribute(name) ?? ''),
    attribute,
  );
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? '');
}

/** Runs in the popup: presses the button, and takes the file that the browser would save. */
function captureDownload(): Promise<{ name: string; text: string }> {
  return new Promise((resolve) => {
    let file = new Blob();
    URL.createObjectURL = (blob) => {
      file = blob as Blob;
      return 'blob:captured';
    };
    HTMLAnchorElement.prototype.click = function () {
      void file.text().then((text) => resolve({ name: this.download, text }));
    };
    document.querySelector<HTMLButtonElement>('[data-action="export-json"]')!.click();
  });
}
