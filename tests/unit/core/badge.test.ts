// The badge says what the popup says first, for whatever the store can hold.

import { expect, test, vi } from 'vitest';
import { badgeFor } from '../../../src/core/badge.ts';
import { siteReport } from '../../../src/core/report/site-report.ts';
import { verdictOf } from '../../../src/core/report/verdict.ts';
import { speech } from '../../../src/ui/speech.ts';
import { directory, history, seeds } from './report/histories.ts';

vi.mock('webextension-polyfill', async () => (await import('../ui/support.ts')).polyfill);

const sites = seeds.flatMap(history);

test('the number is that of the report, of the verdict, and of the rows', () => {
  expect(sites.length).toBeGreaterThan(40);
  for (const facts of sites) {
    const report = siteReport(facts, directory);
    const badge = badgeFor(facts, directory);
    if (!badge) {
      expect(report.collectors).toEqual([]);
      expect(report.complete).toBe(false);
      continue;
    }
    expect(badge.organizations).toBe(report.totals.organizations);
    expect(badge.text.replace('•', '')).toBe(String(report.collectors.length));
    expect(badge.marked).toBe(report.totals.beforeChoice + report.totals.afterRefusal > 0);
    const numbers = verdictOf(report, speech).map(({ words }) => Number.parseInt(words, 10));
    if (badge.organizations > 0) expect(numbers[0]).toBe(badge.organizations);
    for (const count of [badge.beforeChoice, badge.afterRefusal]) if (count > 0) expect(numbers).toContain(count);
  }
});

test('what was not observed has none', () => {
  expect(badgeFor(undefined, directory)).toBeUndefined();
});

const empty = { trackers: [], hosts: [], identifiers: [], evidence: [] };
const visit = { id: 'v', site: 'a.example', startedAt: 0, signals: [] };

test.each([
  [true, '0'],
  [false, undefined],
])('zero is said only of a page that was seen whole: %s', (complete, text) => {
  const facts = { site: 'a.example', visits: [{ ...visit, complete }], ...empty };
  expect(badgeFor(facts, directory)?.text).toBe(text);
});

test('a number that does not fit is shortened', () => {
  const row = sites.flatMap(({ trackers }) => trackers).find(({ requests }) => requests > 0)!;
  const trackers = Array.from({ length: 2345 }, (_, at) => ({ ...row, tracker: `unknown_${at}`, occasions: [] }));
  const facts = { site: 'a.example', visits: [{ ...visit, complete: true }], ...empty, trackers };
  expect(badgeFor(facts, directory)?.text).toBe('2k');
});
