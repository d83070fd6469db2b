// What was left out is nowhere, in no format, and the report stays valid and keeps its numbers.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportCsv } from '../../../../src/core/report/csv.ts';
import { reportHtml } from '../../../../src/core/report/html.ts';
import { reportJson } from '../../../../src/core/report/json.ts';
import { reportNdjson } from '../../../../src/core/report/ndjson.ts';
import { createRedactor, LEFT_OUT, Redactable, redactions } from '../../../../src/core/report/redact.ts';
import { redactNames } from '../../../../src/core/report/redact-names.ts';
import type { Redaction, Report, SiteReport } from '../../../../src/core/report/types.ts';
import { schemaErrors } from '../../../support/schema.ts';
import { fullReport } from './full-report.ts';
import { history, reportOf, START, seeds } from './histories.ts';

function redacted({ sites, ...head }: Report, chosen: readonly Redaction[]): Report {
  const redactor = createRedactor(
    chosen,
    sites.map(({ site }) => site),
  );
  return { ...redactor.head(head), sites: sites.map((site) => redactor.site(site)) };
}

const everyFormat = (report: Report) => [
  reportJson(report),
  reportNdjson(report),
  reportCsv(report),
  reportHtml(report),
];

/** Histories have hostile texts in place of many kinds of names at once. */
const isOneKind = (name: string) => /^\w/.test(name);

const withoutTimes = (text: string) => text.replaceAll(/00:00:00(?:\.000Z)?/g, '');

function namesIn({ sites }: Report) {
  const trackers = sites.flatMap(({ collectors }) => collectors.flatMap((collector) => collector.trackers));
  return {
    sites: sites.map(({ site }) => site),
    fields: trackers.flatMap(({ data }) => data.map(({ evidence }) => evidence)),
    cookies: [
      ...trackers.flatMap(({ cookies = [] }) => cookies.map(({ name }) => name)),
      ...sites.flatMap(({ identifiers }) => identifiers.otherCookies.map(({ name }) => name)),
    ],
    hosts: sites.flatMap(({ unrecognised }) => unrecognised.map(({ host }) => host)),
  };
}

const reports = fc.record({
  report: fc.constantFrom(...seeds).map((seed) => reportOf(history(seed), { from: START, sites: 'all' }, [], 'eu')),
  chosen: fc.subarray([...redactions]),
});

test('what was left out is nowhere, and all else is there', () => {
  fc.assert(
    fc.property(reports, ({ report, chosen }) => {
      const after = redacted(report, chosen);
      expect(schemaErrors(after)).toEqual([]);
      expect(after.redacted ?? []).toEqual(chosen);
      const texts = everyFormat(after);
      for (const [what, names] of Object.entries(namesIn(report)) as [Redaction, string[]][])
        if (chosen.includes(what))
          for (const name of names.filter(isOneKind)) for (const text of texts) expect(text).not.toContain(name);
      if (chosen.includes('times'))
        for (const text of texts) expect(withoutTimes(text)).not.toMatch(/\d\d:\d\d(?::\d\d)?/);
      if (chosen.includes('region'))
        for (const text of texts) expect(text).not.toMatch(/Region, as the person|"region": ?"eu"/);
      expect(after.sites.map(({ totals }) => totals)).toEqual(report.sites.map(({ totals }) => totals));
      if (chosen.length === 0) expect(after).toEqual(report);
    }),
    { numRuns: 60 },
  );
});

test('a report with every field can be without any of them', () => {
  const after = redacted(fullReport, [...redactions]);
  expect(schemaErrors(after)).toEqual([]);
  const text = reportJson(after);
  for (const gone of [
    'shop.example',
    '_ga',
    '"cid"',
    '12:00',
    'cdn.example.net',
    '"region": "',
    'collected-after-opt-out',
  ])
    expect(text).not.toContain(gone);
  expect(text).toContain('site-1.invalid');
  expect(text).toContain(LEFT_OUT);
});

test('what is said of a principle is made anew without an opt-out', () => {
  const [site] = fullReport.sites;
  const concerned: SiteReport = {
    ...site!,
    principles: {
      ...site!.principles,
      'opt-out': {
        status: 'concern',
        reasons: [
          {
            kind: 'collected-after-opt-out',
            says: 'concern',
            evidence: [{ of: 'finding', finding: 'collected-after-opt-out', certainty: 'likely', rows: 1 }],
          },
        ],
      },
    },
  };
  const after = createRedactor(['opt-outs'], ['shop.example']).site(concerned);
  expect(JSON.stringify(after)).not.toContain('collected-after-opt-out');
  expect(after.principles.consent).toEqual(site!.principles.consent);
});

test('names of sites are found as labels of others, and words of the report stay', () => {
  const rename = redactNames(['shop.example', 'cookie', '[2001:db8::1]']);
  expect(
    rename({ host: 'a.Shop.example.cdn.example', by: 'cookie', name: 'cookie', url: 'https://[2001:db8::1]/x' }),
  ).toEqual({
    host: 'a.site-1.invalid.cdn.example',
    by: 'cookie',
    name: 'site-2.invalid',
    url: 'https://site-3.invalid/x',
  });
  expect(rename('workshop.example and shop.example.')).toBe('workshop.example and site-1.invalid.');
});

test('only what is there can be left out', () => {
  const redactable = new Redactable();
  expect(redactable.counts(false)).toEqual(Object.fromEntries(redactions.map((one) => [one, 0])));
  for (const site of fullReport.sites) redactable.add(site);
  expect(redactable.counts(true)).toEqual({
    sites: 1,
    paths: 1,
    times: 1,
    fields: 1,
    cookies: 2,
    hosts: 1,
    region: 1,
    'opt-outs': 1,
  });
});
