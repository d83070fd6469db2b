// Real consent managers, answered in every way: the choice, when it was made, and what was answered to what, on this visit and the next.

import { describe, expect, test, vi } from 'vitest';
import { press, type RealManager, realManagers } from '../../lab/managers/answers.ts';
import type { ConsentCategory } from '../../src/core/model.ts';
import type { SiteConsent } from '../../src/core/report/consent-types.ts';
import { asking, consentOf, leave, PATIENCE } from '../support/asking.ts';
import { inBothBrowsers } from '../support/both-browsers.ts';
import { schemaErrors } from '../support/schema.ts';

/** Milliseconds within which a choice is to be seen. */
const SEEN_WITHIN = 500;

const cells = realManagers.flatMap((manager) =>
  Object.entries(manager.answers).map(([state, answer]) => ({
    manager,
    state,
    answer,
    name: `${manager.page} ${state}`,
  })),
);

inBothBrowsers((bench) => {
  test.each(realManagers.map((manager) => [manager.page, manager] as const))('%s, not answered', async (_, manager) => {
    const page = await asking(bench, manager);
    await vi.waitFor(async () => expect((await consentOf(bench)).choice).toBe('undecided'), PATIENCE);
    const { at, signals } = await consentOf(bench);
    expect(at).toBeUndefined();
    expect(signals.every(({ choice }) => choice === 'undecided')).toBe(true);
    await leave(page);
  });

  test.each(cells)('$name', async ({ manager, state, answer }) => {
    const page = await asking(bench, manager);
    await vi.waitFor(async () => expect((await consentOf(bench)).choice).toBe('undecided'), PATIENCE);
    const pressedAt = await press(page, answer.press);
    const choice = state === 'dismissed' ? 'unknown' : state;
    const { categories, status } = answer;
    const recorded = { choice: answer.choice, status, categories: byName(categories) };
    await vi.waitFor(async () => {
      const consent = await consentOf(bench);
      expect(consent.choice).toBe(choice);
      expect(recordOf(consent, manager)).toEqual(recorded);
    }, PATIENCE);

    const now = await consentOf(bench);
    expect(now.contradicted).toBeUndefined();
    expect(Math.abs(Date.parse(now.at!) - pressedAt)).toBeLessThanOrEqual(SEEN_WITHIN);

    // The next visit knows the answer from the beginning, and that it was not given on it.
    await page.reload({ waitUntil: 'load' });
    await vi.waitFor(async () => {
      const later = await consentOf(bench);
      expect(recordOf(later, manager)).toEqual(recorded);
      expect(later.choice).toBe(choice);
      expect(later.at).toBeUndefined();
    }, PATIENCE);
    expect(schemaErrors(await bench.auditor.report({ sites: 'all' }))).toEqual([]);
    await leave(page);
  });

  describe('the popup', () => {
    test('says which manager noted what, and that an answer is from before', async () => {
      const manager = realManagers.find(({ key }) => key === 'klaro')!;
      const page = await asking(bench, manager);
      const popup = await bench.auditor.open(`src/popup/index.html?tab=${await bench.auditor.tabIdOf(page.url())}`);
      await popup.waitForSelector('[data-manager="klaro"][data-noted="undecided"]');
      await press(page, manager.answers.partial!.press);
      await popup.waitForSelector('[data-manager="klaro"][data-noted="partial"]');
      const noted = await popup.$eval('[data-manager="klaro"]', (row) => row.textContent);
      expect(noted).toContain('Klaro: accepted in part');
      expect(noted).toContain('Yes to: measure');
      expect(noted).toContain('No to: ads');
      await page.reload({ waitUntil: 'load' });
      await popup.waitForFunction(() =>
        document.querySelector('[data-choice="partial"]')?.textContent?.includes('before this page was opened'),
      );
      await popup.close();
      await leave(page);
    });
  });

  test('a page that writes records without end is no worse off, and fills nothing', async () => {
    await bench.auditor.ask('history.clear', {});
    const { page } = await bench.auditor.visit(bench.lab.url('quiet.example'), 30, (tab) =>
      tab.evaluateOnNewDocument(floods),
    );
    expect(await page!.evaluate(() => (window as { survived?: boolean }).survived)).toBe(true);
    const [quiet] = (await bench.auditor.report({ sites: ['quiet.example'] })).sites;
    expect(quiet!.consent.signals.length).toBeGreaterThan(0);
    expect(quiet!.consent.signals.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(quiet)).not.toContain('maren.holt');
    await page!.evaluate(() => localStorage.clear());
    await leave(page!);
  });
});

/** What the manager's own record says last. */
function recordOf({ signals }: SiteConsent, { key }: RealManager): object | undefined {
  const last = signals.findLast(({ detail }) => detail.manager?.key === key);
  return last && { choice: last.choice, status: last.detail.status, categories: byName(last.detail.categories) };
}

function byName(categories: readonly ConsentCategory[] | undefined): ConsentCategory[] | undefined {
  return categories && [...categories].sort((a, b) => a.name.localeCompare(b.name));
}

function floods(): void {
  addEventListener('load', () => {
    for (let turn = 0; turn < 20_000; turn += 1) {
      const answers = { 'maren.holt@mail.example': turn % 2 === 0, [`service-${turn % 7}`]: true };
      localStorage.setItem('klaro', JSON.stringify(answers));
      if (turn % 100 === 0) window.dispatchEvent(new Event('click'));
      if (turn % 100 === 0) window.dispatchEvent(new Event('storage'));
    }
    localStorage.setItem('usercentrics', 'x'.repeat(1_000_000));
    Object.assign(window, { survived: true });
  });
}
