// Trackers behind a site's own address: known by the format of what real SDKs send there, and, where the browser lets an extension ask, by what
// a host is another name for.

import { afterAll, expect, test } from 'vitest';
import { startResolver } from '../../lab/resolver.ts';
import type { SiteReport, TrackerReport } from '../../src/core/report/types.ts';
import { type Bench, inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { readTables } from '../support/tables.ts';

const SITE = 'lantern-books.example';
const CLOAKED = `metrics.${SITE}`;

const resolver = await startResolver({ [CLOAKED]: 'lantern.eulerian.net' });
afterAll(() => resolver.close());

inBothBrowsers(
  (bench) => {
    const seesNames = bench.name === 'firefox';

    test('what real SDKs send to the site itself is known by its format; what looks alike is not', async () => {
      const { page } = await bench.auditor.visit(bench.lab.url(SITE), WAIT);
      const report = await reportOf(bench);
      const proxied = trackersOf(report).filter(({ proxiedRequests }) => proxiedRequests !== undefined);
      expect(proxied.map(({ key }) => key).sort()).toEqual(['posthog', 'segment', 'sentry', 'snowplow']);
      for (const tracker of proxied) {
        expect(tracker).toMatchObject({ party: 'first', hosts: [SITE], proxiedRequests: tracker.requests });
        expect(tracker.data.map(({ type }) => type)).toContain('page-url');
      }
      expect(report.findings?.find(({ kind }) => kind === 'first-party-proxied')?.evidence).toHaveLength(4);

      await bench.auditor.leave(page!);

      // As many as the site's server got, the beacons of a page that is left included, and none of its own.
      await reportOf(bench);
      const paths = /^\/(?:ingest|pulse|monitoring|seg)\//;
      const arrived = bench.lab.received.filter(({ host, path }) => host === SITE && paths.test(`${path}/`));
      const { requests } = await readTables(bench.auditor.desk);
      const own = requests.filter(({ site, host }) => site === SITE && host === SITE);
      expect(own.map(({ by }) => by)).toEqual(arrived.map(() => 'protocol'));
    });

    test('the popup says that the format is the company’s, and that who gets it cannot be seen', async () => {
      const { page } = await bench.auditor.visit(bench.lab.url(SITE), WAIT);
      const popup = await bench.auditor.open(`src/popup/index.html?tab=${await bench.auditor.tabIdOf(page!.url())}`);
      await popup.waitForSelector('[data-collector="posthog"]');
      expect(await popup.$eval('.verdict', (verdict) => verdict.textContent)).toContain(
        'known here only by their formats',
      );
      expect(await popup.$eval('[data-collector="posthog"]', (row) => row.textContent)).toContain(
        'through this site’s own address',
      );
      await popup.click('[data-collector="posthog"] summary');
      await popup.waitForSelector('[data-collector="posthog"] [data-finding="first-party-proxied"]');
      expect(
        await popup.$eval(
          '[data-collector="posthog"] [data-finding="first-party-proxied"]',
          (note) => note.textContent,
        ),
      ).toContain('cannot be seen');
      await popup.close();
      await bench.auditor.leave(page!);
    });

    test('a host that is another name for a tracker’s is the tracker’s where the browser tells, from its first request', async () => {
      const { page } = await bench.auditor.visit(bench.lab.url(SITE), WAIT);
      expect(bench.lab.received.some(({ host }) => host === CLOAKED)).toBe(true);
      const report = await reportOf(bench);
      const eulerian = trackersOf(report).find(({ key }) => key === 'eulerian');
      const { requests } = await readTables(bench.auditor.desk);
      const records = requests.filter(({ host }) => host === CLOAKED);
      const arrived = bench.lab.received.filter(({ host }) => host === CLOAKED).length;
      if (seesNames) {
        expect(eulerian).toMatchObject({
          party: 'first',
          hosts: [CLOAKED],
          cnameRequests: arrived,
          requests: arrived,
        });
        expect(report.findings?.find(({ kind }) => kind === 'cname-cloaked')?.summary).toContain('Eulerian');
        expect(records.map(({ by }) => by)).toEqual(Array(arrived).fill('cname'));
      } else {
        expect(eulerian).toBeUndefined();
        expect(records).toEqual([]);
      }
      expect(report.unrecognised).toEqual([]);
      await bench.auditor.leave(page!);
    });
  },
  (name) => (name === 'firefox' ? { firefoxPreferences: resolver.firefoxPreferences } : {}),
);

async function reportOf({ auditor }: Bench): Promise<SiteReport> {
  await auditor.ask('recorder.settled', {});
  return (await auditor.report({ sites: [SITE] })).sites[0]!;
}

function trackersOf({ collectors }: SiteReport): TrackerReport[] {
  return collectors.flatMap(({ trackers }) => trackers);
}
