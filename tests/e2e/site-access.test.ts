// The browser does not let Candor see sites, as Firefox allows people from the first run on: every page says so and leads out of it, nothing is
// recorded as if it had been looked at, and all works as soon as it is allowed.

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { tabTo } from '../support/keyboard.ts';
import { allowSites, notAllowedAtFirst, takeSitesAway } from '../support/site-access.ts';

const SHOP = 'shop.example';
const DASHBOARD = 'src/dashboard/index.html';
const ALLOW = '[data-action="allow-sites"]';

inBothBrowsers(
  (bench) => {
    test('without the permission, with it, and without it again', async () => {
      const { auditor, lab, name } = bench;
      if (name === 'chromium') await takeSitesAway(auditor);
      await button('!', 'Candor needs your permission to see anything');
      const { page } = await auditor.visit(lab.url(SHOP), WAIT);
      expect((await auditor.report({ sites: 'all' })).sites).toEqual([]);

      const popup = await auditor.open(`src/popup/index.html?tab=${await tabOutOfSight()}`);
      await popup.waitForSelector(`main[data-state="not-allowed"] ${ALLOW}`);
      await popup.setViewport({ width: 360, height: 600 });
      expect(await violationsOn(popup)).toEqual([]);
      const pages = [popup];
      for (const hash of ['#/', '#/welcome', '#/sites']) {
        const opened = await auditor.open(DASHBOARD + hash);
        await opened.waitForSelector(ALLOW);
        expect(await opened.$$eval(ALLOW, ({ length }) => length)).toBe(1);
        pages.push(opened);
      }
      expect(await violationsOn(pages.at(-1)!)).toEqual([]);

      const [, overview] = pages as [Page, Page];
      await overview.bringToFront();
      await tabTo(overview, ALLOW);
      await allowSites(auditor, overview);
      for (const opened of [...pages].reverse()) {
        await opened.bringToFront();
        await opened.waitForSelector('[data-permission]', { hidden: true });
      }
      if (name === 'firefox') expect(await overview.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      // The page was open before Candor could see it.
      await popup.waitForSelector('main:not([data-state="not-allowed"]) [data-action="reload"]');
      await button('', 'Who collects data here?');
      for (const opened of pages.slice(1)) await opened.close();
      await auditor.leave(page!);

      const again = await auditor.visit(lab.url(SHOP), WAIT);
      const [site] = (await auditor.report({ sites: [SHOP] })).sites;
      expect(site!.totals.organizations).toBeGreaterThan(0);
      const tab = await auditor.tabIdOf(lab.url(SHOP));
      const shown = `^${site!.totals.organizations}`;
      await expect.poll(() => badgeOf(tab)).toMatch(new RegExp(shown));

      await takeSitesAway(auditor);
      await button('!', 'Candor needs your permission to see anything');
      await expect.poll(() => badgeOf(tab)).toBe('!');
      await auditor.leave(again.page!);
      const { page: last } = await auditor.visit(lab.url(SHOP), WAIT);
      const [after] = (await auditor.report({ sites: [SHOP] })).sites;
      expect({ ...after!.totals, visits: after!.visits }).toEqual({ ...site!.totals, visits: site!.visits });
      await auditor.leave(last!);
      await popup.close();

      async function button(text: string, title: string): Promise<void> {
        await expect
          .poll(() =>
            auditor.desk.evaluate(async () => {
              const { action } = (globalThis as unknown as Chrome).chrome;
              return [await action.getBadgeText({}), await action.getTitle({})];
            }),
          )
          .toEqual([text, title]);
      }

      function badgeOf(tabId: number): Promise<string> {
        return auditor.desk.evaluate(
          (id) => (globalThis as unknown as Chrome).chrome.action.getBadgeText({ tabId: id }),
          tabId,
        );
      }

      /** The newest tab: its address is not told, either. */
      function tabOutOfSight(): Promise<number> {
        return auditor.desk.evaluate(async () => {
          const { tabs } = (globalThis as unknown as Chrome).chrome;
          return (await tabs.query({})).findLast(({ url }) => url === undefined)!.id;
        });
      }
    });
  },
  (name) => (name === 'firefox' ? { firefoxPreferences: notAllowedAtFirst } : {}),
);

interface Chrome {
  chrome: {
    action: {
      getBadgeText(of: { tabId?: number }): Promise<string>;
      getTitle(of: object): Promise<string>;
    };
    tabs: { query(wanted: object): Promise<{ id: number; url?: string }[]> };
  };
}
