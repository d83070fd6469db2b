// The popup for whoever sees, points or waits otherwise: axe's rules, the keyboard, narrow and wide pages, and the time that it takes to open.

import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { inBothBrowsers } from '../support/both-browsers.ts';
import { closeAll, popupBehind, popupOn } from '../support/popup.ts';
import { summarise } from '../support/summary.ts';
import { unfoldAll } from '../support/unfold.ts';

describe.each(['light', 'dark'])('%s', (scheme) => {
  inBothBrowsers(
    (bench) => {
      test.each(['shop.example', 'quiet.example'])('axe finds nothing on %s, folded or not', async (site) => {
        const open = await popupOn(bench, site);
        const { popup } = open;
        if (bench.name === 'chromium')
          await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
        expect(await popup.evaluate(isDark)).toBe(scheme === 'dark');
        expect(await violationsOn(popup)).toEqual([]);
        await unfoldAll(popup);
        expect(await violationsOn(popup)).toEqual([]);
        await closeAll(open);
      });
    },
    () => ({ firefoxPreferences: { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 } }),
  );
});

inBothBrowsers((bench) => {
  test.each([320, 400, 800])('at %i pixels nothing is wider than the page, folded or not', async (width) => {
    const open = await popupOn(bench, 'shop.example');
    const { popup } = open;
    await popup.setViewport({ width, height: 600 });
    const wider = () =>
      popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // Less where room is kept for a scroll bar that is not there.
    expect(await wider()).toBeLessThanOrEqual(0);
    await unfoldAll(popup);
    expect(await wider()).toBeLessThanOrEqual(0);
    await closeAll(open);
  });

  test('by keyboard alone: to the search, to a collector, into it and out again, and new rows do not take the focus away', async () => {
    const open = await popupOn(bench, 'shop.example');
    const { popup, page } = open;
    await popup.bringToFront();
    await popup.keyboard.press('/');
    expect(await focused(popup)).toBe('search');
    await popup.keyboard.type('google');
    await popup.waitForFunction(() => document.querySelectorAll('[data-collector]').length === 1);
    await popup.keyboard.press('Tab');
    expect(await focused(popup)).toBe('google');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('[data-collector="google"] details[open] [data-means]');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('[data-collector="google"] details:not([open])');
    expect(await focused(popup)).toBe('google');

    await popup.keyboard.press('/');
    await popup.keyboard.press('Escape');
    await popup.waitForFunction(() => document.querySelectorAll('[data-collector]').length > 1);
    await popup.keyboard.press('Tab');
    const first = await focused(popup);
    await page.evaluate(() =>
      fetch(
        'https://www.facebook.com/tr/?id=1&ev=x&udff[em]=0c7e6a405862e402eb76a70f8a26fc732d07c32931e9fae9ab1582911d2e8a3b',
        {
          mode: 'no-cors',
        },
      ).catch(() => undefined),
    );
    await page.evaluate(() =>
      fetch('https://px.ads.linkedin.com/collect?pid=1', { mode: 'no-cors' }).catch(() => undefined),
    );
    await popup.waitForSelector('[data-collector="linkedin"], [data-collector="microsoft"]');
    expect(await focused(popup)).toBe(first);
    await closeAll(open);
  });

  test('how long it takes to open is measured', async () => {
    const open = await popupOn(bench, 'daily-herald.example');
    await expect.poll(() => popupBehind(open.popup, open.tab), { timeout: 10_000 }).toContain('says=');
    const times: Record<'shown' | 'read', number>[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      const again = await bench.auditor.openAt(await popupBehind(open.popup, open.tab));
      await again.waitForSelector('[data-section="actions"]');
      times.push(await again.evaluate(marks));
      await again.close();
    }
    const [shown, read] = (['shown', 'read'] as const).map(
      (mark) => times.map((each) => each[mark]).sort((a, b) => a - b)[2]!,
    );
    expect(shown).toBeGreaterThan(0);
    expect(read).toBeGreaterThan(shown!);
    summarise(
      `popup-opening-${bench.name}`,
      `popup on the lab's largest page, ${bench.name}: ${Math.round(shown!)} ms from its opening until its first paint, with the verdict, is on the screen, ${Math.round(read!)} ms until the one that it read is (middle of 5)`,
    );
    await closeAll(open);
  });
});

/** The collector that is in focus, or the action. */
function focused(popup: Page): Promise<string | undefined> {
  return popup.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.dataset.action ?? element?.closest<HTMLElement>('[data-collector]')?.dataset.collector;
  });
}

/** Runs in the popup: milliseconds from its opening until its verdict was on the screen, and until the one that it read was. */
function marks(): { shown: number; read: number } {
  const at = (mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN;
  return { shown: at('shown'), read: at('read') };
}
