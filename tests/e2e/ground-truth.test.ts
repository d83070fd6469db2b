// The main promise: every tracker of a page's ground truth is in the report, and no other.

import { beforeAll, describe, expect, test } from 'vitest';
import { type Lab, startLab } from '../../lab/server.ts';
import { sites } from '../../lab/sites/index.ts';
import { audit } from '../../src/auditor/audit.ts';
import type { Report } from '../../src/core/report/types.ts';
import { browsers, resolveTo, WAIT } from '../support/both-browsers.ts';
import { differences } from '../support/ground-truth.ts';
import { schemaErrors } from '../support/schema.ts';
import { loadSdk } from '../support/sdk.ts';

describe.each(browsers)('%s', (browser) => {
  let report: Report;
  let received: Lab['received'];

  beforeAll(async () => {
    const lab = await startLab();
    try {
      const addresses = sites.map(({ site }) => lab.url(site));
      report = await audit({ addresses, browser, choice: 'none', wait: WAIT, resolve: resolveTo(lab) });
      received = [...lab.received];
    } finally {
      await lab.close();
    }
  });

  test('every address was visited and fell quiet', () => {
    expect(report.audit?.filter((address) => !address.visited || !address.quiet)).toEqual([]);
  });

  test('the report is valid', () => {
    expect(schemaErrors(report)).toEqual([]);
  });

  test.each(sites.map((site) => [site.site, site] as const))('%s: exactly what its page sends', (name, { pages }) => {
    const site = report.sites.find((candidate) => candidate.site === name);
    expect(site).toBeDefined();
    expect(differences(site!, pages[0]!.truth, browser)).toEqual([]);
  });

  test('no request came from the extension', () => {
    const own = received.filter(({ headers }) => /-extension:\/\//.test(`${headers.origin} ${headers.referer}`));
    expect(own).toEqual([]);
  });

  test('recognition agrees with trackerdb’s SDK on every request that the lab received', async () => {
    const match = await loadSdk();
    const known = new Set(
      report.sites.flatMap(({ collectors }) => collectors.flatMap(({ trackers }) => trackers.map(({ key }) => key))),
    );
    const bySdk = new Set(
      received.flatMap(({ url }) => match(url, { type: 'script', sourceUrl: 'https://shop.example/' })),
    );
    for (const tracker of known) expect(bySdk).toContain(tracker);
  });
});
