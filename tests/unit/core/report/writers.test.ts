// Site by site, every format says what it says at once.

import { expect, test } from 'vitest';
import { csvWriter } from '../../../../src/core/report/csv.ts';
import { exactDay } from '../../../../src/core/report/exact.ts';
import { htmlWriter, reportHtml } from '../../../../src/core/report/html.ts';
import { jsonWriter, reportJson } from '../../../../src/core/report/json.ts';
import { ndjsonWriter } from '../../../../src/core/report/ndjson.ts';
import { reportSpeech } from '../../../../src/core/report/speech.ts';
import type { Report, SiteReport } from '../../../../src/core/report/types.ts';
import type { ReportWriter } from '../../../../src/core/report/writer.ts';
import { fullReport } from './full-report.ts';
import { history, reportOf, seeds, unattributed } from './histories.ts';

const reports: [string, Report][] = [
  ['full', fullReport],
  ['empty', reportOf([])],
  ...seeds
    .slice(0, 15)
    .map((seed): [string, Report] => [
      `of history ${seed}`,
      reportOf(history(seed), { sites: 'all' }, unattributed(seed)),
    ]),
];

test.each(reports)('JSON, report %s, is what JSON.stringify makes of it', (_, report) => {
  const { unattributed: totals, audit, ...head } = report;
  const ordered = { ...head, sites: report.sites, ...(totals && { unattributed: totals }), ...(audit && { audit }) };
  const { sites, ...first } = ordered;
  const { unattributed: _u, audit: _a, ...before } = first;
  const whole = { ...before, sites, ...(totals && { unattributed: totals }), ...(audit && { audit }) };
  expect(reportJson(report)).toBe(`${JSON.stringify(whole, null, 2)}\n`);
});

test.each([
  ['JSON', jsonWriter],
  ['CSV', csvWriter],
  ['NDJSON', ndjsonWriter],
  ['HTML', htmlWriter],
])('%s: a site is written when it comes, and forgotten', (_, writerFor) => {
  const { sites, ...head } = fullReport;
  const writer = writerFor(head);
  const once = piecesOf(writer, sites[0]!);
  const again = piecesOf(writer, sites[0]!);
  expect(once.length).toBeGreaterThan(100);
  expect(again.endsWith(once.trimStart())).toBe(true);
});

function piecesOf(writer: ReportWriter, site: SiteReport): string {
  const pieces: string[] = [];
  writer.site(site, (piece) => void pieces.push(piece));
  return pieces.join('');
}

test('the page names the sum of its data, and one command for each system', () => {
  const sha256 = 'ab'.repeat(32);
  const html = reportHtml(fullReport, reportSpeech, { name: 'candor-2026-01-31.json', sha256 });
  for (const words of [
    sha256,
    'Get-FileHash -Algorithm SHA256 candor-2026-01-31.json',
    'shasum -a 256 candor-2026-01-31.json',
    'sha256sum candor-2026-01-31.json',
  ])
    expect(html).toContain(words);
  expect(reportHtml(fullReport)).toContain('This page was saved alone.');
});

test('what a browser can see and what not is said by what it is', () => {
  const of = (browser: string) =>
    reportHtml({ ...fullReport, generator: { ...fullReport.generator, browser } }, reportSpeech);
  const tells = 'This browser tells.';
  expect(of('Firefox 153')).toContain(tells);
  expect(of('Chromium 156')).not.toContain(tells);
  expect(of('Chromium 156')).toContain('Contents that are sent as Blobs. This browser does not show them.');
  expect(of('Firefox 153')).not.toContain('sent as Blobs');
});

test('the page is in the language that it was given', () => {
  const backwards = {
    ...reportSpeech,
    language: 'ar',
    direction: 'rtl' as const,
    t: (...[key, ...rest]: Parameters<typeof reportSpeech.t>) => `‹${reportSpeech.t(key, ...rest)}›`,
  };
  const html = reportHtml(fullReport, backwards);
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('‹Tracking report: shop.example›');
  // Of a report whose times are left out, the page gives days.
  expect(html).toContain(exactDay('2026-01-31T12:00:00.000Z'));
  expect(html).not.toContain('2026-01-31 12:00');
});
