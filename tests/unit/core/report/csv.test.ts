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
  return { ...fullReport, sites: [{ ...site!, collectors: [named], stopped: [] }] };
}

const [rowOfGoogle, rowOfMeta] = parseCsv(reportCsv(fullReport));

test('one row, in full', () => {
  expect(rowOfGoogle).toEqual({
    site: 'shop.example',
    visits: '1',
    loaded_in_advance: '1',
    observed_from_start: 'yes',
    choice: 'refused',
    answered_at: '2026-01-31T12:00:00.000Z',
    organization: 'Google',
    organization_key: 'google',
    organization_known: 'yes',
    country: 'US',
    runs_site: 'yes',
    tracker: 'Google Analytics',
    tracker_key: 'google_analytics',
    tracker_category: 'site_analytics',
    party: 'third',
    hosts: 'www.google-analytics.com',
    requests: '3',
    background_requests: '1',
    unanswered_requests: '1',
    blocked_requests: '2',
    failed_requests: '0',
    proxied_requests: '1',
    cname_requests: '1',
    before_choice: '1',
    after_refusal: '2',
    insecure_requests: '0',
    unreadable_requests: '0',
    first_at: '2026-01-31T12:00:00.000Z',
    last_at: '2026-01-31T12:00:00.000Z',
    data_categories: 'device-identifiers',
    data: 'client-id (cid, likely, typed, sha256, before-submission)',
    told_in_all: 'refused ×2; nothing ×1',
    told: 'tcf no purpose: refused by default (vendor 755: consent no, legitimate interest yes) ×2',
    cookies: '_ga (shop.example, until the browser is closed, set: unseen, sent, identifies: known)',
    linked_with: 'Meta',
    claims: 'IAB vendor 755 (2026-01-15): consent 1 3 4; legitimate interest 2 7; special features 1',
    opt_outs: 'https://optout.example/',
    access: 'https://optout.example/access',
    deletion: 'https://optout.example/delete',
    data_broker: 'california 2025: Example, Inc.',
    tcf_vendors: '755',
    privacy_policy: 'https://policies.example/',
    contact: 'privacy@google.example',
    knowledge: 'Ghostery Tracker Database (@ghostery/trackerdb 1.0.945), CC-BY-NC-SA-4.0',
    generated_at: '2026-01-31T12:00:00.000Z',
  });
});

test('a tracker of which no entry is known says so: that is not the same as claiming nothing', () => {
  const [site] = fullReport.sites;
  const [google] = site!.collectors;
  const { claims: _, ...unlisted } = google!.trackers[0]!;
  const collectors = [{ ...google!, trackers: [unlisted] }];
  const [row] = parseCsv(reportCsv({ ...fullReport, sites: [{ ...site!, collectors, stopped: [] }] }));
  expect(row).toMatchObject({ tracker: unlisted.name, claims: 'not known' });
});

test('the row of a tracker that was only stopped: counts of what was sent are 0, what is not known is empty', () => {
  const { site, knowledge, generated_at, ...row } = rowOfMeta!;
  expect([site, knowledge, generated_at]).toEqual([
    rowOfGoogle!.site,
    rowOfGoogle!.knowledge,
    rowOfGoogle!.generated_at,
  ]);
  expect(row).toEqual({
    visits: '1',
    loaded_in_advance: '1',
    observed_from_start: 'yes',
    choice: 'refused',
    answered_at: '2026-01-31T12:00:00.000Z',
    organization: 'Meta',
    organization_key: 'meta',
    organization_known: 'yes',
    country: 'US',
    runs_site: '',
    tracker: 'Meta Pixel',
    tracker_key: 'facebook_tag',
    tracker_category: 'advertising',
    party: '',
    hosts: '',
    requests: '0',
    background_requests: '0',
    unanswered_requests: '0',
    blocked_requests: '1',
    failed_requests: '3',
    proxied_requests: '0',
    cname_requests: '0',
    before_choice: '0',
    after_refusal: '0',
    insecure_requests: '0',
    unreadable_requests: '0',
    first_at: '',
    last_at: '',
    data_categories: '',
    data: '',
    told_in_all: '',
    told: '',
    cookies: '',
    linked_with: '',
    claims: '',
    opt_outs: '',
    access: '',
    deletion: '',
    data_broker: '',
    tcf_vendors: '',
    privacy_policy: '',
    contact: '',
  });
});

test('a stopped tracker of an organization that received something by another has that organization’s opt-outs', () => {
  const [site] = fullReport.sites;
  const other = { ...site!.stopped[0]!, key: 'google_tag_manager' };
  const rows = parseCsv(reportCsv({ ...fullReport, sites: [{ ...site!, stopped: [other] }] }));
  expect(rows[1]).toMatchObject({
    tracker_key: 'google_tag_manager',
    runs_site: 'yes',
    opt_outs: 'https://optout.example/',
  });
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
  const all = parseCsv(reportCsv(report));
  const rows = all.filter(({ requests }) => requests !== '0');
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
    expect([row.requests, row.background_requests, row.before_choice, row.after_refusal].map(Number)).toEqual([
      tracker.requests,
      tracker.backgroundRequests,
      tracker.beforeChoice,
      tracker.afterRefusal,
    ]);
    expect([row.unanswered_requests, row.insecure_requests, row.unreadable_requests].map(Number)).toEqual([
      tracker.unansweredRequests,
      tracker.insecureRequests,
      tracker.unreadableRequests,
    ]);
    expect(row.data!.split('; ').filter(Boolean)).toEqual(
      tracker.data.map(({ type, evidence }) => `${type} (${evidence})`),
    );
    expect(row.told_in_all!.split('; ')).toEqual(tracker.byTold.map(({ told, requests }) => `${told} ×${requests}`));
    expect(tracker.byTold.reduce((sum, { requests }) => sum + requests, 0)).toBe(tracker.requests);
    expect(row.told!.split('; ').filter(Boolean)).toEqual(
      tracker.told.map((told) => `${told.standard} ${told.value}: ${told.choice} ×${told.requests}`),
    );
  }
});

test.each(seeds)('history %i: one row per site, organization and tracker, with all that was stopped', (seed) => {
  const report = reportOf(history(seed));
  const rows = parseCsv(reportCsv(report));
  const keyOf = (row: Record<string, string>) => [row.site, row.organization_key, row.tracker_key].join(' ');
  expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
  const stopped = rows.filter((row) => Number(row.blocked_requests) + Number(row.failed_requests) > 0);
  expect(stopped.map((row) => [keyOf(row), Number(row.blocked_requests), Number(row.failed_requests)]).sort()).toEqual(
    report.sites
      .flatMap(({ site, stopped: trackers }) =>
        trackers.map(({ organization, key, blockedRequests, failedRequests }) => [
          [site, organization.key, key].join(' '),
          blockedRequests,
          failedRequests,
        ]),
      )
      .sort(),
  );
});

function withApostrophe(text: string): string {
  return /^[=@]/.test(text) ? `'${text}` : text;
}
