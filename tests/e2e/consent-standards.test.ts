// Pages that ask by a standard's own interface, answered in every way: what the standard says, what is left of it for the page, and when.

import type { Frame, Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import { asker } from '../../lab/managers/asking.ts';
import { type AskingPage, askingPages } from '../../lab/managers/standards.ts';
import { addressOf } from '../../lab/server.ts';
import type { SiteConsent } from '../../src/core/report/consent-types.ts';
import { type Bench, inBothBrowsers } from '../support/both-browsers.ts';
import { schemaErrors } from '../support/schema.ts';

/** Milliseconds within which a choice is to be seen. */
const SEEN_WITHIN = 500;
const PATIENCE = { timeout: 15_000, interval: 250 };

const cells = askingPages.flatMap((asked) =>
  Object.entries(asked.answers).map(([state, answer]) => ({ asked, answer, name: `${asked.page} ${state}` })),
);

inBothBrowsers((bench) => {
  test.each(askingPages.map((asked) => [asked.page, asked] as const))('%s, not answered', async (_, asked) => {
    const page = await asking(bench, asked);
    await vi.waitFor(async () => {
      const consent = await consentOf(bench);
      expect(newestOf(consent, asked)?.choice).toBe(asked.before.says);
      expect(consent.choice).toBe(asked.before.choice);
    }, PATIENCE);
    expect((await consentOf(bench)).at).toBeUndefined();
    await leave(page, asked);
  });

  test.each(cells)('$name', async ({ asked, answer }) => {
    const page = await asking(bench, asked);
    await vi.waitFor(
      async () => expect(newestOf(await consentOf(bench), asked)?.choice).toBe(asked.before.says),
      PATIENCE,
    );
    const pressedAt = await pressAll(await questionOf(page, asked), answer.press);
    const said = { choice: answer.says, ...(answer.purposes && { purposes: answer.purposes }) };
    await vi.waitFor(async () => {
      const consent = await consentOf(bench);
      const newest = newestOf(consent, asked);
      expect({ choice: newest?.choice, ...(answer.purposes && { purposes: newest?.detail.purposes }) }).toEqual(said);
      expect(consent.choice).toBe(answer.choice);
    }, PATIENCE);
    const now = await consentOf(bench);
    if (answer.categories) expect(newestOf(now, asked)?.detail.categories).toEqual(answer.categories);
    expect(now.contradicted).toBeUndefined();
    // Not opted out is no answer, whoever pressed what.
    if (answer.says === 'not-asked') expect(now.at).toBeUndefined();
    else expect(Math.abs(Date.parse(now.at!) - pressedAt)).toBeLessThanOrEqual(SEEN_WITHIN);

    // The next visit knows the answer from the beginning, and that it was not given on it.
    await page.reload({ waitUntil: 'load' });
    await vi.waitFor(async () => {
      const later = await consentOf(bench);
      expect(newestOf(later, asked)?.choice).toBe(answer.says);
      expect(later.choice).toBe(answer.choice);
      expect(later.at).toBeUndefined();
    }, PATIENCE);
    expect(schemaErrors(await bench.auditor.report({ sites: 'all' }))).toEqual([]);
    await leave(page, asked);
  });

  test('TCF tells which of the known vendors were consented to and named', async () => {
    const asked = askingPages.find(({ standard }) => standard === 'tcf')!;
    const page = await asking(bench, asked);
    await pressAll(await questionOf(page, asked), asked.answers.accepted.press);
    await vi.waitFor(async () => {
      const detail = newestOf(await consentOf(bench), asked)?.detail;
      expect(detail?.status).toBe('useractioncomplete');
      expect(detail?.vendorConsents?.length).toBeGreaterThan(0);
      expect(detail?.disclosedVendors).toEqual(detail?.vendorConsents);
    }, PATIENCE);
    await leave(page, asked);
  });

  test('a record that the page may not read is known from the beginning, and seen to be changed', async () => {
    const { auditor } = bench;
    const page = await auditor.browser.newPage();
    await auditor.ask('history.clear', {});
    await page.goto(addressOf(asker, '/hidden-record'), { waitUntil: 'load' });
    expect(await page.evaluate(() => document.cookie)).not.toContain('klaro');
    const consent = async () => {
      const { choice, at } = await consentOf(bench);
      return { choice, answered: at !== undefined };
    };
    await vi.waitFor(async () => expect(await consent()).toEqual({ choice: 'accepted', answered: false }), PATIENCE);
    const askedAt = await page.evaluate(async () => {
      const now = Date.now();
      await fetch('/hidden-record/refuse');
      return now;
    });
    await vi.waitFor(async () => expect(await consent()).toEqual({ choice: 'refused', answered: true }), PATIENCE);
    expect(Math.abs(Date.parse((await consentOf(bench)).at!) - askedAt)).toBeLessThanOrEqual(SEEN_WITHIN);
    await page.close();
  });
});

/** A fresh page that nobody has answered, and no visit before it. */
async function asking({ auditor }: Bench, asked: AskingPage): Promise<Page> {
  const page = await auditor.browser.newPage();
  await page.goto(addressOf(asker, asked.page), { waitUntil: 'load' });
  await forget(page, asked);
  await page.goto('about:blank');
  await auditor.ask('history.clear', {});
  await page.goto(addressOf(asker, asked.page), { waitUntil: 'load' });
  await (await questionOf(page, asked)).waitForSelector(asked.asks, { timeout: 20_000 });
  return page;
}

/** Where the question is: the page, or the frame in it. */
async function questionOf(page: Page, { inFrame }: AskingPage): Promise<Frame> {
  if (!inFrame) return page.mainFrame();
  const frame = await page.waitForSelector('iframe').then((element) => element?.contentFrame());
  if (!frame) throw new Error('The page has no frame.');
  return frame;
}

async function leave(page: Page, asked: AskingPage): Promise<void> {
  await forget(page, asked);
  await page.goto('about:blank');
  await page.close();
}

async function forget(page: Page, asked: AskingPage): Promise<void> {
  const frame = await questionOf(page, asked);
  await frame.evaluate(() => {
    localStorage.clear();
    // biome-ignore lint/suspicious/noDocumentCookie: as consent managers write it
    for (const name of ['usprivacy', 'euconsent-v2']) document.cookie = `${name}=; path=/; max-age=0`;
  });
}

/** Presses as a person does, so that the browser knows of it. Resolves to the instant of the last. */
async function pressAll(frame: Frame, selectors: readonly string[]): Promise<number> {
  let at = 0;
  for (const selector of selectors) {
    const button = await frame.waitForSelector(selector, { visible: true, timeout: 20_000 });
    await button!.evaluate((element) =>
      element.addEventListener('click', () => document.body.setAttribute('data-pressed-at', `${Date.now()}`), {
        capture: true,
      }),
    );
    // A frame of another origin may lie where no browser finds its buttons; what it says, it says itself.
    if (frame.parentFrame()) await button!.evaluate((element) => (element as HTMLElement).click());
    else await button!.click();
    at = Number(await frame.$eval('body', (body) => body.getAttribute('data-pressed-at')));
  }
  return at;
}

async function consentOf({ auditor }: Bench): Promise<SiteConsent> {
  await auditor.ask('recorder.settled', {});
  const { sites } = await auditor.report({ sites: [asker.site] });
  return sites[0]?.consent ?? { choice: 'unknown', signals: [] };
}

function newestOf({ signals }: SiteConsent, { standard }: AskingPage) {
  return signals.findLast((signal) => signal.standard === standard);
}
