// What is found about the question, the answer and who kept to it, on sites that ask: one that heeds nothing, a newspaper with real bidders and
// cookie matching, and a shop whose tags keep nothing before an answer.

import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { heedless } from '../../lab/managers/heedless.ts';
import { addressOf } from '../../lab/server.ts';
import type { ConsentFinding } from '../../src/core/findings/consent-finding.ts';
import { isConsent } from '../../src/core/findings/finding.ts';
import type { Choice } from '../../src/core/model.ts';
import type { SiteReport } from '../../src/core/report/types.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { schemaErrors } from '../support/schema.ts';
import { foundIn } from '../support/unfold.ts';

const HERALD = 'daily-herald.example';
const SHOP = 'shop.example';
const PATIENCE = { timeout: 30_000, interval: 250 };

inBothBrowsers((bench) => {
  test('a site that does not heed the answer: before it, after it, what was told instead, and that it asks again', async () => {
    const page = await fresh(bench, addressOf(heedless));
    await page.waitForSelector(heedless.consentManager!.refuse);
    await vi.waitFor(async () => {
      const rows = await rowsOn(bench, heedless.site);
      expect(rows).toContain('collected-before-choice observed facebook_custom_audience');
      expect(rows).toContain('collected-before-choice observed google_analytics');
      expect(rows).toContain('identifier-set-before-choice observed _ga');
    }, PATIENCE);
    expect(kindsIn(await rowsOn(bench, heedless.site))).not.toContain('collected-after-refusal');

    await page.$eval(heedless.consentManager!.refuse, (button) => (button as HTMLElement).click());
    await answered(bench, heedless.site, 'refused');
    await page.goto(addressOf(heedless, '/tides'), { waitUntil: 'load' });
    await vi.waitFor(async () => {
      const rows = await rowsOn(bench, heedless.site);
      expect(rows).toContain('collected-after-refusal observed facebook_custom_audience');
      expect(rows).toContain('consent-misreported observed google_analytics');
    }, PATIENCE);
    const findings = await findingsOn(bench, heedless.site);
    expect(findings.find(({ kind }) => kind === 'consent-misreported')?.evidence[0]).toMatchObject({
      told: 'accepted',
      said: 'G111',
    });
    expect(kindsIn(await rowsOn(bench, heedless.site))).not.toContain('banner-returns');

    await drop(page, 'euconsent-v2');
    await page.goto(addressOf(heedless), { waitUntil: 'load' });
    await page.waitForSelector(heedless.consentManager!.refuse);
    await vi.waitFor(
      async () => expect(kindsIn(await rowsOn(bench, heedless.site))).toContain('banner-returns'),
      PATIENCE,
    );
  });

  test('a newspaper that asks by TCF: who waited, and what a legitimate interest is shown for', async () => {
    const page = await fresh(bench, bench.lab.url(HERALD));
    await page.waitForSelector('#cmp-refuse');
    await vi.waitFor(async () => {
      const rows = await rowsOn(bench, HERALD);
      for (const tracker of ['google_analytics', 'chartbeat', 'appnexus'])
        expect(rows).toContain(`collected-before-choice observed ${tracker}`);
    }, PATIENCE);
    await page.$eval('#cmp-refuse', (button) => (button as HTMLElement).click());
    await answered(bench, HERALD, 'refused');
    await page.reload({ waitUntil: 'load' });
    await vi.waitFor(async () => {
      const rows = await rowsOn(bench, HERALD);
      expect(rows).toContain('collected-after-refusal observed chartbeat');
      expect(rows).toContain('collected-after-refusal information appnexus told-of-refusal left-interest');
    }, PATIENCE);
    const rows = await rowsOn(bench, HERALD);
    expect(rows.filter((row) => row.includes('observed google_tag'))).toEqual([]);
    expect(kindsIn(rows)).not.toContain('consent-misreported');
    expect(kindsIn(rows)).not.toContain('vendor-not-consented');
  });

  test('Google’s pings without cookies are shown for what they are', async () => {
    await fresh(bench, bench.lab.url(SHOP));
    await vi.waitFor(
      async () =>
        expect(await rowsOn(bench, SHOP)).toContain('collected-before-choice information google_analytics cookieless'),
      PATIENCE,
    );
    expect(await rowsOn(bench, SHOP)).not.toContain('collected-before-choice observed google_analytics');
  });

  test('a site that collects nothing has no findings', async () => {
    await fresh(bench, bench.lab.url('quiet.example'));
    expect(await findingsOn(bench, 'quiet.example')).toEqual([]);
  });

  test('the popup says it in a sentence, with how sure it is, and what shows it one click away', async () => {
    const page = await fresh(bench, addressOf(heedless));
    await page.waitForSelector(heedless.consentManager!.refuse);
    const popup = await bench.auditor.open(`src/popup/index.html?tab=${await bench.auditor.tabIdOf(page.url())}`);
    const finding = '[data-finding="collected-before-choice"]';
    await foundIn(popup, '[data-section="findings"]', `${finding} [data-tracker="facebook_custom_audience"]`);
    expect(await popup.$eval(`${finding} summary`, ({ textContent }) => textContent)).toMatch(
      /Before the site’s question was answered, data went to: .*Meta.*\(seen\)$/,
    );
    const evidence = `${finding} .evidence`;
    expect(await popup.$eval(evidence, (list) => list.checkVisibility())).toBe(false);
    await popup.click(`${finding} summary`);
    expect(await popup.$eval(evidence, (list) => list.checkVisibility())).toBe(true);
    await popup.close();
  });

  test('where the person lives is a setting: it is named in the report, and changes no count', async () => {
    const page = await fresh(bench, addressOf(heedless));
    await page.waitForSelector(heedless.consentManager!.refuse);
    const before = await rowsOn(bench, heedless.site);
    const dashboard = await bench.auditor.open('src/dashboard/index.html#/settings');
    await dashboard.waitForSelector('#setting-region');
    await dashboard.select('#setting-region', 'us');
    await vi.waitFor(async () => expect((await bench.auditor.report({ sites: 'all' })).region).toBe('us'), PATIENCE);
    expect(await rowsOn(bench, heedless.site)).toEqual(expect.arrayContaining(before));
    await dashboard.select('#setting-region', 'unknown');
    await vi.waitFor(
      async () => expect(await bench.auditor.report({ sites: 'all' })).not.toHaveProperty('region'),
      PATIENCE,
    );
    await dashboard.close();
  });
});

