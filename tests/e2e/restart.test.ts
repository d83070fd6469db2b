// Nothing is lost and nothing is counted twice when the browser stops the background and wakes it again.

import { expect, test } from 'vitest';
import { sites } from '../../lab/sites/index.ts';
import { inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { countsByReport, countsByServer } from '../support/received.ts';
import { quicklyIdle, stopBackground } from '../support/stop-background.ts';

const VISITS = 20;

inBothBrowsers(
  (bench) => {
    test(`${VISITS} visits survive a stopped background, and so does an open page`, async () => {
      const { lab, auditor } = bench;
      const addresses = Array.from({ length: VISITS }, (_, index) => lab.url(sites[index % sites.length]!.site));
      for (const address of addresses) {
        const { page, ...result } = await auditor.visit(address, WAIT);
        expect(result).toMatchObject({ visited: true });
        await auditor.leave(page!);
      }
      const before = await auditor.report({ sites: 'all' });
      expect(before.sites.reduce((sum, { visits }) => sum + visits, 0)).toBe(VISITS);
      expect(countsByReport(before)).toEqual(await countsByServer(lab.received));

      const { page } = await auditor.visit(lab.url('shop.example'), WAIT);
      await auditor.ask('recorder.settled', {});
      await stopBackground(auditor);
      // The page is still open: what it sends now wakes the background, which has to know whose it is.
      const late = 'https://www.facebook.com/tr/?id=1&ev=Late&dl=https%3A%2F%2Fshop.example%2F';
      await page!.evaluate((address) => fetch(address, { mode: 'no-cors' }), late);
      await auditor.leave(page!);

      const after = await auditor.report({ sites: 'all' });
      expect(after.sites.reduce((sum, { visits }) => sum + visits, 0)).toBe(VISITS + 1);
      expect(countsByReport(after)).toEqual(await countsByServer(lab.received));
      const shop = after.sites.find(({ site }) => site === 'shop.example');
      expect(
        shop?.collectors.find(({ organization }) => organization.key === 'facebook')?.trackers[0]?.data,
      ).toContainEqual(expect.objectContaining({ type: 'custom-event', evidence: 'ev' }));
    }, 300_000);
  },
  (name) => (name === 'firefox' ? { firefoxPreferences: quicklyIdle } : {}),
);
