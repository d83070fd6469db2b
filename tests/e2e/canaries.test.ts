// No value of a person's is kept, printed or shown: canaries are planted in every field of every page of the lab and wherever else its SDKs look, the
// SDKs send them, and nothing of Candor's holds them in any form.

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { isBrowserHost } from '../../lab/browser-hosts.ts';
import type { LabSite } from '../../lab/model.ts';
import { addressOf } from '../../lab/server.ts';
import { sites } from '../../lab/sites/index.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { type Canary, canaries, canariesIn, findCanaries, type Place } from '../support/canaries.ts';
import { exportsOf, inBackground, keptNow, shownOn, takenDown, watch } from '../support/kept-and-shown.ts';
import { addressWith, plantIn, tellSdks, typeIntoFields } from '../support/planting.ts';

/** Milliseconds without a request after which the SDKs have said what they were told. */
const QUIET = 1500;

inBothBrowsers((bench) => {
  test('of all that is planted, nothing is kept, printed or shown', { timeout: 580_000 }, async () => {
    const { auditor, lab } = bench;
    await watch(auditor);
    const places: Place[] = [];
    const reached = new Set<Canary>();
    for (const site of sites) {
      const tab = await auditor.browser.newPage();
      await plantIn(tab);
      for (const [number, { path }] of site.pages.entries()) {
        lab.clear();
        await leadTo(tab, lab.url('quiet.example'), addressWith(addressOf(site, path)));
        if (number === 0) await agree(tab, site);
        expect(await typeIntoFields(tab), `fields of ${site.site}${path}`).toBeGreaterThan(5);
        await tellSdks(tab);
        await quiet(tab);
        places.push(...(await popupOn(bench, addressOf(site, path))));
        for (const canary of sentTo(bench)) reached.add(canary);
      }
      await auditor.leave(tab);
      places.push(...(await takenDown(auditor)));
    }
    // What was never sent would prove nothing.
    expect([...reached].sort()).toEqual(Object.keys(canaries).sort());

    const report = await auditor.report({ sites: 'all' });
    expect(report.sites.map(({ site }) => site).sort()).toEqual(sites.map(({ site }) => site).sort());
    places.push(
      ...exportsOf(report),
      ...(await keptNow(auditor)),
      ...(await dashboard(bench)),
      ...(await takenDown(auditor)),
    );
    expect(new Set(findCanaries(places))).toEqual(new Set());
    // What was typed was watched, found, and said: nothing of it was looked for in vain.
    const typed = report.sites.flatMap(({ collectors }) =>
      collectors.flatMap(({ trackers }) =>
        trackers.flatMap(({ data }) => data.flatMap(({ typed }) => typed?.form ?? [])),
      ),
    );
    expect(new Set(typed)).toEqual(new Set(['plain', 'base64', 'md5', 'sha256']));
    // What was looked through is not empty, either.
    for (const where of ['the table candor.requests', 'the table candor.visitTrackers', 'the report as CSV'])
      expect(places.find((place) => place.where === where)?.text, where).toContain('google_analytics');
    expect(places.some(({ where }) => where.startsWith('storage.session under'))).toBe(true);
  });

  test('what is planted in any of these places is found there', async () => {
    const { auditor } = bench;
    await watch(auditor);
    const { email, phone, card, password, name } = canaries;
    await auditor.desk.evaluate(keepOnPurpose, { email, phone, card, password, name });
    await inBackground(auditor, (global, value) => global.console.error('on purpose', new Error(value)), email);
    const desk = await auditor.open('src/dashboard/index.html');
    await desk.evaluate((value) => document.body.setAttribute('data-planted', value), name);
    const report = await auditor.report({ sites: 'all' });
    const leaky = { ...report, sites: report.sites.map((site) => ({ ...site, site: `${card}.example` })) };
    const found = findCanaries([
      ...(await keptNow(auditor)),
      ...(await takenDown(auditor)),
      ...(await shownOn(desk, 'the dashboard')),
      ...exportsOf(leaky),
    ]);
    for (const sentence of [
      'the email (plain) is in the table planted.rows',
      'the phone (plain) is in the table planted.rows',
      'the card (plain) is in storage.local',
      'the password (base64) is in storage.session',
      'the password (base64) is in storage.session under planted',
      'the name (plain) is in storage.sync',
      'the email (plain) is in localStorage',
      'the email (plain) is in the background’s console',
      'the name (plain) is in the source of the dashboard',
      'the card (plain) is in the report as JSON',
      'the card (plain) is in the report as HTML',
      'the card (plain) is in the report as CSV',
      'the card (plain) is in the report as NDJSON',
    ])
      expect(found).toContain(sentence);
  });
});