/** A page that nobody has answered, and no visit before it. What it keeps is gone when the test ends. */
async function fresh(bench: Bench, address: string): Promise<Page> {
  await bench.auditor.ask('history.clear', {});
  const { page, ...result } = await bench.auditor.visit(address, WAIT);
  expect(result).toMatchObject({ visited: true });
  onTestFinished(() => leave(bench, page!));
  return page!;
}

async function leave({ auditor }: Bench, page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
    for (const cookie of document.cookie.split('; ')) {
      // biome-ignore lint/suspicious/noDocumentCookie: as the page wrote it
      document.cookie = `${cookie.slice(0, cookie.indexOf('='))}=; path=/; max-age=0`;
    }
  });
  await auditor.leave(page);
}

const drop = (page: Page, name: string) =>
  page.evaluate((cookie) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the page wrote it
    document.cookie = `${cookie}=; path=/; max-age=0`;
  }, name);

async function siteReportOf({ auditor }: Bench, site: string): Promise<SiteReport | undefined> {
  await auditor.ask('recorder.settled', {});
  const report = await auditor.report({ sites: [site] });
  expect(schemaErrors(report)).toEqual([]);
  return report.sites[0];
}

async function answered(bench: Bench, site: string, choice: Choice): Promise<void> {
  await vi.waitFor(async () => expect((await siteReportOf(bench, site))?.consent.choice).toBe(choice), PATIENCE);
}

async function findingsOn(bench: Bench, site: string): Promise<ConsentFinding[]> {
  return ((await siteReportOf(bench, site))?.findings ?? []).filter(isConsent);
}

/** `collected-before-choice observed facebook`, and the notes. */
async function rowsOn(bench: Bench, site: string): Promise<string[]> {
  const findings = await findingsOn(bench, site);
  return findings.flatMap(({ kind, certainty, evidence }) =>
    [...evidence].map((one) =>
      [
        kind,
        certainty,
        ...('cookie' in one ? [one.cookie] : 'tracker' in one ? [one.tracker, ...(one.notes ?? [])] : []),
      ].join(' '),
    ),
  );
}

const kindsIn = (rows: readonly string[]) => rows.map((row) => row.split(' ')[0]);
