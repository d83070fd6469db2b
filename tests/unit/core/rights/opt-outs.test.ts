import { expect, test } from 'vitest';
import { optOutRows, optOutsOf } from '../../../../src/core/rights/directory.ts';
import { directory } from '../../../support/histories.ts';

const rows = optOutRows.map((row) => [`${row.organization}, ${row.kind}`, row] as const);

test.each(rows)(
  '%s: a fact with its source, for an organization that exists',
  (_, { organization, url, source, seen, verified }) => {
    expect(directory.organization(organization)).toBeDefined();
    expect(new URL(url).protocol).toBe('https:');
    expect(url).not.toMatch(/[?&](?:u|url|redirect|to|target)=https?/i);
    expect(source.length).toBeGreaterThan(5);
    expect(seen).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
    expect(typeof verified).toBe('boolean');
  },
);

test('one row for each organization and kind', () => {
  expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
});

test('the best way comes first, and nobody has one who has none', () => {
  expect(optOutsOf('google')[0]).toMatchObject({
    kind: 'account-setting',
    url: 'https://myadcenter.google.com/',
    verified: true,
  });
  expect(optOutsOf('nobody')).toEqual([]);
});
