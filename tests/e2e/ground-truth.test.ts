// The main promise: every tracker of a page's ground truth is in the report with every data type, and no other, on every page of the lab.

import { recognitionTables } from 'virtual:knowledge/recognition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LabPage, LabSite } from '../../lab/model.ts';
import { addressOf, type Lab } from '../../lab/server.ts';
import { sites } from '../../lab/sites/index.ts';
import { createRecogniser } from '../../src/core/recognition/recognise.ts';
import type { AuditedAddress, Report, SiteReport } from '../../src/core/report/types.ts';
import { inBothBrowsers, WAIT } from '../support/both-browsers.ts';
import { coverageOf, differences } from '../support/ground-truth.ts';
import { schemaErrors } from '../support/schema.ts';
import { loadSdk } from '../support/sdk.ts';
import { summarise } from '../support/summary.ts';

const recognise = createRecogniser(recognitionTables);
/** What Fetch Metadata calls a destination, webRequest calls a type. */
const TYPES: Record<string, string> = {
  image: 'image',
  script: 'script',
  iframe: 'sub_frame',
  style: 'stylesheet',
  document: 'main_frame',
};

const pages = sites.flatMap((site) => site.pages.map((page) => ({ site, page, address: addressOf(site, page.path) })));

interface Visited {
  site: LabSite;
  page: LabPage;
  result: AuditedAddress;
  from: number;
  to: number;
}

inBothBrowsers((bench) => {
  const visited = new Map<string, Visited>();
  const seen = new Map<string, SiteReport>();
  let report: Report;
  let received: Lab['received'];

  beforeAll(async () => {
    const { auditor, lab } = bench;
    for (const { site, page, address } of pages) {
      const from = Date.now();
      const { page: tab, ...result } = await auditor.visit(address, WAIT);
      if (tab) await auditor.leave(tab);
      visited.set(address, { site, page, result, from, to: Date.now() });
    }
    report = await auditor.report({ sites: 'all' });
    received = [...lab.received];
    for (const [address, { site, from, to }] of visited) {
      const ofPage = await auditor.report({ sites: [site.site], from, to });
      if (ofPage.sites[0]) seen.set(address, ofPage.sites[0]);
    }
  }, 540_000);

  afterAll(() => {
    const covered = pages.map(({ page, address }) => coverageOf(seen.get(address), page.truth, bench.name));
    const sum = (what: 'expected' | 'found' | 'others' | 'hidden') =>
      covered.reduce((total, coverage) => total + coverage[what], 0);
    const trackers = new Set(covered.flatMap((coverage) => coverage.trackers)).size;
    const hidden = sum('hidden');
    summarise(
      `data-types-${bench.name}`,
      `lab, ${bench.name}: ${sites.length} sites, ${covered.length} pages, ${trackers} trackers; ${sum('found')} of ${sum('expected')} data types ` +
        `found, ${sum('others')} others${hidden > 0 ? `; ${hidden} more are in contents that the browser keeps from extensions` : ''}`,
    );
  });

  test('every address was visited and fell quiet', () => {
    const results = [...visited.values()].map(({ result }) => result);
    expect(results.filter((address) => !address.visited || !address.quiet)).toEqual([]);
    expect(results).toHaveLength(pages.length);
  });

  test('the report is valid', () => {
    expect(schemaErrors(report)).toEqual([]);
    expect(report.sites.map(({ site }) => site).sort()).toEqual(sites.map(({ site }) => site).sort());
  });

  test.each(pages.map((each) => [each.address, each] as const))('%s: exactly what it sends', (address, { page }) => {
    const site = seen.get(address);
    expect(site?.visits).toBe(1);
    expect(differences(site!, page.truth, bench.name)).toEqual([]);
  });

  test('no request came from the extension', () => {
    const own = received.filter(({ headers }) => /-extension:\/\//.test(`${headers.origin} ${headers.referer}`));
    expect(own).toEqual([]);
  });

  test('recognition agrees with trackerdb’s SDK on every request that the lab received', async () => {
    const match = await loadSdk();
    const disagreements = received.filter(({ url, headers }) => {
      const context = {
        type: TYPES[headers['sec-fetch-dest'] ?? ''] ?? 'xmlhttprequest',
        sourceUrl: headers.referer ?? '',
      };
      const theirs = match(url, context);
      const ours = recognise(url, context)?.tracker;
      return ours === undefined ? theirs.length > 0 : !theirs.includes(ours);
    });
    expect(received.length).toBeGreaterThan(100);
    expect(disagreements.map(({ url }) => url)).toEqual([]);
  });
});
