// The main promise: every tracker of a page's ground truth is in the report, and no other.

import { recognitionTables } from 'virtual:knowledge/recognition';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Lab, startLab } from '../../lab/server.ts';
import { sites } from '../../lab/sites/index.ts';
import { audit } from '../../src/auditor/audit.ts';
import { createRecogniser } from '../../src/core/recognition/recognise.ts';
import type { Report } from '../../src/core/report/types.ts';
import { browsers, resolveTo, WAIT } from '../support/both-browsers.ts';
import { differences } from '../support/ground-truth.ts';
import { schemaErrors } from '../support/schema.ts';
import { loadSdk } from '../support/sdk.ts';

const recognise = createRecogniser(recognitionTables);
/** What Fetch Metadata calls a destination, webRequest calls a type. */
const TYPES: Record<string, string> = {
  image: 'image',
  script: 'script',
  iframe: 'sub_frame',
  style: 'stylesheet',
  document: 'main_frame',
};

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
