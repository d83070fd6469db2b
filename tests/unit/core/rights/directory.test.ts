// The table of opt-outs: every row leads somewhere, to somebody that trackerdb knows.

import { expect, test } from 'vitest';
import { optOutKindWords } from '../../../../src/core/report/words.ts';
import { optOutRows, optOutsOf } from '../../../../src/core/rights/directory.ts';
import { readTrackerDb } from '../../../../src/knowledge/trackerdb.node.ts';

const { organizations } = readTrackerDb();
const redirectors =
  /^(?:(?:www\.)?google\.[a-z.]+\/url|bit\.ly|t\.co|goo\.gl|tinyurl\.com|lnkd\.in|ow\.ly|l\.facebook\.com)\b/;

test.each(optOutRows)('$organization: $kind at $url', ({ organization, kind, url, verified, scope, source, seen }) => {
  expect(organizations).toHaveProperty([organization]);
  expect(optOutKindWords).toHaveProperty([kind]);
  expect(new URL(url).href).toBe(url);
  expect(url).toMatch(/^https:\/\/[a-z\d.-]+\.[a-z]{2,}\//);
  expect(url.slice('https://'.length)).not.toMatch(redirectors);
  expect(new URL(url).pathname).not.toMatch(/privacy-?(?:policy|notice|statement)\/?(?:\.html?)?$/i);
  expect(typeof verified).toBe('boolean');
  expect(scope ?? 'browser').toMatch(/\S/);
  expect(source.length).toBeGreaterThan(5);
  expect(source.length).toBeLessThan(120);
  expect(seen ?? '2026-01').toMatch(/^20[12]\d-(?:0[1-9]|1[0-2])$/);
});

test('there is one row for each organization and kind, in this order', () => {
  const keys = optOutRows.map(({ organization, kind }) => `${organization} ${kind}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual([...keys].sort());
});

test('only what an organization’s own pages, or a registry with its own entry, are known to say is verified', () => {
  const second = optOutRows.filter(
    ({ source, seen }) => seen === undefined || source.startsWith('privacy policies of sites'),
  );
  expect(second.filter(({ verified }) => verified)).toEqual([]);
});

test.each([
  ['google', ['account-setting', 'preference-page', 'browser-addon']],
  ['criteo', ['cookie-opt-out']],
  ['hotjar', ['cookie-opt-out']],
  ['nobody', []],
  ['tracker:google_analytics', []],
  ['constructor', []],
])('%s: %j, the best first', (organization, kinds) => {
  expect(optOutsOf(organization).map(({ kind }) => kind)).toEqual(kinds);
});

test('an opt-out is what a report shows of its row', () => {
  expect(optOutsOf('google')[0]).toEqual({
    kind: 'account-setting',
    url: 'https://myadcenter.google.com/',
    verified: true,
    scope: 'account + signed-out browser',
  });
});
