// A disk that takes nothing: the popup says so, nothing is lost while there is memory, and all is saved once there is room.

import { expect, test } from 'vitest';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';

inBothBrowsers(
  (bench) => {
    test('is told, and costs nothing', async () => {
      const { lab, auditor } = bench;
      await setQuota(bench, 1);
      const { page, ...result } = await auditor.visit(lab.url('shop.example'), WAIT);
      expect(result).toMatchObject({ visited: true, quiet: true });
      await expect
        .poll(() => auditor.ask('recorder.settled', {}), { timeout: 30_000 })
        .toMatchObject({ error: expect.any(String), lost: 0 });

      const popup = await auditor.open(`src/popup/index.html?tab=${await auditor.tabIdOf(lab.url('shop.example'))}`);
      await popup.waitForSelector('[data-note="storage"]');
      expect(await popup.$eval('[data-note="storage"]', (note) => note.textContent)).toContain(
        'Candor cannot save what it sees',
      );
      await popup.close();

      if (bench.name === 'chromium') {
        await setQuota(bench, undefined);
        await expect
          .poll(() => auditor.ask('recorder.settled', {}), { timeout: 30_000 })
          .toEqual({ unsaved: 0, lost: 0 });
        const report = await auditor.report({ sites: ['shop.example'] });
        expect(report.sites[0]).toMatchObject({ visits: 1, totals: { organizations: 5 } });
      }
      await page!.close();
    });
  },
  // Firefox has no such switch while it runs; it starts with a disk of one kilobyte, which no database fits into.
  () => ({ firefoxPreferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': 1 } }),
);

/** Limits what the extension's origin may store, in bytes; undefined lifts the limit. */
async function setQuota({ name, auditor }: Bench, bytes: number | undefined): Promise<void> {
  if (name === 'firefox') return;
  // The limit lasts as long as the session that set it.
  const session = await auditor.desk.createCDPSession();
  const origin = auditor.extensionRoot.slice(0, -1);
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes !== undefined && { quotaSize: bytes }) });
}
