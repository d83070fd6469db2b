// CSV for spreadsheets: nothing lost on the way, nothing that runs.

import { expect, test } from 'vitest';
import { reportCsv } from '../../../../src/core/report/csv.ts';
import type { Report } from '../../../../src/core/report/types.ts';
import { fullReport } from './full-report.ts';
import { history, reportOf, seeds } from './histories.ts';
import { parseCsv } from './parse-csv.ts';

function withOrganization(name: string): Report {
  const [site] = fullReport.sites;
  const [collector] = site!.collectors;
  const named = { ...collector!, organization: { ...collector!.organization, name } };
  return { ...fullReport, sites: [{ ...site!, collectors: [named] }] };
}

test('one row, in full', () => {
  expect(parseCsv(reportCsv(fullReport))).toEqual([
    {
      site: 'shop.example',
      visits: '1',
      observed_from_start: 'yes',
      choice: 'refused',
      answered_at: '2026-01-31T12:00:00.000Z',
      organization: 'Google',
      organization_key: 'google',
      organization_known: 'yes',
      country: 'US',
      tracker: 'Google Analytics',
      tracker_key: 'google_analytics',
      tracker_category: 'site_analytics',
      party: 'third',
      hosts: 'www.google-analytics.com',
      requests: '3',
      before_choice: '1',
      after_refusal: '2',
      insecure_requests: '0',
      unreadable_requests: '0',
      first_at: '2026-01-31T12:00:00.000Z',
      last_at: '2026-01-31T12:00:00.000Z',
      data: 'client-id (cid)',
      told: 'google-consent-mode G100: refused ×2',
      opt_outs: 'https://optout.example/',
      privacy_policy: 'https://policies.example/',
      contact: 'privacy@google.example',
      knowledge: 'Ghostery Tracker Database (@ghostery/trackerdb 1.0.945), CC-BY-NC-SA-4.0',
      generated_at: '2026-01-31T12:00:00.000Z',
    },
  ]);
});

test('an empty report is a header', () => {
  expect(reportCsv(reportOf([]))).toMatch(/^site,visits,[\w,]+\r\n$/);
});

test.each([
  ['plain', 'Example', 'Example'],
  ['with a comma', 'Example, Inc.', '"Example, Inc."'],
  ['with quotes', 'The "Best" Ads', '"The ""Best"" Ads"'],
  ['over two lines', 'Example\r\nLtd.', '"Example\r\nLtd."'],
  ['a formula', '=1+1', "'=1+1"],
  ['a sum', '+1', "'+1"],
  ['a negative sum', '-1', "'-1"],
  ['a function', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab before a formula', '\t=1', "'\t=1"],
  ['a carriage return before a formula', '\r=1', `"'\r=1"`],
  ['a line feed before a formula', '\n=1', `"'\n=1"`],
  ['a formula in full width', '＝1', "'＝1"],
  ['a sum in full width', '＋1', "'＋1"],
  ['a negative sum in full width', '－1', "'－1"],
  ['a function in full width', '＠SUM(A1)', "'＠SUM(A1)"],
  ['a formula with quotes', '=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ['a formula not at the beginning', 'a=1', 'a=1'],
])('a name %s', (_, name, cell) => {
  expect(reportCsv(withOrganization(name))).toContain(`,${cell},google,`);
});

test.each(seeds)('history %i comes back whole', (seed) => {
  const report = reportOf(history(seed));
  const rows = parseCsv(reportCsv(report));
  const expected = report.sites.flatMap((site) =>
    site.collectors.flatMap((collector) =>
      collector.trackers.map(
        (tracker) => [site.site, collector.organization.name, tracker, collector.contact] as const,
      ),
    ),
  );
  expect(rows).toHaveLength(expected.length);
  for (const [at, [site, organization, tracker, contact]] of expected.entries()) {
    const row = rows[at]!;
    expect(row).toMatchObject({
      site,
      organization: withApostrophe(organization),
      tracker: withApostrophe(tracker.name),
      tracker_key: tracker.key,
      hosts: tracker.hosts.join(' '),
      first_at: tracker.firstAt,
      last_at: tracker.lastAt,
      contact: contact ?? '',
    });
    expect([row.requests, row.before_choice, row.after_refusal].map(Number)).toEqual([
      tracker.requests,
      tracker.beforeChoice,
      tracker.afterRefusal,
    ]);
    expect([row.insecure_requests, row.unreadable_requests].map(Number)).toEqual([
      tracker.insecureRequests,
      tracker.unreadableRequests,
    ]);
    expect(row.data!.split('; ').filter(Boolean)).toEqual(
      tracker.data.map(({ type, evidence }) => `${type} (${evidence})`),
    );
    expect(row.told!.split('; ').filter(Boolean)).toEqual(
      tracker.told.map((told) => `${told.standard} ${told.value}: ${told.choice} ×${told.requests}`),
    );
  }
});

function withApostrophe(text: string): string {
  return /^[=@]/.test(text) ? `'${text}` : text;
}
