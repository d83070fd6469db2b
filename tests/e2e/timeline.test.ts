// A visit from its opening to its end, by the clock: what the popup says happened when, and the dashboard after it.

import type { Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import type { TimelineEntry, VisitTimeline } from '../../src/core/timeline/types.ts';
import { type Bench, inBothBrowsers } from '../support/both-browsers.ts';
import { foundIn } from '../support/unfold.ts';

const SITE = 'daily-herald.example';
/** Milliseconds by which a time may be off. */
const EXACT = 500;
const PATIENCE = { timeout: 30_000, interval: 250 };

inBothBrowsers((bench) => {
  test('asked, refused, and gone on; left; and the next visit knows the answer', async () => {
    const page = await bench.auditor.browser.newPage();
    const wentAt = Date.now();
    await page.goto(bench.lab.url(SITE), { waitUntil: 'load' });
    await page.waitForSelector('#cmp-refuse');
    await vi.waitFor(async () => expect(kinds(await newest(bench))).toContain('asked'), PATIENCE);
    const popup = await bench.auditor.open(
      `src/popup/index.html?tab=${await bench.auditor.tabIdOf(bench.lab.url(SITE))}`,
    );
    await foundIn(popup, '[data-section="timeline"]', '[data-timeline="brief"] [data-entry="contacts"]');
    const asked = await askedFor(page, 'https://static.chartbeat.com/');

    // The popup is in front, so that the page gets no mouse; and it is live.
    const refusedAt = await page.$eval('#cmp-refuse', (button) => {
      const now = Date.now();
      (button as HTMLElement).click();
      return now;
    });
    await popup.waitForSelector('[data-timeline="brief"] [data-entry="after"]');
    const entries = await shown(popup, 'brief');
    const order = entries.map(({ kind }) => kind).filter((kind, nth, all) => kind !== all[nth - 1]);
    expect(order.filter((kind) => kind !== 'contacts')).toEqual(['opened', 'asked', 'answered', 'after']);
    expect(order.indexOf('contacts')).toBeGreaterThan(0);
    expect(order.lastIndexOf('contacts')).toBeLessThan(order.indexOf('answered'));
    const times = entries.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));

    const [opened, answered] = ['opened', 'answered'].map((kind) => entries.find((entry) => entry.kind === kind)!);
    const openedAt = await page.evaluate(() => performance.timeOrigin);
    expect(opened!.at).toBeGreaterThanOrEqual(wentAt - 50);
    expect(Math.abs(opened!.at - openedAt)).toBeLessThan(1000);
    expect(Math.abs(answered!.at - refusedAt)).toBeLessThanOrEqual(EXACT);
    expect(answered!.text).toContain('You refused');

    // The first contact, in words, against the clock.
    const early = entries.find(({ kind }) => kind === 'contacts')!;
    expect(Math.abs(spanIn(early.text, 'before you answered') - (refusedAt - early.at))).toBeLessThanOrEqual(EXACT);
    // Everyone has a time of its own in the whole list, by keyboard.
    await popup.focus('[data-section="timeline"] .details summary');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector(
      '[data-section="timeline"] details[open] [data-timeline="whole"] [data-contact="chartbeat"]',
    );
    const chartbeat = await popup.$eval('[data-entry="contacts"] [data-contact="chartbeat"]', (item) => ({
      at: Date.parse(item.getAttribute('data-at')!),
      text: item.textContent ?? '',
    }));
    expect(chartbeat.at).toBeGreaterThanOrEqual(asked.from - 50);
    expect(chartbeat.at).toBeLessThanOrEqual(asked.until + 50);
    expect(Math.abs(spanIn(chartbeat.text, 'before you answered') - (refusedAt - chartbeat.at))).toBeLessThanOrEqual(
      EXACT,
    );
    // The auction waits for the answer, and asks although it was no. Others may be sooner.
    await vi.waitFor(async () => {
      const after = await popup.$eval('[data-timeline="whole"] [data-entry="after"]', (item) => item.textContent ?? '');
      expect(after).toMatch(/organizations received data after you refused/);
      expect(after).toMatch(/for the first time in this visit/);
    }, PATIENCE);

    await page.goto('about:blank');
    await vi.waitFor(async () => expect(kinds(await newest(bench))).toContain('left'), PATIENCE);
    await popup.close();

    // The next visit.
    await page.goto(bench.lab.url(SITE), { waitUntil: 'load' });
    await vi.waitFor(async () => {
      const timeline = await newest(bench);
      expect(kinds(timeline).slice(0, 3)).toEqual(['answered-before', 'opened', 'after']);
      expect(timeline?.choice).toBe('refused');
    }, PATIENCE);
    await onDashboard(bench);
    await page.close();
  });
});

/** Both visits, the newest first and open; the one before it on demand. */
async function onDashboard({ auditor }: Bench): Promise<void> {
  const dashboard = await auditor.open(`src/dashboard/index.html#/site/${SITE}`);
  await dashboard.waitForSelector('[data-section="timelines"]');
  const section = '[data-section="timelines"] > ul > li';
  expect(await dashboard.$$(section)).toHaveLength(2);
  const open = await shown(dashboard, 'whole');
  expect(open[0]).toMatchObject({ kind: 'answered-before', text: expect.stringContaining('You had refused before') });
  await dashboard.focus(`${section}:nth-child(2) summary`);
  await dashboard.keyboard.press('Enter');
  await dashboard.waitForSelector(`${section}:nth-child(2) details[open] [data-entry="left"]`, { visible: true });
  const { sites } = await auditor.report({ sites: [SITE] });
  const inReport = sites[0]!.timelines[1]!.entries.map(({ kind }) => kind);
  const onPage = await dashboard.$$eval(`${section}:nth-child(2) [data-entry]`, (items) =>
    items.map((item) => item.getAttribute('data-entry')),
  );
  expect(onPage).toEqual(inReport);
  await dashboard.close();
}

async function newest({ auditor }: Bench): Promise<VisitTimeline | undefined> {
  await auditor.ask('recorder.settled', {});
  return (await auditor.report({ sites: [SITE] })).sites[0]?.timelines[0];
}

function kinds(timeline: VisitTimeline | undefined): TimelineEntry['kind'][] {
  return (timeline?.entries ?? []).map(({ kind }) => kind);
}

/** The entries of the first such list on a page, in its order. */
function shown(page: Page, list: 'brief' | 'whole'): Promise<{ kind: string; at: number; text: string }[]> {
  return page.$eval(`ol[data-timeline="${list}"]`, (element) =>
    [...element.querySelectorAll(':scope > li')].map((item) => ({
      kind: item.getAttribute('data-entry') ?? '',
      at: Date.parse(item.getAttribute('data-at') ?? ''),
      text: item.textContent ?? '',
    })),
  );
}

/** From when until when the page first asked for something from there and got it, by its own clock, in milliseconds since 1970. */
function askedFor(page: Page, address: string): Promise<{ from: number; until: number }> {
  return page.evaluate((start) => {
    const { startTime, responseEnd } = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.startsWith(start)) as PerformanceResourceTiming;
    return { from: performance.timeOrigin + startTime, until: performance.timeOrigin + responseEnd };
  }, address);
}

const units: Record<string, number> = { ms: 1, sec: 1000, min: 60_000 };

/** `6.2 sec before you answered` → 6200. */
function spanIn(text: string, words: string): number {
  const [, number = '', unit = ''] = new RegExp(`([\\d.]+) (ms|sec|min) ${words}`).exec(text) ?? [];
  return Number(number) * units[unit]!;
}
