// What is said of trackers behind a site's own address: counted by the store's own rules, told by the report's.

import { expect, test } from 'vitest';
import type { RequestRecord, VisitTracker } from '../../../../src/core/facts.ts';
import { isOnlyProxied } from '../../../../src/core/findings/own-address.ts';
import { siteReport } from '../../../../src/core/report/site-report.ts';
import { Draft } from '../../../../src/store/draft.ts';
import { addToVisitTracker } from '../../../../src/store/roll-ups.ts';
import { directory } from '../../../../src/ui/directory.ts';

const record = (more: Partial<RequestRecord>): RequestRecord => ({
  fate: 'sent',
  visit: 'v',
  site: 'shop.example',
  at: 1,
  tracker: 'google_analytics',
  host: 'www.shop.example',
  party: 'first',
  type: 'ping',
  insecure: false,
  contents: 'none',
  data: [],
  told: [],
  ...more,
});

function rowsOf(records: RequestRecord[]): VisitTracker[] {
  const draft = new Draft();
  for (const one of records) addToVisitTracker(draft, one, []);
  return [...draft.visitTrackers.values()];
}

const reportOf = (records: RequestRecord[]) =>
  siteReport(
    {
      site: 'shop.example',
      visits: [{ id: 'v', site: 'shop.example', startedAt: 1, complete: true, signals: [] }],
      trackers: rowsOf(records),
      hosts: [],
      identifiers: [],
      evidence: [],
    },
    directory,
  );

test('a format on the site’s own address: the company’s format was used, and who gets it cannot be seen', () => {
  const report = reportOf([record({ by: 'protocol' }), record({ by: 'protocol' })]);
  expect(report.findings).toEqual([
    {
      kind: 'first-party-proxied',
      principle: 'transparency',
      certainty: 'observed',
      summary:
        'Data in the format of Google was sent to shop.example’s own address. Whether the site passes it on cannot be seen.',
      evidence: [{ organization: 'google', tracker: 'google_analytics', hosts: ['www.shop.example'], requests: 2 }],
    },
  ]);
  expect(report.collectors[0]?.trackers[0]).toMatchObject({ party: 'first', proxiedRequests: 2 });
  expect(isOnlyProxied(report.collectors[0]!)).toBe(true);
});

test('another name for the company’s address: the company gets it', () => {
  const [finding] = reportOf([record({ tracker: 'eulerian', host: 'm.shop.example', by: 'cname' })]).findings ?? [];
  expect(finding).toMatchObject({ kind: 'cname-cloaked', evidence: [{ hosts: ['m.shop.example'], requests: 1 }] });
  expect(finding?.summary).toContain('belong to Eulerian');
});

test('what went to the company’s own address, too, is told apart', () => {
  const other = record({ host: 'www.google-analytics.com', party: 'third' });
  const report = reportOf([record({ by: 'protocol' }), other, other]);
  expect(report.collectors[0]?.trackers[0]).toMatchObject({ party: 'third', requests: 3, proxiedRequests: 1 });
  expect(report.findings?.[0]?.evidence[0]).toMatchObject({ hosts: ['www.shop.example'], requests: 1 });
  expect(isOnlyProxied(report.collectors[0]!)).toBe(false);
});

test.each<[string, Partial<RequestRecord>]>([
  ['recognised by its own address', {}],
  ['a format at another site', { by: 'protocol', party: 'third', host: 'collect.other.example' }],
  ['stopped', { by: 'protocol', fate: 'blocked' }],
])('%s: nothing is said', (_, more) => {
  const report = reportOf([record(more)]);
  expect(report.findings).toBeUndefined();
});
