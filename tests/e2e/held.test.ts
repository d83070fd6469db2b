// What Candor holds, on its page: counted, saved, forgotten, and no more of it than the person wants.

import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { tableNames } from '../../src/core/holdings/tables.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import type { Place } from '../support/canaries.ts';
import { exportsOf, keptNow } from '../support/kept-and-shown.ts';

const HELD = 'src/dashboard/index.html#/held';
const SHOP = 'shop.example';
const HERALD = 'daily-herald.example';

/** The tests stand in order: each goes on with what the one before left. */
inBothBrowsers((bench) => {
  beforeAll(async () => {
    for (const site of [SHOP, HERALD]) await visit(bench, site);
  }, 120_000);

  test('all of it is listed, with as many as there are, and saved as one file', async () => {
    const page = await heldPage(bench);
    const listed = await rowsOf(page, 'table');
    expect(Object.keys(listed).sort()).toEqual([...tableNames].sort());
    expect(listed.visits).toBe(2);
    expect(listed.requests).toBeGreaterThan(5);
    expect(listed.letters).toBe(0);
    await page.waitForSelector('[data-memory="pages"]');
    expect(await rowsOf(page, 'memory')).not.toHaveProperty('unforeseen');
    expect(await page.$eval('[data-space]', (line) => line.textContent)).toMatch(/about .*B|unknown/);
    const never = await page.$$eval('[data-never]', (all) => all.length);
    expect(never).toBeGreaterThan(5);

    // What pages sent as they were left may still be on its way to the tables.
    const file = await vi.waitFor(
      async () => {
        const now = JSON.parse(await saved(page));
        const counts = Object.entries(now.tables as Record<string, unknown[]>).map(([name, rows]) => [
          name,
          rows.length,
        ]);
        // The page itself is no visit, and nothing else is open.
        expect(Object.fromEntries(counts)).toEqual(await rowsOf(page, 'table'));
        return now;
      },
      { timeout: WAIT * 1000, interval: 500 },
    );
    expect(file).toMatchObject({ schema: 'candor-holdings/1', generator: { name: 'candor' } });
    expect(file.tables.visits.map(({ site }: { site: string }) => site).sort()).toEqual([HERALD, SHOP]);
    expect(Object.keys(file.storage)).toEqual(['local', 'session']);
    expect(Object.keys(file.storage.session).filter((name) => /^(?:private|memory|banners)/.test(name))).toEqual([]);
    await page.close();
  });

  test('an organization is forgotten on every site, and all others stay as they were', async () => {
    const before = await bench.auditor.report({ sites: 'all' });
    const trackers = before.sites
      .flatMap(({ collectors }) => collectors.filter(({ organization }) => organization.key === 'google'))
      .flatMap((google) => google.trackers.map(({ key }) => key));
    expect(trackers.length).toBeGreaterThan(0);
    const page = await heldPage(bench);
    const words = await forget(page, 'organization', 'google');
    expect(words).toMatch(/^\d+ requests? forgotten/);

    const after = await bench.auditor.report({ sites: 'all' });
    for (const { site, collectors, visits } of before.sites) {
      const left = after.sites.find((one) => one.site === site)!;
      expect(left.visits).toBe(visits);
      const others = collectors.filter(({ organization }) => organization.key !== 'google');
      expect(countsOf(left.collectors)).toEqual(countsOf(others));
    }
    const kept = await keptNow(bench.auditor);
    for (const table of ['requests', 'visitTrackers', 'siteOrganizations', 'dayOrganizations'])
      for (const key of ['google', ...trackers]) expect(tableOf(kept, table), table).not.toContain(`"${key}"`);
    expect(tableOf(kept, 'visitIdentifiers')).not.toMatch(/"(?:from|to)":"google"/);
    await page.close();
  });

  test('a site is forgotten, and found in no table, no storage and no file', async () => {
    const page = await heldPage(bench);
    expect(await forget(page, 'site', SHOP)).toBe('1 visit forgotten.');
    const places = [
      ...(await keptNow(bench.auditor)),
      ...exportsOf(await bench.auditor.report({ sites: 'all' })),
      { where: 'the file of everything', text: await saved(page) },
    ];
    expect(places.filter(({ text }) => text.includes(SHOP)).map(({ where }) => where)).toEqual([]);
    expect(places.filter(({ text }) => text.includes(HERALD)).length).toBeGreaterThan(4);
    await page.close();
  });

  test('of a site that is left out nothing is recorded, the popup says so, and takes it in again', async () => {
    const { auditor, lab } = bench;
    const page = await heldPage(bench);
    await page.type('#ignoredSites-site', `https://www.${SHOP}/basket`);
    await click(page, '[data-setting="ignoredSites"] [data-action="add-site"]');
    await page.waitForSelector(`[data-listed="${SHOP}"]`);

    const { page: tab } = await auditor.visit(lab.url(SHOP), WAIT);
    const popup = await auditor.open(`src/popup/index.html?tab=${await auditor.tabIdOf(lab.url(SHOP))}`);
    await popup.waitForSelector('main[data-state="ignored"]');
    const { sites, unattributed } = await auditor.report({ sites: 'all' });
    expect(sites.map(({ site }) => site)).toEqual([HERALD]);
    expect(unattributed).toEqual([]);
    const tables = (await keptNow(auditor)).filter(({ where }) => where.startsWith('the table'));
    expect(tables.filter(({ text }) => text.includes(SHOP)).map(({ where }) => where)).toEqual([]);

    await click(popup, '[data-action="record-site"]');
    // It was open before, and is not seen whole.
    await popup.waitForSelector('main[data-state="nothing"], main[data-state="visit"]');
    expect((await auditor.report({ sites: [SHOP] })).sites[0]).toMatchObject({ visits: 1, complete: false });
    await popup.close();
    await auditor.leave(tab!);
    await page.close();
  });

  test('what is older than the person wants to keep is deleted at once, after a question', async () => {
    await makeOlder(bench, HERALD, 10);
    const page = await heldPage(bench);
    await page.select('#retention', '7');
    await page.waitForSelector('[data-setting="retention"] [data-action="forget-no"]');
    expect(await textOf(page, '[data-setting="retention"] .note')).toContain('1 visit is older');
    await click(page, '[data-setting="retention"] [data-action="forget-no"]');
    expect(await page.$eval('#retention', (field) => (field as HTMLSelectElement).value)).toBe('90');
    expect(tableOf(await keptNow(bench.auditor), 'visits')).toContain(HERALD);
    await page.select('#retention', '7');
    await page.waitForSelector('[data-setting="retention"] [data-action="forget-yes"]');
    await click(page, '[data-setting="retention"] [data-action="forget-yes"]');
    await page.waitForFunction(
      () => document.querySelector('[data-table="visits"]')?.getAttribute('data-rows') === '1',
    );
    expect(tableOf(await keptNow(bench.auditor), 'visits')).not.toContain(HERALD);
    await page.close();
  });

  test('a pause ends by itself, and says when', async () => {
    const page = await heldPage(bench);
    await click(page, '[data-action="pause-an-hour"]');
    await page.waitForSelector('[data-setting="paused"] [data-action="resume"]');
    expect(await textOf(page, '[data-setting="paused"]')).toContain('or until you resume');
    await click(page, '[data-setting="paused"] [data-action="resume"]');
    await page.waitForSelector('[data-action="pause-an-hour"]');
    await page.close();
  });

  test('a day is forgotten: nothing that was seen on it is left', async () => {
    const page = await heldPage(bench);
    const today = await page.evaluate(() => {
      const now = new Date();
      const two = (number: number) => String(number).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    });
    await page.$eval(
      '#forget-day',
      (field, day) => {
        (field as HTMLInputElement).value = day;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      today,
    );
    expect(await confirmed(page, 'day')).toBe('1 visit forgotten.');
    await page.waitForFunction(
      () => document.querySelector('[data-table="visits"]')?.getAttribute('data-rows') === '0',
    );
    const { saved: _, ...seen } = await rowsOf(page, 'table');
    expect(Object.values(seen)).toEqual(Object.values(seen).map(() => 0));
    await page.close();
  });
});

async function visit({ auditor, lab }: Bench, site: string): Promise<void> {
  const { page, ...result } = await auditor.visit(lab.url(site), WAIT);
  expect(result).toMatchObject({ visited: true });
  await auditor.leave(page!);
  await auditor.ask('recorder.settled', {});
}

async function heldPage({ auditor }: Bench): Promise<Page> {
  const page = await auditor.open(HELD);
  await page.waitForSelector('[data-table="visits"]');
  await page.waitForSelector('[data-setting="retention"]');
  return page;
}

async function rowsOf(page: Page, kind: 'table' | 'memory'): Promise<Record<string, number>> {
  const rows = await page.$$eval(
    `[data-${kind}]`,
    (all, name) => all.map((row) => [row.getAttribute(`data-${name}`), Number(row.getAttribute('data-rows'))] as const),
    kind,
  );
  return Object.fromEntries(rows) as Record<string, number>;
}

/** Chooses one of a list, and forgets it; resolves to what the page says then. */
async function forget(page: Page, what: 'site' | 'organization', value: string): Promise<string> {
  const offers = (id: string, wanted: string) =>
    [...document.querySelectorAll<HTMLOptionElement>(`#${id} option`)].some((option) => option.value === wanted);
  await page.waitForFunction(offers, {}, `forget-${what}`, value);
  await page.select(`#forget-${what}`, value);
  return confirmed(page, what);
}

async function confirmed(page: Page, what: string): Promise<string> {
  const part = `[data-forget="${what}"]`;
  await page.waitForSelector(`${part} [data-action="forget"]`);
  await click(page, `${part} [data-action="forget"]`);
  await click(page, `${part} [data-action="forget-yes"]`);
  const said = await page.waitForFunction(
    (selector) => {
      const all = [...document.querySelectorAll(`${selector} [role="status"], ${selector} [role="alert"]`)];
      const text = all.at(-1)?.textContent ?? '';
      return / forgotten|failed/i.test(text) && text;
    },
    {},
    part,
  );
  return (await said.jsonValue()) as string;
}

/** What the button saves: taken where it is handed to the browser. */
async function saved(page: Page): Promise<string> {
  await page.evaluate(() => {
    delete (globalThis as { savedText?: string }).savedText;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(globalThis, { savedText: text }));
      return make(blob);
    };
  });
  await click(page, '[data-action="save-all"]');
  const text = await page.waitForFunction(() => (globalThis as { savedText?: string }).savedText);
  return (await text.jsonValue()) as string;
}

/** Puts the visits to a site so many days back, as no click can. */
async function makeOlder({ auditor }: Bench, site: string, days: number): Promise<void> {
  await auditor.desk.evaluate(
    async (wanted, milliseconds) => {
      const answer = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await answer(indexedDB.open('candor'));
      const store = database.transaction('visits', 'readwrite').objectStore('visits');
      for (const row of await answer(store.getAll()))
        if (row.site === wanted) await answer(store.put({ ...row, startedAt: row.startedAt - milliseconds }));
      database.close();
    },
    site,
    days * 86_400_000,
  );
}

function countsOf(collectors: readonly { organization: { key: string }; requests: number }[]): Record<string, number> {
  return Object.fromEntries(collectors.map(({ organization, requests }) => [organization.key, requests]));
}

function tableOf(places: readonly Place[], table: string): string {
  return places.find(({ where }) => where === `the table candor.${table}`)!.text;
}

/** In the page itself: what is pressed may lie under what scrolls. */
async function click(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? '');
}
