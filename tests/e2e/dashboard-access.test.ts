// The dashboard's pages of what was observed, for whoever sees, points or waits otherwise: axe's rules, light, dark and in high contrast, and narrow pages.

import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violationsOn, widerThan } from '../support/axe.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { plantEarlierWeeks } from '../support/earlier-weeks.ts';
import { highContrastInChromium, highContrastInFirefox } from '../support/high-contrast.ts';
import { unfoldAll } from '../support/unfold.ts';

const SITE = 'shop.example';

/** What says that a page is there, by its address. */
const pages: Record<string, string> = {
  '': '[data-section="trend"] svg',
  '#/sites': '[data-site]',
  '#/organizations': '[data-organization]',
  '#/organization/google': '[data-section="trend"] svg',
  '#/organization/nobody': '[data-page="unknown"]',
  [`#/site/${SITE}`]: '[data-visit]',
};

describe.each(['light', 'dark', 'high contrast'])('%s', (scheme) => {
  inBothBrowsers(
    (bench) => {
      test('nothing was observed yet: axe finds nothing, and the page says what to do', async () => {
        const page = await openedIn(bench, scheme, '', '.message');
        expect(await violationsOn(page)).toEqual([]);
        await page.close();
      });

      describe('with some weeks', () => {
        beforeAll(async () => {
          const { page } = await bench.auditor.visit(bench.lab.url(SITE), WAIT);
          await bench.auditor.leave(page!);
          await plantEarlierWeeks(bench.auditor);
        }, 120_000);

        test('axe finds nothing on any page, folded or not, and nothing is wider than 320 pixels', async () => {
          const visit = await addressOfVisit(bench);
          for (const [address, there] of Object.entries({ ...pages, [visit]: '[data-section="visit"] .verdict' })) {
            const page = await openedIn(bench, scheme, address, there);
            expect(await violationsOn(page), address).toEqual([]);
            await unfoldAll(page);
            expect(await violationsOn(page), `${address}, unfolded`).toEqual([]);
            await page.setViewport({ width: 320, height: 800 });
            expect(await widerThan(page), address).toBe(0);
            await page.close();
          }
        });
      });
    },
    () => ({
      firefoxPreferences:
        scheme === 'high contrast'
          ? highContrastInFirefox
          : { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 },
    }),
  );
});

/** Of the newest one that is whole. */
async function addressOfVisit({ auditor }: Bench): Promise<string> {
  const page = await auditor.open(`src/dashboard/index.html#/site/${SITE}`);
  await page.waitForSelector('[data-visit] a');
  const address = await page.$eval('[data-visit] a', (link) => (link as HTMLAnchorElement).hash);
  await page.close();
  return address;
}

async function openedIn(bench: Bench, scheme: string, address: string, there: string): Promise<Page> {
  const page = await bench.auditor.open(`src/dashboard/index.html${address}`);
  await page.waitForSelector(there);
  if (scheme === 'high contrast') {
    if (bench.name === 'chromium') await highContrastInChromium(page);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  } else if (bench.name === 'chromium')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  return page;
}