/** Comes to a page by a link on another, whose address is told in full. */
async function leadTo(tab: Page, from: string, to: string): Promise<void> {
  await tab.goto(addressWith(from), { waitUntil: 'load' });
  const arrived = tab.waitForNavigation({ waitUntil: 'load', timeout: WAIT * 1000 });
  await tab.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    link.referrerPolicy = 'unsafe-url';
    document.body.append(link);
    link.click();
  }, to);
  await arrived;
}

/** Agrees to everything, so that all send. */
async function agree(tab: Page, { consentManager }: LabSite): Promise<void> {
  if (!consentManager) return;
  const button = await tab.waitForSelector(consentManager.accept, { visible: true, timeout: WAIT * 1000 });
  await button!.click();
  await quiet(tab);
}

/** Or they have had their time: some send without end. What has to have reached the server is asserted at the end. */
async function quiet(tab: Page): Promise<void> {
  await tab.waitForNetworkIdle({ idleTime: QUIET, timeout: WAIT * 1000 }).catch(() => undefined);
}

async function popupOn({ auditor }: Bench, address: string): Promise<Place[]> {
  const popup = await auditor.open(`src/popup/index.html?tab=${await auditor.tabIdOf(address)}`);
  await popup.waitForSelector('main[data-state="visit"], main[data-state="nothing"]');
  const shown = await shownOn(popup, `the popup on ${address}`);
  await popup.close();
  return shown;
}

async function dashboard({ auditor }: Bench): Promise<Place[]> {
  const places: Place[] = [];
  for (const route of ['', '#/sites', '#/organizations', ...sites.map(({ site }) => `#/site/${site}`)]) {
    const page = await auditor.open(`src/dashboard/index.html${route}`);
    await page.waitForSelector(
      route.startsWith('#/site/') ? 'h1' : 'main [href^="#/site/"], main [href^="#/organization/"]',
    );
    places.push(...(await shownOn(page, `the dashboard ${route}`)));
    await page.close();
  }
  return places;
}

/** The canaries that reached the lab's server in requests to others than the page's own site. */
function sentTo({ lab }: Bench): Canary[] {
  const sent = lab.received.filter(({ host }) => !host.endsWith('.example') && !isBrowserHost(host));
  return canariesIn(sent.map(({ url, body }) => `${url} ${body.toString('latin1')}`).join('\n'));
}

/** Runs in a page of the extension's. */
async function keepOnPurpose(values: Record<Canary, string>): Promise<void> {
  const opening = indexedDB.open('planted');
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const transaction = opening.result.transaction('rows', 'readwrite');
  const bytes = new TextEncoder().encode(values.phone);
  transaction.objectStore('rows').add({ deep: new Map([['inside', { text: values.email, bytes }]]) });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  opening.result.close();
  type Area = { set(values: object): Promise<void> };
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome;
  await storage.local!.set({ planted: [values.card] });
  await storage.session!.set({ planted: btoa(`{"p":"${values.password}"}`) });
  await storage.sync!.set({ planted: values.name });
  localStorage.setItem('planted', values.email);
}
